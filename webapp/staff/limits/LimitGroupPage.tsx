import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { LimitGroupForm } from './LimitGroupForm.tsx';

const LimitGroupQuery = graphql(`
  query LimitGroupOf($id: ID!) {
    limitGroup(id: $id) {
      id
      ...LimitGroupForm
    }
  }
`);

/** One limit that several tickets or several events share: its name and how many, and the way to delete one that none uses. */
export default function LimitGroupPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const isNew = id === 'new';
  const [{ data, error }, again] = useQuery({
    query: LimitGroupQuery,
    variables: { id },
    pause: isNew,
    requestPolicy: 'network-only',
  });
  useKeys([{ key: 'Escape', says: t`共通の限度の一覧へ`, run: () => go('/limits') }]);
  const group = data?.limitGroup;
  return (
    <DeskPage title={isNew ? t`共通の限度を作る` : t`共通の限度を変える`}>
      {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!isNew && !data && !error && <Skeleton lines={4} />}
      {data && !group && !isNew && <EmptyState icon="gift" title={<Trans>この共通の限度は見つかりません</Trans>} />}
      {(group || isNew) && <LimitGroupForm group={group ?? undefined} key={id} onDone={() => go('/limits')} />}
    </DeskPage>
  );
}

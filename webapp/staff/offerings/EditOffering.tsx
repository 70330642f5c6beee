import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { OfferingFormOf } from './entry.ts';
import { OfferingForm } from './OfferingForm.tsx';

const EditQuery = graphql(`
  query OfferingEdit($id: ID!) {
    offering(id: $id) {
      id
      ...OfferingForm
    }
  }
`);

/** A new ticket, or one that members do not see yet. */
export default function EditOffering() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const isNew = id === '';
  const back = isNew ? '/tickets' : `/tickets/${id}`;
  const [{ data, error }, again] = useQuery({
    query: EditQuery,
    variables: { id },
    pause: isNew,
    requestPolicy: 'network-only',
  });
  useKeys([{ key: 'Escape', says: t`戻る`, run: () => go(back) }]);
  const offering = readFragment(OfferingFormOf, data?.offering ?? undefined);
  return (
    <DeskPage title={isNew ? t`チケットを作る` : t`チケットを変える`}>
      {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!isNew && !data && !error && <Skeleton lines={12} />}
      {data && !offering && <EmptyState title={<Trans>このチケットは見つかりません</Trans>} />}
      {(offering || isNew) && (
        <OfferingForm offering={offering} onCancel={() => go(back)} onDone={(saved) => go(`/tickets/${saved}`)} />
      )}
    </DeskPage>
  );
}

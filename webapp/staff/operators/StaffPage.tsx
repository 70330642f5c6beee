import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { RoleHistory } from './RoleHistory.tsx';
import { StaffForm } from './StaffForm.tsx';

const OperatorsQuery = graphql(`
  query Operators {
    staff(first: 100) {
      edges {
        node {
          id
          ...StaffForm
          ...RoleHistory
        }
      }
    }
  }
`);

/** One of the staff: who he is to the identity provider, whether he may sign in, and his roles. */
export default function StaffPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const [{ data, error }, again] = useQuery({
    query: OperatorsQuery,
    pause: id === 'new',
    requestPolicy: 'cache-and-network',
  });
  useKeys([{ key: 'Escape', says: t`職員の一覧へ`, run: () => go('/staff') }]);
  const person = data?.staff.edges.find(({ node }) => node.id === id)?.node;
  return (
    <DeskPage title={id === 'new' ? t`職員を加える` : t`職員と役割を変える`}>
      {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {id !== 'new' && !data && !error && <Skeleton lines={8} />}
      {data && !person && id !== 'new' && <EmptyState icon="person" title={<Trans>この職員は見つかりません</Trans>} />}
      {(person || id === 'new') && (
        <div className="grid grid-cols-[36rem_1fr] gap-10">
          <StaffForm key={id} onDone={() => go('/staff')} person={person} />
          {person && <RoleHistory person={person} />}
        </div>
      )}
    </DeskPage>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { FacilityForm } from './FacilityForm.tsx';

const FacilityQuery = graphql(`
  query FacilityOf {
    facilities(first: 100) {
      edges {
        node {
          id
          ...FacilityForm
        }
      }
    }
  }
`);

/** One house: what members read of it, and whether they can choose it. */
export default function FacilityPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const isNew = id === 'new';
  const [{ data, error }, again] = useQuery({
    query: FacilityQuery,
    pause: isNew,
    requestPolicy: 'cache-and-network',
  });
  useKeys([{ key: 'Escape', says: t`保養所の一覧へ`, run: () => go('/facilities') }]);
  const facility = data?.facilities.edges.find(({ node }) => node.id === id)?.node;
  return (
    <DeskPage title={isNew ? t`保養所を加える` : t`保養所を変える`}>
      {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!isNew && !data && !error && <Skeleton lines={8} />}
      {data && !facility && !isNew && <EmptyState icon="home" title={<Trans>この保養所は見つかりません</Trans>} />}
      {(facility || isNew) && <FacilityForm facility={facility} key={id} onDone={() => go('/facilities')} />}
    </DeskPage>
  );
}

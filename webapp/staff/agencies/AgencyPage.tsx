import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation, useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { AgencyForm } from './AgencyForm.tsx';

const AgencyQuery = graphql(`
  query AgencyOf {
    agencies(first: 100) {
      edges {
        node {
          id
          ...AgencyForm
        }
      }
    }
  }
`);

/** One agency: how members find it, and whether they can choose it. */
export default function AgencyPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const isNew = id === 'new';
  const [{ data, error }, again] = useQuery({
    query: AgencyQuery,
    pause: isNew,
    requestPolicy: 'cache-and-network',
  });
  useKeys([{ key: 'Escape', says: t`旅行会社の一覧へ`, run: () => go('/agencies') }]);
  const agency = data?.agencies.edges.find(({ node }) => node.id === id)?.node;
  return (
    <DeskPage title={isNew ? t`旅行会社を加える` : t`旅行会社を変える`}>
      {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!isNew && !data && !error && <Skeleton lines={8} />}
      {data && !agency && !isNew && <EmptyState icon="home" title={<Trans>この旅行会社は見つかりません</Trans>} />}
      {(agency || isNew) && <AgencyForm agency={agency} key={id} onDone={() => go('/agencies')} />}
    </DeskPage>
  );
}

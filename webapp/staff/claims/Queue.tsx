import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLocation, useSearch } from 'wouter';
import { DeskPage } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import { DocumentsWaiting } from '../proof/DocumentsWaiting.tsx';
import { useTableFocus } from '../shell/focus.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { useMe } from '../shell/viewer.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { ClaimTable } from './ClaimTable.tsx';
import { NoClaims } from './NoClaims.tsx';
import { QueueBar } from './QueueBar.tsx';
import { filterOf, type QueueView, readQueue, writeQueue } from './queueAddress.ts';
import { queueWays } from './queueWays.ts';
import { useAssignKeys } from './useAssignKeys.ts';
import { useQueueKeys } from './useQueueKeys.ts';

/** How many claims a page of the queue has: what a terminal shows at once. */
export const pageOfQueue = 30;

const QueueQuery = graphql(`
  query Queue($filter: ClaimFilter!, $order: ClaimOrder!, $first: Int!, $after: String, $deciding: Boolean!) {
    claims(filter: $filter, order: $order, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          status
          assignedTo {
            id
            name
          }
          ...ClaimRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    ...QueueCounts
  }
`);

/** The first screen of who works on claims: thirty rows of what waits for him. */
export default function Queue() {
  const { t } = useLingui();
  const me = useMe();
  const [, go] = useLocation();
  const view = readQueue(useSearch(), me.roles);
  const [moved, move] = useState(view.at);
  const [{ data, error, stale }, again] = useQuery({
    query: QueueQuery,
    variables: {
      filter: filterOf(view),
      order: view.order,
      first: pageOfQueue,
      after: view.after ?? null,
      deciding: me.sight.deciding,
    },
    requestPolicy: 'cache-and-network',
  });
  const show = (next: QueueView, replace = false) => go(`/${writeQueue(next, me.roles)}`, { replace });
  const rows = data?.claims.edges.map(({ node }) => node) ?? [];
  const end = data?.claims.pageInfo;
  const ways = queueWays(view, end, show);
  const here = rows.find(({ id }) => id === moved) ?? rows[0];
  const [giving, give] = useState(false);
  useQueueKeys(view, show, ways);
  useAssignKeys(here, () => give(true));
  useTableFocus(Boolean(data));
  return (
    <DeskPage
      bar={<QueueBar counts={data} {...ways} onShow={show} total={data?.claims.totalCount} view={view} />}
      fullBar
      title={t`申請`}
    >
      <DocumentsWaiting />
      {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      <ClaimTable
        at={here?.id}
        busy={!data && !error}
        onAt={move}
        onOpen={(id) => {
          show({ ...view, at: id }, true);
          go(`/claims/${id}${writeQueue({ ...view, at: undefined }, me.roles)}`);
        }}
        onOrder={(order) => show({ ...view, order, after: undefined, at: undefined })}
        order={view.order}
        rows={rows}
        stale={stale}
      />
      {data && rows.length === 0 && <NoClaims />}
      {giving && here && <AssignDialog claim={here} onClose={() => give(false)} />}
    </DeskPage>
  );
}

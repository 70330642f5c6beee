import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLocation, useSearch } from 'wouter';
import { DeskPage } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import { DocumentsWaiting } from '../proof/DocumentsWaiting.tsx';
import { useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { useMe } from '../shell/viewer.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { ClaimTable } from './ClaimTable.tsx';
import { ManyDialog } from './ManyDialog.tsx';
import { NoClaims } from './NoClaims.tsx';
import { PickBar } from './PickBar.tsx';
import { QueueBar } from './QueueBar.tsx';
import { filterOf, type QueueView, readQueue, writeQueue } from './queueAddress.ts';
import { queueWays } from './queueWays.ts';
import { recent } from './recent.ts';
import { useAssignKeys } from './useAssignKeys.ts';
import { usePicks } from './usePicks.ts';
import { useQueueKeys } from './useQueueKeys.ts';

/** How many claims a page of the queue has: what a terminal shows at once. */
export const pageOfQueue = 30;

const QueueQuery = graphql(`
  query Queue($filter: ClaimFilter!, $order: ClaimOrder!, $first: Int!, $after: String, $deciding: Boolean!, $desk: Boolean!) {
    claims(filter: $filter, order: $order, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          status
          version
          amount
          reply @include(if: $deciding)
          verdict @include(if: $deciding) {
            entitled
          }
          kind {
            name
            nameEn
            sensitive
          }
          member {
            id
            name
            number
          }
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
      desk: me.sight.desk,
    },
    requestPolicy: 'cache-and-network',
  });
  const show = (next: QueueView, replace = false) => go(`/${writeQueue(next, me.roles)}`, { replace });
  const rows = data?.claims.edges.map(({ node }) => node) ?? [];
  const end = data?.claims.pageInfo;
  const ways = queueWays(view, end, show);
  const here = rows.find(({ id }) => id === moved) ?? rows[0];
  const [giving, give] = useState(false);
  const open = (id: string) => {
    show({ ...view, at: id }, true);
    go(`/claims/${id}${writeQueue({ ...view, at: undefined }, me.roles)}`);
  };
  useQueueKeys(view, show, ways);
  useAssignKeys(here, () => give(true));
  const picks = usePicks(rows, here);
  const last = recent.other();
  useKeys(last ? [{ key: 'u', says: t`直前に決めた申請を開く`, run: () => open(last) }] : []);
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
        onOpen={open}
        onOrder={(order) => show({ ...view, order, after: undefined, at: undefined })}
        order={view.order}
        picks={picks}
        rows={rows}
        stale={stale}
      />
      {data && rows.length === 0 && <NoClaims />}
      <PickBar picks={picks} />
      {picks.asked && (
        <ManyDialog
          claims={picks.rows}
          onClose={() => {
            picks.ask(undefined);
            picks.clear();
            again({ requestPolicy: 'network-only' });
          }}
          step={picks.asked}
        />
      )}
      {giving && here && <AssignDialog claim={here} onClose={() => give(false)} />}
    </DeskPage>
  );
}

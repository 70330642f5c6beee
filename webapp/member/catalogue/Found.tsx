import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { EventRow } from '../events/EventRow.tsx';
import { graphql } from '../gen/gql.ts';
import { TicketRow } from '../offerings/TicketRow.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { asked, type Chosen } from './filter.ts';

const CatalogueDocument = graphql(`
  query Catalogue($filter: CatalogueFilter!, $first: Int! = 20, $after: String) {
    catalogue(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          offering {
            ...TicketRow
          }
          event {
            ...EventRow
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What was found, twenty at a time. */
export function Found({ filter }: { filter: Chosen }) {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <div className="flex flex-col gap-3">
      {cursors.map((after, index) => (
        <OnePage
          after={after}
          filter={filter}
          key={after ?? ''}
          onMore={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
        />
      ))}
    </div>
  );
}

interface OnePageProps {
  filter: Chosen;
  after: string | null;
  onMore: ((next: string) => void) | undefined;
}

function OnePage({ filter, after, onMore }: OnePageProps) {
  const [{ data, error }, again] = useQuery({
    query: CatalogueDocument,
    variables: { filter: asked(filter), first: 20, after },
    requestPolicy: 'cache-and-network',
  });
  const found = data?.catalogue;
  if (error && !found) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!found) return <Skeleton box="h-24" />;
  if (found.edges.length === 0 && !after) return <Nothing marked={filter.show === 'FAVOURITES'} />;
  const { hasNextPage, endCursor } = found.pageInfo;
  return (
    <>
      <ul className="flex flex-col gap-3">
        {found.edges.map(({ node }) => (
          <li key={node.id}>
            {node.offering && <TicketRow ticket={node.offering} />}
            {node.event && <EventRow event={node.event} />}
          </li>
        ))}
      </ul>
      {hasNextPage && endCursor && onMore && (
        <Button look="secondary" onPress={() => onMore(endCursor)}>
          <Trans>もっと見る</Trans>
        </Button>
      )}
    </>
  );
}

function Nothing({ marked }: { marked: boolean }) {
  if (marked) {
    return (
      <EmptyState icon="heart" title={<Trans>お気に入りはまだありません</Trans>}>
        <Trans>
          チケットやイベントの画面で「お気に入りに入れる」を押すと、ここに並び、受付の始まる前にお知らせします。
        </Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="search" title={<Trans>見つかりませんでした</Trans>}>
      <Trans>言葉を短くするか、種類や時期を「すべて」にしてお試しください。</Trans>
    </EmptyState>
  );
}

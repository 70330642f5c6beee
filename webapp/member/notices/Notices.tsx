import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import type { NoticesQuery } from '../gen/graphql.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { NoticeRow } from './NoticeRow.tsx';
import { useReading } from './useReading.ts';

const NoticesDocument = graphql(`
  query Notices($after: String) {
    viewer {
      member {
        id
        notices(first: 20, after: $after) {
          edges {
            node {
              id
              readAt
              ...NoticeRow
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

type Connection = NonNullable<NoticesQuery['viewer']['member']>['notices'];

/** All news, the newest first, twenty at a time. */
export default function Notices() {
  const { t } = useLingui();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Page title={t`お知らせ`}>
      <div className="flex flex-col gap-3">
        {cursors.map((after, index) => (
          <OnePage
            after={after}
            key={after ?? ''}
            onMore={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
          />
        ))}
      </div>
    </Page>
  );
}

function OnePage({ after, onMore }: { after: string | null; onMore: ((next: string) => void) | undefined }) {
  const [{ data, error }, again] = useQuery({
    query: NoticesDocument,
    variables: { after },
    requestPolicy: 'cache-and-network',
  });
  const notices = data?.viewer.member?.notices;
  if (error && !notices) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!notices) return <Skeleton box="h-20" />;
  if (notices.edges.length === 0 && !after) return <Nothing />;
  return <Rows notices={notices} onMore={onMore} />;
}

function Rows({ notices, onMore }: { notices: Connection; onMore: ((next: string) => void) | undefined }) {
  const read = useReading();
  const unread = notices.edges.filter(({ node }) => !node.readAt).map(({ node }) => node.id);
  const { hasNextPage, endCursor } = notices.pageInfo;
  return (
    <>
      {unread.length > 1 && (
        <div className="flex justify-end">
          <Button look="text" onPress={() => read(unread)}>
            <Trans>すべて読んだことにする</Trans>
          </Button>
        </div>
      )}
      {notices.edges.map(({ node }) => (
        <NoticeRow key={node.id} notice={node} />
      ))}
      {hasNextPage && endCursor && onMore && (
        <Button look="secondary" onPress={() => onMore(endCursor)}>
          <Trans>もっと見る</Trans>
        </Button>
      )}
    </>
  );
}

function Nothing() {
  return (
    <EmptyState icon="bell" title={<Trans>お知らせはまだありません</Trans>}>
      <Trans>申請の結果やお支払いなどを、ここでお知らせします。</Trans>
    </EmptyState>
  );
}

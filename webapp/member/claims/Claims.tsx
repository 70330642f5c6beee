import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { ClaimRow } from './ClaimRow.tsx';

const ClaimsDocument = graphql(`
  query Claims($after: String) {
    viewer {
      member {
        id
        claims(first: 20, after: $after) {
          edges {
            node {
              id
              ...ClaimRow
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

/** My claims, twenty at a time. */
export default function Claims() {
  const { t } = useLingui();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Page
      actions={
        <Link className={buttonClass({ wide: true })} href="/apply">
          <Trans>新しく申請する</Trans>
        </Link>
      }
      title={t`わたしの申請`}
    >
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
    query: ClaimsDocument,
    variables: { after },
    requestPolicy: 'cache-and-network',
  });
  const claims = data?.viewer.member?.claims;
  if (error && !claims) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!claims) return <Skeleton box="h-20" />;
  if (claims.edges.length === 0 && !after) return <Nothing />;
  const { hasNextPage, endCursor } = claims.pageInfo;
  return (
    <>
      {claims.edges.map(({ node }) => (
        <ClaimRow claim={node} key={node.id} />
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
    <EmptyState title={<Trans>申請はまだありません</Trans>}>
      <Trans>結婚や出産などのお祝いごとがあったら、ここから申請できます。</Trans>
    </EmptyState>
  );
}

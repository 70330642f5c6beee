import { useEffect } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gen/gql.ts';
import { useReading } from './useReading.ts';

const UnreadNoticesDocument = graphql(`
  query UnreadNotices {
    viewer {
      member {
        id
        notices(unread: true, first: 50) {
          edges {
            node {
              id
              claimId
            }
          }
          totalCount
        }
      }
    }
  }
`);

/** How many notices nobody has read yet. */
export function useUnread(): number {
  const [{ data }] = useQuery({ query: UnreadNoticesDocument, requestPolicy: 'cache-and-network' });
  return data?.viewer.member?.notices.totalCount ?? 0;
}

/** Who looks at a claim has read the news of it. */
export function useReadOfClaim(claim: string): void {
  const [{ data }] = useQuery({ query: UnreadNoticesDocument, requestPolicy: 'cache-and-network' });
  const read = useReading();
  const edges = data?.viewer.member?.notices.edges;
  const ids = (edges ?? []).filter(({ node }) => node.claimId === claim).map(({ node }) => node.id);
  const known = ids.join(' ');
  useEffect(() => {
    if (known) read(known.split(' '));
  }, [known, read]);
}

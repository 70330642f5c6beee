import { graphql } from '../gen/gql.ts';
import type { DuesQuery } from '../gen/graphql.ts';

/** What the list of dues reads. */
export const DuesDocument = graphql(`
  query Dues($filter: DueFilter!, $first: Int!, $after: String) {
    dues(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          status
          amount
          recordedOn
          company {
            id
            code
            name
          }
          booking {
            id
            number
            member {
              id
              name
            }
            event {
              id
              name
            }
          }
          order {
            id
            number
            member {
              id
              name
            }
            title
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

/** A due as the list reads it. */
export type DueRow = DuesQuery['dues']['edges'][number]['node'];

import { graphql } from '../gen/gql.ts';
import type { TouchedMembersQuery } from '../gen/graphql.ts';

/** Whom a change touches, a page of them. */
export const TouchedDocument = graphql(`
  query TouchedMembers($filter: TouchedFilter!, $first: Int!, $after: String) {
    touchedMembers(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          toldAt
          member {
            id
            number
            name
            employment {
              id
              company {
                id
                name
              }
            }
          }
          orders {
            id
            number
            status
          }
          turns {
            id
            number
            status
          }
          entries {
            id
            status
          }
          bookings {
            id
            number
            status
            session {
              id
              startsAt
            }
          }
          places {
            id
            status
          }
        }
      }
    }
  }
`);

/** A member whom a change touches. */
export type Touched = TouchedMembersQuery['touchedMembers']['edges'][number]['node'];

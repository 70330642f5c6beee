import { graphql } from '../gen/gql.ts';

/** Orders tickets for a member. */
export const PlaceDocument = graphql(`
  mutation OrderPlace($input: OrderPlaceInput!) {
    orderPlace(input: $input) {
      order {
        id
      }
      turn {
        id
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

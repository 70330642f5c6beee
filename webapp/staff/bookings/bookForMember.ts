import { graphql } from '../gen/gql.ts';

/** What the screen reads on which staff book for a member. */
export const BookQuery = graphql(`
  query BookForMember($id: ID!) {
    event(id: $id) {
      id
      name
      asks
      payBy
      companionsLimit
      limitGroup {
        id
        name
        counts
        memberLimit
      }
      way
      sessions {
        id
        startsAt
        left
      }
    }
  }
`);

/** Books for a member. */
export const BookDocument = graphql(`
  mutation BookingPlace($input: BookingPlaceInput!) {
    bookingPlace(input: $input) {
      booking {
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

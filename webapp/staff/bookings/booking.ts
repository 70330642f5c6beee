import { graphql } from '../gen/gql.ts';
import type { BookingsQuery } from '../gen/graphql.ts';

/** What the list of bookings reads. */
export const BookingsDocument = graphql(`
  query Bookings($filter: BookingFilter, $first: Int!, $after: String) {
    bookings(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          version
          number
          status
          people
          amount
          payBy
          slipNumber
          checkouts {
            id
            status
            refund
            received
            refundedOn
          }
          refusedRefunds {
            ...RefusedRefundOf
          }
          payUntil
          paidOn
          paymentMethod
          received
          unpayReason
          cancelFee
          feeNow
          balance
          settledOn
          telephone
          email
          address
          note
          bookedAt
          entryCode
          entered
          enteredAt
          doorClosed
          event {
            id
            name
          }
          session {
            id
            startsAt
          }
          companions {
            id
            relation
            age
          }
          place {
            id
            status
            answerUntil
            acceptedBy {
              id
              name
            }
          }
          member {
            id
            number
            name
          }
          filedBy {
            id
            name
          }
          cancelledBy {
            id
            name
          }
          receivedBy {
            id
            name
          }
          settledBy {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** A booking as the list reads it. */
export type BookingRow = BookingsQuery['bookings']['edges'][number]['node'];

/** What a dialog about a booking takes. */
export interface BookingDialogProps {
  booking: BookingRow;
  onClose: () => void;
  onDone: () => void;
}

import { graphql } from '../gen/gql.ts';
import type { BookingPageQuery } from '../gen/graphql.ts';

/** What the page of a booking reads. */
export const BookingPageDocument = graphql(`
  query BookingPage($id: ID!) {
    booking(id: $id) {
      id
      number
      status
      version
      people
      amount
      payBy
      slipNumber
      payInto {
        bank
        branch
        kind
        number
        holder
      }
      holdUntil
      checkouts {
        id
        status
        refund
        received
        refundedOn
      }
      refusedRefunds {
        id
        amount
        outcome
        settledOn
        reopenedOn
      }
      payUntil
      paidOn
      paymentMethod
      cancelFee
      feeNow
      balance
      settledOn
      entered
      enteredAt
      entryCode
      doorClosed
      code {
        text
        until
      }
      telephone
      email
      address
      event {
        id
        name
        place
        withdrawal
        withdrawnAt
        bookingUntil
      }
      cancellation {
        days
        percent
      }
      session {
        id
        startsAt
      }
      companions {
        id
        relation
        age
        fee
      }
      lotteryEntry {
        id
        status
        forfeit
        code
        lottery {
          id
          status
        }
      }
      place {
        id
        status
        answerUntil
        ahead
      }
    }
  }
`);

/** A booking as its page reads it. */
export type BookingOfPage = NonNullable<BookingPageQuery['booking']>;

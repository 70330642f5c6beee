import { graphql } from '../gen/gql.ts';
import type { OrdersQuery } from '../gen/graphql.ts';

/** What the list of orders reads. */
export const OrdersDocument = graphql(`
  query Orders($filter: OrderFilter, $first: Int!, $after: String) {
    orders(filter: $filter, first: $first, after: $after) {
      edges {
        node {
          id
          version
          number
          status
          quantity
          amount
          orderedOn
          payUntil
          paidOn
          paymentMethod
          received
          unpayReason
          payBy
          slipNumber
          checkouts {
            id
            status
            received
            refundedOn
          }
          refusedRefunds {
            ...RefusedRefundOf
          }
          deliveredAt
          identifiedBy
          returned
          ...OrderReturns
          title
          offering {
            id
            delivery
          }
          member {
            id
            number
            name
          }
          receivedBy {
            id
            name
          }
          deliveredBy {
            id
            name
          }
          balance
          note
          settledOn
          filedBy {
            id
            name
          }
          cancelledBy {
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

/** An order as the list reads it. */
export type OrderRow = OrdersQuery['orders']['edges'][number]['node'];

import { graphql } from '../gen/gql.ts';

/** A stock, with the count that waits for its confirmation. */
export const StockFactsOf = graphql(`
  fragment StockFacts on TicketStock {
    id
    version
    pieces
    value
    offering {
      id
      name
      faceValue
    }
    waitingCount {
      id
      version
      expected
      counted
      reason
      countedAt
      countedBy {
        id
        name
      }
    }
  }
`);

/** The stocks, those begun last first. */
export const StocksQuery = graphql(`
  query TicketStocks($first: Int!, $after: String) {
    ticketStocks(first: $first, after: $after) {
      edges {
        node {
          id
          ...StockFacts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** One stock with its ledger. */
export const StockQuery = graphql(`
  query TicketStock($id: ID!, $first: Int!, $after: String) {
    ticketStock(id: $id) {
      id
      ...StockFacts
      counts {
        id
        expected
        counted
        reason
        status
        countedAt
        countedBy {
          id
          name
        }
        settledBy {
          id
          name
        }
      }
      movements(first: $first, after: $after) {
        edges {
          node {
            id
            kind
            pieces
            amount
            balance
            note
            madeAt
            madeBy {
              id
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** Enters what came in, was sent back or is of no more use. */
export const MoveDocument = graphql(`
  mutation StockMove($input: StockMoveInput!) {
    stockMove(input: $input) {
      stock {
        id
        ...StockFacts
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Enters a count. */
export const CountDocument = graphql(`
  mutation StockCount($input: StockCountInput!) {
    stockCount(input: $input) {
      stock {
        id
        ...StockFacts
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Confirms a count of somebody else. */
export const ConfirmDocument = graphql(`
  mutation StockCountConfirm($input: StockCountStepInput!) {
    stockCountConfirm(input: $input) {
      stock {
        id
        ...StockFacts
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Ends a count that is not confirmed. */
export const RejectDocument = graphql(`
  mutation StockCountReject($input: StockCountStepInput!) {
    stockCountReject(input: $input) {
      stock {
        id
        ...StockFacts
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** The tickets of which some may come in. */
export const StockOfferingsQuery = graphql(`
  query StockOfferings {
    offerings(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

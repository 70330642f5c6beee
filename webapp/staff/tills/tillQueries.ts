import { graphql } from '../gen/gql.ts';

/** A day at the counter, as its list and its page show it. */
export const TillFactsOf = graphql(`
  fragment TillFacts on TillDay {
    id
    version
    heldOn
    status
    expected
    cash
    reason
    countedAt
    closedAt
    countedBy {
      id
      name
    }
    closedBy {
      id
      name
    }
  }
`);

/** The days, the newest first. */
export const TillDaysQuery = graphql(`
  query TillDays($first: Int!, $after: String) {
    tillDays(first: $first, after: $after) {
      edges {
        node {
          id
          ...TillFacts
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What went over the counter, of one of the staff or of all. */
export const TillSumOf = graphql(`
  fragment TillSumLine on TillSum {
    payments
    ticketCash
    ticketCashless
    eventCash
    eventCashless
    refundCash
    refundCashless
    cash
    handedOut
    cameBack
    by {
      id
      name
    }
  }
`);

/** One day with what went over the counter. */
export const TillDayQuery = graphql(`
  query TillDay($id: ID!) {
    tillDay(id: $id) {
      id
      ...TillFacts
      total {
        cash
        ...TillSumLine
      }
      sums {
        ...TillSumLine
      }
    }
  }
`);

/** Enters the cash of a day. */
export const TillCountDocument = graphql(`
  mutation TillCount($input: TillCountInput!) {
    tillCount(input: $input) {
      day {
        id
        ...TillFacts
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Closes a day. */
export const TillCloseDocument = graphql(`
  mutation TillClose($input: TillStepInput!) {
    tillClose(input: $input) {
      day {
        id
        ...TillFacts
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Has a day be counted again. */
export const TillRecountDocument = graphql(`
  mutation TillRecount($input: TillStepInput!) {
    tillRecount(input: $input) {
      day {
        id
        ...TillFacts
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

import { graphql } from '../gen/gql.ts';

/** A page of the steps of a claim. */
export const StepsPage = graphql(`
  fragment StepsPage on DecisionConnection {
    edges {
      node {
        id
        step
        at
        corrections
        revocation
        message
        note @include(if: $deciding)
        staff {
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
`);

/** A page of the looks at what is sensitive of a claim. */
export const LooksPage = graphql(`
  fragment LooksPage on PurposedLookConnection {
    edges {
      node {
        id
        at
        purpose
        note
        staff {
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
`);

/** A page of what the member of a claim was told of it. */
export const NewsPage = graphql(`
  fragment NewsPage on NoticeConnection {
    edges {
      node {
        id
        kind
        madeAt
        readAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

/** The further steps of a claim. */
export const StepsQuery = graphql(`
  query ClaimStepsMore($id: ID!, $deciding: Boolean!, $first: Int!, $after: String) {
    claim(id: $id) {
      id
      decisions(first: $first, after: $after) {
        ...StepsPage
      }
    }
  }
`);

/** The further looks at a claim. */
export const LooksQuery = graphql(`
  query ClaimLooksMore($id: ID!, $first: Int!, $after: String) {
    claim(id: $id) {
      id
      looks(first: $first, after: $after) {
        ...LooksPage
      }
    }
  }
`);

/** What else the member of a claim was told of it. */
export const NewsQuery = graphql(`
  query ClaimNoticesMore($id: ID!, $first: Int!, $after: String) {
    claim(id: $id) {
      id
      notices(first: $first, after: $after) {
        ...NewsPage
      }
    }
  }
`);

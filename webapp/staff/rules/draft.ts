import { graphql } from '../gen/gql.ts';
import type { RuleDraftQuery } from '../gen/graphql.ts';

/** Everything about a draft. */
export const DraftQuery = graphql(`
  query RuleDraft($id: ID!) {
    ruleDraft(id: $id) {
      id
      version
      status
      inForceFrom
      ends
      note
      answer
      mine
      award {
        type
        values {
          name
          number
        }
        steps {
          from
          cause
          toAge
          amount
        }
      }
      conditions {
        type
        values {
          name
          number
        }
      }
      proofs
      unattended
      samplePercent
      says {
        ja
        en
      }
      comparison {
        sign
        says {
          ja
          en
        }
      }
      trial {
        id
        finishedAt
        progress
        result {
          tried
          gained
          lost
          changed
          paidNow
          paidThen
        }
      }
      kind {
        id
        name
        nameEn
      }
      madeBy {
        id
        name
      }
      decidedBy {
        id
        name
      }
    }
  }
`);

/** A draft as its page reads it. */
export type RuleDraft = NonNullable<RuleDraftQuery['ruleDraft']>;

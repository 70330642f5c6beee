import { graphql } from '../gen/gql.ts';
import type { RuleFormsQuery } from '../gen/graphql.ts';

/** The closed lists that a rule is made of, with what is filled in for each type. */
export const FormsQuery = graphql(`
  query RuleForms {
    ruleForms {
      awards {
        type
        says {
          ja
          en
        }
        parameters {
          name
          says {
            ja
            en
          }
          least
          most
          optional
        }
        steps
        from {
          ja
          en
        }
      }
      conditions {
        type
        says {
          ja
          en
        }
        parameters {
          name
          says {
            ja
            en
          }
          least
          most
          optional
        }
        steps
      }
    }
  }
`);

/** The closed lists. */
export type RuleForms = RuleFormsQuery['ruleForms'];

/** A parameter of a form. */
export type RuleParameter = RuleForms['conditions'][number]['parameters'][number];

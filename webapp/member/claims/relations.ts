import { t } from '@lingui/core/macro';
import type { Relation } from '../gen/graphql.ts';

/** The word of a relation. */
export function relationWord(relation: Relation): string {
  switch (relation) {
    case 'SELF':
      return t`ご本人`;
    case 'SPOUSE':
      return t`配偶者`;
    case 'CHILD':
      return t`お子さま`;
    case 'PARENT':
      return t`親`;
  }
}

/** What the question for a name asks, by whom the claim is about. */
export function personQuestion(relation: Relation | null | undefined): string {
  switch (relation) {
    case 'SPOUSE':
      return t`配偶者のお名前`;
    case 'CHILD':
      return t`お子さまのお名前`;
    case 'PARENT':
      return t`親御さまのお名前`;
    default:
      return t`お相手のお名前`;
  }
}

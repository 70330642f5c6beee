import { t } from '@lingui/core/macro';
import type { Field } from '../../kit/questions.ts';
import type { Cause } from '../gen/graphql.ts';
import type { Answers } from './answers.ts';
import { relationWord } from './relations.ts';

/** The answers that a field offers to choose from. */
export function choicesOf(claim: Pick<Answers, 'kind'>, field: Field): { value: string; label: string }[] {
  switch (field) {
    case 'relation':
      return claim.kind.relations.map((relation) => ({ value: relation, label: relationWord(relation) }));
    case 'cause':
      return (['ILLNESS', 'ACCIDENT', 'TRAFFIC'] as const).map((cause) => ({ value: cause, label: causeWord(cause) }));
    case 'grade':
      return [1, 2, 3, 4, 5, 6, 7].map((grade) => ({ value: String(grade), label: gradeWord(grade) }));
    default:
      return [];
  }
}

function causeWord(cause: Cause): string {
  switch (cause) {
    case 'ILLNESS':
      return t`病気など`;
    case 'ACCIDENT':
      return t`事故`;
    case 'TRAFFIC':
      return t`交通事故`;
  }
}

function gradeWord(grade: number): string {
  return t`${grade}級`;
}

import { type Answering, type Question, questionsOf } from '../../kit/questions.ts';

/** A page of the walk. */
export type Step = Question | 'proof' | 'check';

/** The pages of the walk in their order: only what the kind asks, no question that has but one answer, and proofs that are there. */
export function stepsOf(claim: Answering & { documents?: number }): Step[] {
  const steps: Step[] = questionsOf(claim).map(({ question }) => question);
  if (claim.proofs.length > 0 || claim.documents) steps.push('proof');
  return [...steps, 'check'];
}

/** A claim as far as it tells where to go on: every field by its name, and how many proofs there are. */
export interface Answered extends Answering {
  documents: number;
  [field: string]: unknown;
}

/** The first page that lacks an answer; the check when none does. A flag that is not set is an answer. */
export function firstOpen(claim: Answered): Step {
  const lacks = (field: string) => claim[field] === null || claim[field] === undefined || claim[field] === '';
  const open = questionsOf(claim).find(({ fields }) => fields.some((field) => field !== 'flooded' && lacks(field)));
  if (open) return open.question;
  return claim.proofs.length > 0 && claim.documents === 0 ? 'proof' : 'check';
}

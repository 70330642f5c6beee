import type { Question } from '../claims/ClaimAnswers.tsx';
import type { Question as Asked } from '../gen/graphql.ts';

/** A page of the walk. */
export type Step = Question | 'check';

/** What a kind asks, as far as the walk's pages depend on it. */
export interface Asks {
  asks: readonly Asked[];
  relations: readonly string[];
  proofs: readonly string[];
}

/** The pages of the walk in their order: only what the kind asks, and no question that has but one answer. */
export function stepsOf(kind: Asks): Step[] {
  const steps: Step[] = ['date'];
  if (kind.asks.includes('RELATION') && kind.relations.length > 1) steps.push('relation');
  if (kind.asks.includes('PERSON_NAME')) steps.push('person');
  if (kind.proofs.length > 0) steps.push('proof');
  return [...steps, 'check'];
}

/** What is known of a claim, as far as it tells where to go on. */
export interface Answered {
  eventOn?: string | null;
  relation?: string | null;
  personName?: string | null;
  documents: number;
}

/** The first page that lacks its answer; the check when none does. */
export function firstOpen(kind: Asks, answered: Answered): Step {
  const has: Record<Step, boolean> = {
    date: Boolean(answered.eventOn),
    relation: Boolean(answered.relation),
    person: Boolean(answered.personName),
    proof: answered.documents > 0,
    check: false,
  };
  return stepsOf(kind).find((step) => !has[step]) ?? 'check';
}

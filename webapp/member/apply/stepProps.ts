import type { Field } from '../../kit/questions.ts';
import type { Answers } from '../claims/answers.ts';
import type { WalkClaim } from './useClaim.ts';

/** What was typed so far; it outlives going back, an ended session and a broken line. */
export type Typed = Partial<Record<Field | 'reply', string>>;

/** What every page of the walk takes. */
export interface StepProps {
  claim: WalkClaim;
  answers: Answers;
  typed: Typed;
  onType: (typed: Typed) => void;
  /** Goes to the next page, or back to the check when one came from there. */
  onNext: () => void;
  /** Reads the claim anew. */
  reread: () => void;
  /** How many pages are left after this one. */
  left: number;
  /** It is the first page. */
  first: boolean;
  /** Where back leads. */
  back: string;
}

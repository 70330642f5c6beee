import { fieldsOf } from '../../kit/questions.ts';
import { type Answers, type Input, inputOf } from '../claims/answers.ts';

/** The answers that can be kept, with the reply to the office. */
export type Kept = Input & { reply?: string | null };

/** What this app has written and may not have read yet: on a slow line the next page comes before the claim does. */
interface Written {
  version: number;
  answers: Kept;
}

/** A claim as it was read. */
interface Read {
  id: string;
  version: number;
}

const written = new Map<string, Written>();

function ahead(claim: Read): Written {
  const last = written.get(claim.id);
  return last && last.version > claim.version ? last : { version: claim.version, answers: {} };
}

/** The version that a change must name: the one read, or a newer one that this app has just written. */
export function versionOf(claim: Read): number {
  return ahead(claim).version;
}

/** The answers of a claim as far as this app knows them: those read, and over them those that it has written since. */
export function knownOf(claim: Read & { reply?: string | null }, answers: Answers): Kept {
  return { ...inputOf(answers, fieldsOf(answers)), reply: claim.reply, ...ahead(claim).answers };
}

/** Notes what was written as the version that came of it. */
export function noteWritten(claim: Read, version: number, answers: Kept): void {
  written.set(claim.id, { version, answers: { ...ahead(claim).answers, ...answers } });
}

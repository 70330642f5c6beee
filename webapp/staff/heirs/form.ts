import { eraDay, parseDay } from '../../kit/caldate.ts';
import { type Field, isNumber, type Kind, questionsOf, readNumber, shapeOf } from '../../kit/questions.ts';

/** What stands in the boxes of the form, by their names in the API. */
export type Typed = Record<Field | HeirField, string> & { kind: string; reply: string };

/** What is asked of the heir himself, whatever he claims. */
export type HeirField = 'heirName' | 'heirRelation' | 'heirPostalCode' | 'heirAddress';

/** A kind as it is offered to heirs, with what its words depend on. */
export type HeirKind = Kind & { id: string; mourning: boolean; birth: boolean; heir: boolean };

/** What is known of a claim that was begun: only what a clerk may read of it. */
export type Begun = Partial<Record<'eventOn' | 'fromOn' | 'relation' | HeirField, string | null>>;

/** Whether a kind is one of those that heirs can claim: what only the member could use is not. */
export const inheritable = ({ asks }: { asks: readonly string[] }) => !asks.includes('JOURNEY');

/** The boxes of a kind's form beside the heir's, in their order. Of what follows from the file the day may be left out. */
export function boxesOf(kind: HeirKind): Field[] {
  return questionsOf({ kind, proofs: [] }).flatMap(({ fields }) => fields);
}

/** Whether a box may stay empty. */
export function isOptional(kind: HeirKind, field: Field): boolean {
  return field === 'flooded' || (field === 'eventOn' && kind.onFile);
}

/** What cannot be read again is typed anew with each change: of all answers but these. */
const readable: readonly string[] = ['eventOn', 'fromOn', 'relation'];

/** Whether a box is empty again once it was saved. */
export const isTypedAnew = (field: Field) => !readable.includes(field);

/** The boxes as they stand when the form opens. */
export function typedOf(kind: string, known: Begun | null | undefined): Typed {
  const boxes = { kind, reply: '' } as Typed;
  for (const [field, value] of Object.entries(known ?? {}))
    if (typeof value === 'string') boxes[field as Field] = field.endsWith('On') ? eraDay(value) : value;
  return boxes;
}

/** Why a box cannot be taken. */
export type Wrong =
  | 'missing'
  | 'number'
  | { day: Extract<ReturnType<typeof parseDay>, { problem: unknown }>['problem'] };

/** What a box says, as the server takes it: nothing where it is empty and may be. */
export function answerOf(kind: HeirKind, field: Field, text = ''): { answer: unknown } | { wrong: Wrong } {
  if (shapeOf(field) === 'flag') return { answer: text === 'yes' };
  if (!text.trim()) return isOptional(kind, field) ? { answer: null } : { wrong: 'missing' };
  if (shapeOf(field) === 'day') {
    const parsed = parseDay(text);
    return 'day' in parsed ? { answer: parsed.day } : { wrong: { day: parsed.problem } };
  }
  if (!isNumber(field)) return { answer: text.trim() };
  const number = readNumber(text);
  return number === undefined ? { wrong: 'number' } : { answer: number };
}

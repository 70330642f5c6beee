import type { CompanionInput, CompanionRelation, EventQuestion } from '../gen/graphql.ts';

/** Somebody whom the member takes along, as typed. */
export interface Typed {
  key: number;
  relation: CompanionRelation;
  age: string;
}

/** What a companion costs by his age on the day. */
export interface Band {
  label: string;
  from: number;
  until: number;
  fee: number;
}

/** The age that was typed, in half or full width; undefined where it is none. */
export function ageOf(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace('歳', '').trim();
  return /^\d{1,3}$/.test(plain) ? Number(plain) : undefined;
}

/** The band of an age; undefined where nobody of it is taken along. */
export function bandOf(bands: readonly Band[], age: number | undefined): Band | undefined {
  return age === undefined ? undefined : bands.find(({ from, until }) => from <= age && age <= until);
}

/** What all of them cost together. */
export function feeOf(fee: number, bands: readonly Band[], party: readonly Typed[]): number {
  return party.reduce((sum, { age }) => sum + (bandOf(bands, ageOf(age))?.fee ?? 0), fee);
}

/** Those whom the member takes along, as they are sent; an age that is none is refused with its field. */
export function companionsOf(party: readonly Typed[]): CompanionInput[] {
  return party.map(({ relation, age }) => ({ relation, age: ageOf(age) ?? -1 }));
}

/** The field of the form that a question has. */
export const fieldOf: Record<EventQuestion, 'telephone' | 'email' | 'address'> = {
  TELEPHONE: 'telephone',
  EMAIL: 'email',
  ADDRESS: 'address',
};

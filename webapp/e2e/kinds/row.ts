import { daysAgo } from '../member/steps.ts';
import { yearsBefore } from './days.ts';

/** What the host's file holds of a member, as far as a rule asks for it. */
export interface Facts {
  bornOn: string;
  marriedOn?: string;
  hiredOn: string;
  joinedOn: string;
  leftOn?: string;
}

/** A page of the form: boxes by their names, or something to choose. */
export type FormPage = Record<string, string> | { choose: string };

/** A page on which the day that is on file stands already. */
export const asFiled: FormPage = {};

/** A benefit from the form to the bank's file: who claims it, what is answered, and what it must come to. */
export interface Row {
  /** As members read it. */
  kind: string;
  facts: Partial<Facts>;
  form: FormPage[];
  proof: boolean;
  /** What the company's officer is asked, where he must certify something. */
  certified?: string;
  /** Staff say why they look before they see what was answered. */
  covered?: boolean;
  /** An answer that the examiner reads beside the file. */
  seen?: string;
  /** What RULES.md gives, in yen. */
  yen: number;
  /** Why it is so much, as the member reads it in the history. */
  why: string;
}

/** When whoever has nothing special about him was born. */
export const born = yearsBefore(daysAgo(200), 45);

const since = yearsBefore(daysAgo(300), 12);

/** Whoever has nothing special about him. */
export const usual: Facts = { bornOn: born, hiredOn: since, joinedOn: since };

/** Why a fixed amount is what it is. */
export const fixed = (amount: string) => `定額で${amount}円です。`;

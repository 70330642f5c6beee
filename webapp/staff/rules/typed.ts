import { parseDay } from '../../kit/caldate.ts';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import type { RuleDraftSaveInput } from '../gen/graphql.ts';

/** A rule as the server has it. */
export interface Rule {
  ends: boolean;
  award: Part & { steps: readonly { from: number; cause: string; toAge: number; amount: number }[] };
  conditions: readonly Part[];
  proofs: readonly string[];
  unattended: boolean;
  samplePercent: number;
}

interface Part {
  type: string;
  values: readonly { name: string; number: number }[];
}

/** A type of condition or award as its form is filled in. */
export interface Form {
  type: string;
  parameters: readonly { name: string; least: number; most: number; optional: boolean }[];
  steps: string;
}

/** A condition or an award as it is typed: its type, and its parameters by name. */
export interface TypedPart {
  type: string;
  values: Record<string, string>;
}

/** A step as it is typed. */
export interface TypedStep {
  key: number;
  from: string;
  cause: string;
  toAge: string;
  amount: string;
}

/** A rule as it is typed. */
export interface Typed {
  inForceFrom: string;
  ends: boolean;
  award: TypedPart;
  steps: TypedStep[];
  conditions: (TypedPart & { key: number })[];
  /** One a line. */
  proofs: string;
  unattended: boolean;
  samplePercent: string;
  note: string;
}

/** A whole number as it is typed, perhaps in full width or with separators. */
function whole(text: string): number {
  const digits = text.normalize('NFKC').replaceAll(',', '').trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
}

const shown = (number: number) => (number === 0 ? '' : String(number));

const valuesOf = (values: readonly { name: string; number: number }[]) =>
  Object.fromEntries(values.map(({ name, number }) => [name, String(number)]));

/** A rule as the form begins with it. */
export function typedOf(rule: Rule, inForceFrom: string, note: string): Typed {
  const ended = rule.ends || rule.award.type === '';
  return {
    inForceFrom,
    ends: rule.ends,
    award: ended ? { type: 'fixed', values: {} } : { type: rule.award.type, values: valuesOf(rule.award.values) },
    steps: rule.award.steps.map(({ from, cause, toAge, amount }, key) => ({
      key,
      from: shown(from),
      cause,
      toAge: shown(toAge),
      amount: shown(amount),
    })),
    conditions: rule.conditions.map(({ type, values }, key) => ({ key, type, values: valuesOf(values) })),
    proofs: rule.proofs.join('\n'),
    unattended: rule.unattended,
    samplePercent: rule.unattended ? String(rule.samplePercent) : '',
    note,
  };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The next key of a list whose rows come and go. */
export function nextKey(rows: readonly { key: number }[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1;
}

/** What is sent, and at which fields something must be mended first. */
export interface Sent {
  input: Omit<RuleDraftSaveInput, 'id' | 'version' | 'kindId'>;
  issues: FieldIssue[];
}

/** What the forms are called, and what is said of a number or a day that cannot be read. */
export interface Reading {
  awards: readonly Form[];
  conditions: readonly Form[];
  noNumber: string;
  noDay: string;
}

/** Reads what was typed: only what its forms ask, and the numbers as numbers. */
export function read(typed: Typed, { awards, conditions, noNumber, noDay }: Reading): Sent {
  const issues: FieldIssue[] = [];
  const number = (field: string, text: string) => {
    const read = whole(text);
    if (Number.isNaN(read)) issues.push({ field, message: noNumber });
    return Number.isNaN(read) ? 0 : read;
  };
  const values = (at: string, part: TypedPart, form: Form | undefined) =>
    (form?.parameters ?? []).flatMap(({ name }) => {
      const text = part.values[name]?.trim() ?? '';
      return text === '' ? [] : [{ name, number: number(`${at}.${name}`, text) }];
    });
  const day = parseDay(typed.inForceFrom);
  if (!('day' in day)) issues.push({ field: 'inForceFrom', message: noDay });
  const inForceFrom = 'day' in day ? day.day : '';
  if (typed.ends) return { input: { inForceFrom, ends: true, award: null, conditions: [], note: typed.note }, issues };
  const award = awards.find(({ type }) => type === typed.award.type);
  const step = ({ from, cause, toAge, amount }: TypedStep, at: number) => ({
    from: award?.steps === 'FROM' ? number(`award.steps.${at}.from`, from) : 0,
    cause: award?.steps === 'CAUSE' ? cause : '',
    toAge: award?.steps === 'CAUSE' && toAge.trim() ? number(`award.steps.${at}.cause`, toAge) : 0,
    amount: number(`award.steps.${at}.amount`, amount),
  });
  const input = {
    inForceFrom,
    ends: false,
    award: {
      type: typed.award.type,
      values: values('award', typed.award, award),
      steps: award?.steps ? typed.steps.map(step) : [],
    },
    conditions: typed.conditions.map((part, at) => ({
      type: part.type,
      values: values(
        `conditions.${at}`,
        part,
        conditions.find(({ type }) => type === part.type),
      ),
    })),
    proofs: linesOf(typed.proofs),
    unattended: typed.unattended,
    samplePercent: typed.unattended ? number('samplePercent', typed.samplePercent) : 0,
    note: typed.note,
  };
  return { input, issues };
}

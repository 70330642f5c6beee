import { t } from '@lingui/core/macro';
import { eraDay, parseDay } from '../../kit/caldate.ts';
import { dayProblem } from '../../kit/dayProblem.ts';
import { graphql } from '../gen/gql.ts';
import type { AnswersFragment as Answers, ClaimSaveInput } from '../gen/graphql.ts';
import type { Field } from './questions.ts';
import { labelOf } from './questionWords.ts';

export type { Answers };

/** What was answered, with what the form's words and its filling-in depend on. */
export const AnswersFragment = graphql(`
  fragment Answers on Claim {
    proofs
    eventOn
    fromOn
    untilOn
    relation
    personName
    personBornOn
    absentFrom
    absentUntil
    cause
    grade
    lossPercent
    flooded
    placePostalCode
    examinedOn
    institution
    examination
    examinationFee
    cost
    agency {
      id
      name
    }
    tour
    companions
    course
    facility {
      id
      name
      prefecture
    }
    kind {
      id
      asks
      relations
      onFile
      mourning
      birth
      occasion {
        from
        years
      }
    }
    member {
      id
      postalCode
      bornOn
      marriedOn
      leftOn
      employment {
        id
        hiredOn
      }
    }
  }
`);

/** How a field is answered. */
export type Shape =
  | 'day'
  | 'line'
  | 'postal'
  | 'choice'
  | 'facility'
  | 'agency'
  | 'flag'
  | 'percent'
  | 'people'
  | 'yen';

const shapes: Record<Field, Shape> = {
  eventOn: 'day',
  fromOn: 'day',
  untilOn: 'day',
  relation: 'choice',
  personName: 'line',
  personBornOn: 'day',
  absentFrom: 'day',
  absentUntil: 'day',
  cause: 'choice',
  grade: 'choice',
  lossPercent: 'percent',
  flooded: 'flag',
  placePostalCode: 'postal',
  examinedOn: 'day',
  institution: 'line',
  examination: 'line',
  examinationFee: 'yen',
  cost: 'yen',
  agency: 'agency',
  tour: 'line',
  companions: 'people',
  course: 'line',
  facility: 'facility',
};

const numbers: readonly Shape[] = ['percent', 'people', 'yen'];

/** How a field is answered. */
export function shapeOf(field: Field): Shape {
  return shapes[field];
}

/** An answer as it goes to the server. */
export type Input = Pick<ClaimSaveInput, Field>;

/** The answers of some fields, as they go to the server. */
export function inputOf(answers: Answers, fields: readonly Field[]): Input {
  const given: Input = { ...answers, facility: answers.facility?.id, agency: answers.agency?.id };
  return Object.fromEntries(fields.map((field) => [field, given[field]]));
}

/** What stands in a field: the answer, or what is on file; empty where neither is known. */
export function textOf(answers: Answers, field: Field, locale: string): string {
  const value = inputOf(answers, [field])[field];
  if (field === 'placePostalCode' && !value) return answers.member.postalCode ?? '';
  if (value === null || value === undefined || value === '' || value === false) return '';
  if (value === true) return 'yes';
  if (shapes[field] === 'day') return locale === 'en' ? String(value) : eraDay(String(value));
  return String(value);
}

/** Reads what was typed into a field: the answer, or what is wrong with it. */
export function readAnswer(answers: Answers, field: Field, text: string): { answer: Input } | { problem: string } {
  const shape = shapes[field];
  const label = labelOf(answers, field);
  if (shape === 'flag') return { answer: { [field]: text === 'yes' } };
  if (shape === 'day') {
    const parsed = parseDay(text);
    return 'day' in parsed ? { answer: { [field]: parsed.day } } : { problem: dayProblem(parsed.problem) };
  }
  if (!text.trim()) {
    const chosen = shape === 'choice' || shape === 'facility' || shape === 'agency';
    return { problem: chosen ? t`${label}をお選びください。` : t`${label}を入力してください。` };
  }
  if (!numbers.includes(shape) && field !== 'grade') {
    return { answer: { [field]: text.trim() } };
  }
  const number = readNumber(text);
  return number === undefined ? { problem: t`${label}を数字で入力してください。` } : { answer: { [field]: number } };
}

/** A whole number as people type it: full width or half, with separators and a unit. */
function readNumber(text: string): number | undefined {
  const digits = text.normalize('NFKC').replace(/[\s,円¥%人]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

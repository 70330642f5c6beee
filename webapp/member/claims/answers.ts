import { t } from '@lingui/core/macro';
import { eraDay, parseDay } from '../../kit/caldate.ts';
import { dayProblem } from '../../kit/dayProblem.ts';
import { type Field, isNumber, readNumber, shapeOf } from '../../kit/questions.ts';
import { graphql } from '../gen/gql.ts';
import type { AnswersFragment as Answers, ClaimSaveInput } from '../gen/graphql.ts';
import { labelOf } from './questionWords.ts';

export type { Answers };

/** What was answered, with what the form's words and its filling-in depend on. */
export const AnswersFragment = graphql(`
  fragment Answers on Claim {
    proofs
    dayFollows
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
  if (shapeOf(field) === 'day') return locale === 'en' ? String(value) : eraDay(String(value));
  return String(value);
}

/** Reads what was typed into a field: the answer, or what is wrong with it. */
export function readAnswer(answers: Answers, field: Field, text: string): { answer: Input } | { problem: string } {
  const shape = shapeOf(field);
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
  if (!isNumber(field)) return { answer: { [field]: text.trim() } };
  const number = readNumber(text);
  return number === undefined ? { problem: t`${label}を数字で入力してください。` } : { answer: { [field]: number } };
}

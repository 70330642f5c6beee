import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type Field, shapeOf } from '../../kit/questions.ts';
import { useFormat } from '../../kit/useFormat.ts';
import { type Answers, inputOf } from './answers.ts';
import { choicesOf } from './choices.ts';

/** How an answer is shown; nothing where there is none yet. */
export function useAnswerWords(): (answers: Answers, field: Field) => ReactNode {
  const { day, yen } = useFormat();
  return (answers, field) => {
    const value = inputOf(answers, [field])[field];
    if (value === null || value === undefined || value === '') return undefined;
    switch (shapeOf(field)) {
      case 'day':
        return day(String(value));
      case 'yen':
        return yen(Number(value));
      case 'percent':
        return <Trans>{Number(value)}パーセント</Trans>;
      case 'people':
        return <Trans>{Number(value)}人</Trans>;
      case 'flag':
        return value ? <Trans>はい</Trans> : <Trans>いいえ</Trans>;
      case 'choice':
        return choicesOf(answers, field).find((choice) => choice.value === String(value))?.label;
      case 'postal':
        return `${String(value).slice(0, 3)}-${String(value).slice(3)}`;
      case 'agency':
        return answers.agency?.name;
      case 'facility':
        return `${answers.facility?.name}（${answers.facility?.prefecture}）`;
      default:
        return String(value);
    }
  };
}

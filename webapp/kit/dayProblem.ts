import { t } from '@lingui/core/macro';
import type { DayProblem } from './caldate.ts';

/** What is wrong with a typed day and how to mend it, in words. */
export function dayProblem(problem: DayProblem): string {
  switch (problem) {
    case 'empty':
      return t`日付を入力してください。`;
    case 'calendar':
      return t`この日付は暦にありません。月と日をご確認ください。`;
    case 'era':
      return t`この日付は、その元号の期間にありません。元号か年をご確認ください。`;
    case 'shape':
      return t`日付として読み取れません。「S63.4.1」や「1988-04-01」のように入力してください。`;
  }
}

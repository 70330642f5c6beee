import { t } from '@lingui/core/macro';
import { parseDay } from '../../kit/caldate.ts';
import { dayProblem } from '../../kit/dayProblem.ts';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import type { CertificateType } from '../gen/graphql.ts';

/** What an officer has typed and chosen. */
export interface Typed {
  choice: '' | 'CONFIRMED' | 'CORRECTED' | 'DECLINED';
  absentFrom: string;
  absentUntil: string;
  hiredOn: string;
  note: string;
}

/** The days that a corrected answer names. */
export interface CorrectedDays {
  absentFrom?: string;
  absentUntil?: string;
  hiredOn?: string;
}

/** Reads what was typed: the days of a correction, or what is wrong with them, each at its field. */
export function readAnswer(type: CertificateType, typed: Typed): { days: CorrectedDays } | { issues: FieldIssue[] } {
  const issues: FieldIssue[] = [];
  const days: CorrectedDays = {};
  if (!typed.choice) issues.push({ field: 'choice', message: t`いずれかを選んでください。` });
  if (typed.choice === 'CORRECTED') {
    for (const field of type === 'SERVICE' ? (['hiredOn'] as const) : (['absentFrom', 'absentUntil'] as const)) {
      const parsed = parseDay(typed[field]);
      if ('problem' in parsed) issues.push({ field, message: dayProblem(parsed.problem) });
      else days[field] = parsed.day;
    }
  }
  if (typed.choice === 'DECLINED' && !typed.note.trim())
    issues.push({ field: 'note', message: t`確認できない理由を入力してください。` });
  return issues.length > 0 ? { issues } : { days };
}

import { t } from '@lingui/core/macro';
import type { AnswersFragment as Answers } from '../gen/graphql.ts';

type Kind = Pick<Answers['kind'], 'asks' | 'mourning' | 'birth' | 'occasion'>;
type Asking = Pick<Kind, 'asks'>;

/** How the question for the day of the event is put, and what the day is called. */
export function dayWords(kind: Kind): { title: string; label: string } {
  if (kind.mourning) return { title: t`亡くなられた日はいつですか`, label: t`亡くなられた日` };
  if (kind.birth) return { title: t`お子さまが生まれた日はいつですか`, label: t`生まれた日` };
  if (kind.asks.includes('LOSS')) return { title: t`被害にあわれた日はいつですか`, label: t`被害にあわれた日` };
  if (kind.asks.includes('GRADE')) return { title: t`等級が認められた日はいつですか`, label: t`認められた日` };
  return occasionWords(kind) ?? { title: t`それはいつのことですか`, label: t`日付` };
}

function occasionWords({ occasion }: Kind): { title: string; label: string } | undefined {
  const years = occasion?.years ?? 0;
  switch (occasion?.from) {
    case 'BORN':
      return { title: t`${years}歳になられた日はいつですか`, label: t`${years}歳になった日` };
    case 'MARRIED':
      if (years === 0) return { title: t`婚姻届を出された日はいつですか`, label: t`婚姻の届出をした日` };
      return { title: t`ご結婚から${years}年になる日はいつですか`, label: t`${years}年になる日` };
    case 'HIRED':
      return { title: t`ご入社から${years}年になる日はいつですか`, label: t`${years}年になる日` };
    case 'JOINED':
      return { title: t`ご加入から${years}年になる日はいつですか`, label: t`${years}年になる日` };
    case 'LEFT':
      return { title: t`退会された日はいつですか`, label: t`退会した日` };
    case 'SCHOOL':
      return { title: t`入学される日はいつですか`, label: t`入学の日` };
    default:
      return undefined;
  }
}

/** How the question for a period is put. */
export function periodQuestion({ asks }: Asking): string {
  if (asks.includes('STAY')) return t`いつお泊まりになりましたか`;
  if (asks.includes('JOURNEY')) return t`いつからいつまでの旅行ですか`;
  return t`いつからいつまでの講座でしたか`;
}

/** What the first day of a period is called. */
export function firstDayWord({ asks }: Asking): string {
  if (asks.includes('STAY')) return t`はじめにお泊まりの日`;
  if (asks.includes('JOURNEY')) return t`ご出発の日`;
  return t`はじまりの日`;
}

/** What the last day of a period is called. */
export function lastDayWord({ asks }: Asking): string {
  return asks.includes('STAY') || asks.includes('JOURNEY') ? t`お帰りの日` : t`終わりの日`;
}

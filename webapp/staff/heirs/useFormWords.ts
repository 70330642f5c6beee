import { useLingui } from '@lingui/react/macro';
import { dayProblem } from '../../kit/dayProblem.ts';
import { type Field, shapeOf } from '../../kit/questions.ts';
import type { Cause, Relation } from '../gen/graphql.ts';
import { useWords } from '../words/useWords.ts';
import { type HeirKind, isTypedAnew, type Wrong } from './form.ts';

const causes: readonly Cause[] = ['ILLNESS', 'ACCIDENT', 'TRAFFIC'];
const grades = [1, 2, 3, 4, 5, 6, 7];

/** The words of the boxes in which a clerk takes from their papers what heirs claim. */
export function useFormWords() {
  const { t } = useLingui();
  const words = useWords();
  const eventOf = (kind: HeirKind) => {
    if (kind.mourning) return t`亡くなられた日`;
    if (kind.birth) return t`生まれた日`;
    return kind.occasion?.from === 'LEFT' ? t`退会した日` : t`事由の日`;
  };
  const stays = ({ asks }: HeirKind) => asks.includes('STAY');
  const labels: Record<Field, (kind: HeirKind) => string> = {
    eventOn: eventOf,
    fromOn: (kind) => (stays(kind) ? t`最初の宿泊の日` : t`初日`),
    untilOn: (kind) => (stays(kind) ? t`帰りの日` : t`終わりの日`),
    relation: () => t`会員から見た相手の続柄`,
    personName: () => t`相手の氏名`,
    personBornOn: () => t`子の生年月日`,
    absentFrom: () => t`休みの最初の日`,
    absentUntil: () => t`休みの最後の日`,
    cause: () => t`原因`,
    grade: () => t`障害の等級`,
    lossPercent: () => t`損害の割合`,
    flooded: () => t`床上まで浸水した`,
    placePostalCode: () => t`被害にあった住まいの郵便番号`,
    examinedOn: () => t`受診日`,
    institution: () => t`医療機関`,
    examination: () => t`受診のコース`,
    examinationFee: () => t`受診の費用`,
    cost: () => t`支払った金額`,
    agency: () => t`旅行会社`,
    tour: () => t`ツアー`,
    companions: () => t`同行者`,
    course: () => t`講座`,
    facility: () => t`保養所`,
  };
  const hints: Partial<Record<Field, string>> = {
    personName: t`書類のとおりに、姓と名のあいだを空けます。`,
    absentUntil: t`亡くなられた日までです。`,
    cause: t`死亡診断書のとおりに選びます。`,
    lossPercent: t`り災証明書にある割合です。`,
  };
  const choices: Partial<Record<Field, (kind: HeirKind) => { value: string; label: string }[]>> = {
    relation: (kind) => kind.relations.map((value) => ({ value, label: words.relation(value as Relation) })),
    cause: () => causes.map((value) => ({ value, label: words.cause(value) })),
    grade: () => grades.map((value) => ({ value: String(value), label: t`${value}級` })),
  };
  return {
    label: (kind: HeirKind, field: Field) => labels[field](kind),
    /** What helps to fill a box in; once the claim was saved, that what cannot be read again is typed anew. */
    hint: (kind: HeirKind, field: Field, saved: boolean) => {
      if (saved && isTypedAnew(field)) return t`保存のたびに、もう一度入れます。`;
      if (field === 'eventOn' && kind.onFile) return t`台帳から決まるときは空けます。`;
      return hints[field];
    },
    choices: (kind: HeirKind, field: Field) => [
      { value: '', label: t`選んでください` },
      ...(choices[field]?.(kind) ?? []),
    ],
    wrong: (kind: HeirKind, field: Field, why: Wrong) => {
      const label = labels[field](kind);
      if (why === 'number') return t`${label}を数字で入力してください。`;
      if (why !== 'missing') return dayProblem(why.day);
      const chosen = ['choice', 'facility'].includes(shapeOf(field));
      return chosen ? t`${label}を選んでください。` : t`${label}を入力してください。`;
    },
  };
}

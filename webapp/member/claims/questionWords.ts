import { t } from '@lingui/core/macro';
import type { Field, Question } from '../../kit/questions.ts';
import type { AnswersFragment as Answers } from '../gen/graphql.ts';
import { dayWords, firstDayWord, lastDayWord, periodQuestion } from './dateWords.ts';
import { personQuestion } from './relations.ts';

/** What the form's words depend on. */
export type Worded = Pick<Answers, 'kind' | 'relation'>;

/** How a question is put on its page. */
export function titleOf(claim: Worded, question: Question): string {
  const titles: Record<Question, () => string> = {
    facility: () => t`どの保養所にお泊まりですか`,
    agency: () => t`どの旅行会社をお使いになりますか`,
    course: () => t`どの講座を受けられましたか`,
    period: () => periodQuestion(claim.kind),
    date: () => dayWords(claim.kind).title,
    absence: () => t`いつからいつまでお休みされましたか`,
    examined: () => t`受診された日はいつですか`,
    institution: () => t`どちらで受診されましたか`,
    fee: () => t`${labelOf(claim, 'examinationFee')}はいくらでしたか`,
    relation: () => t`どなたのことですか`,
    person: () => t`${labelOf(claim, 'personName')}を教えてください`,
    born: () => t`お子さまの生年月日はいつですか`,
    cause: () => t`原因を教えてください`,
    grade: () => t`障害の等級は何級ですか`,
    place: () => t`被害にあわれたお住まいはどちらですか`,
    loss: () => t`お住まいの損害はどのくらいですか`,
    journey: () => t`どちらの旅行に参加されますか`,
    companions: () => t`ご一緒の方は何人ですか`,
    cost: () => t`${labelOf(claim, 'cost')}はいくらでしたか`,
  };
  return titles[question]();
}

/** The name of a field, above its box and in the list of answers. */
export function labelOf(claim: Worded, field: Field): string {
  const { kind } = claim;
  const labels: Record<Field, () => string> = {
    eventOn: () => dayWords(kind).label,
    fromOn: () => firstDayWord(kind),
    untilOn: () => lastDayWord(kind),
    relation: () => t`ご本人から見た続柄`,
    personName: () => personQuestion(claim.relation ?? kind.relations[0]),
    personBornOn: () => t`お子さまの生年月日`,
    absentFrom: () => t`お休みの最初の日`,
    absentUntil: () => t`お休みの最後の日`,
    cause: () => t`原因`,
    grade: () => t`障害の等級`,
    lossPercent: () => t`損害の割合`,
    flooded: () => t`床上まで浸水した`,
    placePostalCode: () => t`郵便番号`,
    examinedOn: () => t`受診日`,
    institution: () => t`医療機関の名前`,
    examination: () => t`コースの名前`,
    examinationFee: () => t`受診の費用`,
    cost: () => costWord(claim),
    agency: () => t`旅行会社`,
    tour: () => t`ツアーの名前`,
    companions: () => t`ご一緒の人数`,
    course: () => t`講座の名前`,
    facility: () => t`保養所`,
  };
  return labels[field]();
}

function costWord({ kind }: Worded): string {
  if (kind.asks.includes('STAY')) return t`宿泊料`;
  if (kind.asks.includes('COURSE')) return t`受講料`;
  return t`お支払いになった金額`;
}

/** What helps to answer a field; nothing where its name says enough. */
export function hintOf(field: Field): string | undefined {
  const hints: Partial<Record<Field, () => string>> = {
    personName: () => t`証明書類のとおりに、姓と名のあいだを空けて入力します。例 神戸 花子`,
    absentFrom: () => t`お仕事を休みはじめた日です。お休みの日も数えます。例 R8.4.1`,
    absentUntil: () => t`まだお休み中のときは、診断書にある最後の日です。例 R8.4.30`,
    lossPercent: () => t`り災証明書にある割合です。例 30`,
    placePostalCode: () => t`7桁の数字です。例 650-0001`,
    institution: () => t`領収書のとおりに入力します。例 神戸市民健診センター`,
    examination: () => t`例 一日人間ドック`,
    examinationFee: () => t`ご自身がお支払いになった金額です。例 25,000`,
    cost: () => t`ご自身がお支払いになった金額です。例 25,000`,
    companions: () => t`ご本人のほかの人数です。おひとりのときは0です。`,
    tour: () => t`旅行会社のご案内にある名前です。例 秋の信州 温泉めぐり3日間`,
  };
  return hints[field]?.();
}

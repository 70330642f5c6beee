import { useLingui } from '@lingui/react/macro';

/** What a field that was changed is called, by its name in the input. */
export function useFieldWords(): (field: string) => string {
  const { t } = useLingui();
  const words: Record<string, string> = {
    name: t`名前`,
    description: t`案内`,
    faceValue: t`額面`,
    price: t`会員価格`,
    quantity: t`全体の枚数`,
    allotments: t`割当`,
    memberLimit: t`会員一人の年度の上限`,
    eligibility: t`申込資格`,
    saleFrom: t`販売・申込みの始まり`,
    saleUntil: t`販売・申込みの終わり`,
    delivery: t`お渡し`,
    payBy: t`支払いの場所`,
    holdDays: t`未払いで取り置く日数`,
    answerHours: t`空きの返事を待つ時間`,
    lineUntil: t`キャンセル待ちの最後の日`,
    numberName: t`抽選に使う数`,
    drawOn: t`抽選に使う数の日`,
    decimals: t`小数点以下の桁数`,
    place: t`会場・集合場所`,
    sessions: t`開催回`,
    fee: t`会員の参加料金`,
    companionsLimit: t`同伴者の上限`,
    bands: t`同伴者の年齢区分`,
    cancellation: t`キャンセル料`,
    asks: t`予約で聞くこと`,
    bookingFrom: t`受付の始まり`,
    bookingUntil: t`受付の終わり`,
    status: t`公開`,
  };
  return (field) => words[field] ?? field;
}

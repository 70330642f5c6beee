import { useLingui } from '@lingui/react/macro';
import { useHeirOutcomes } from '../heirs/useHeirOutcomes.ts';
import type { Action } from './actions.ts';

/** The words of an action. */
export interface ActionWords {
  name: string;
  /** What it is called once it happened. */
  done: string;
  /** What will happen, before it is confirmed. */
  outcome: string;
}

/** What the words of an action depend on. */
export interface ActionCase {
  /** Above what one approver decides alone, and nobody has approved it yet. */
  firstOfTwo?: boolean;
  /** It is not paid, for its member left before the event. */
  left?: boolean;
  /** It is not paid, for its member has not left as it was claimed. */
  notLeft?: boolean;
  /** Heirs claim it, and whether it is what is given at the death. */
  heirs?: { death: boolean } | undefined;
  /** How long it can be taken back. */
  minutes?: number | undefined;
}

/** The words of each action, in the language of the screen. */
export function useActionWords(): (action: Action, of?: ActionCase) => ActionWords {
  const { t } = useLingui();
  const ofHeirs = useHeirOutcomes();
  const plain = (action: Action, { firstOfTwo, left, notLeft, minutes = 0 }: ActionCase): ActionWords => {
    switch (action) {
      case 'recommend':
        return {
          name: t`審査済みにする`,
          done: t`承認へ回しました`,
          outcome: t`別の職員が決定します。対象外と考えるときは、その理由を覚書に書いてください。`,
        };
      case 'approve':
        return firstOfTwo
          ? {
              name: t`承認する (一人目)`,
              done: t`一人目の承認をしました`,
              outcome: t`一人で承認できる金額を超えています。もう一人の承認者が承認すると、決定します。`,
            }
          : {
              name: t`承認する`,
              done: t`承認しました`,
              outcome: t`会員の画面に「決定」と出ます。${minutes}分以内で、会員が読む前なら取り消せます。`,
            };
      case 'undo':
        return {
          name: t`取り消す`,
          done: t`取り消しました`,
          outcome: t`ご自身の審査・承認を取り消して、その前の状態に戻します。取り消したことは経過に残り、承認の取消しは会員にもお知らせします。`,
        };
      case 'return':
        return {
          name: t`会員に確認する`,
          done: t`会員へ確認をお願いしました`,
          outcome: t`会員の画面に「確認のお願い」とこの文が出ます。会員が直して送り直すと、また審査待ちになります。`,
        };
      case 'withdraw':
        if (notLeft)
          return {
            name: t`支払わずに取り下げる`,
            done: t`取り下げました。会員へお知らせします`,
            outcome: t`退会の記録が申請と違うため支払わない申請を、取下げにします。会員の画面に、そのことと、退会の日が違うときの連絡先が出ます。取り消せません。`,
          };
        return left
          ? {
              name: t`支払わずに取り下げる`,
              done: t`取り下げました。会員へお知らせします`,
              outcome: t`事由の日より前に退会していたため支払わない申請を、取下げにします。会員の画面に、そのことと、退会の日が違うときの連絡先が出ます。取り消せません。`,
            }
          : {
              name: t`会員に代わって取り下げる`,
              done: t`取り下げました。会員へお知らせします`,
              outcome: t`会員から宿泊を取りやめたとの申し出があったときに使います。申請は取下げになり、泊数はすぐにもとに戻ります。取り消せません。`,
            };
      case 'refuse':
        return {
          name: t`対象外とする`,
          done: t`対象外と決定しました`,
          outcome: t`会員の画面に「対象外」とこの文が出ます。取り消せません。`,
        };
    }
  };
  return (action, of = {}) => {
    const words = plain(action, of);
    const halfway = action === 'approve' && of.firstOfTwo;
    const outcome = of.heirs && !halfway && ofHeirs(action, { ...of.heirs, minutes: of.minutes ?? 0 });
    return outcome ? { ...words, outcome } : words;
  };
}

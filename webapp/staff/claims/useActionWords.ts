import { useLingui } from '@lingui/react/macro';
import type { Action } from './actions.ts';

/** The words of an action. */
export interface ActionWords {
  name: string;
  /** What it is called once it happened. */
  done: string;
  /** What will happen, before it is confirmed. */
  outcome: string;
}

/** The words of each action, in the language of the screen. */
export function useActionWords(): (action: Action) => ActionWords {
  const { t } = useLingui();
  return (action) => {
    switch (action) {
      case 'recommend':
        return {
          name: t`審査済みにする`,
          done: t`承認へ回しました`,
          outcome: t`別の職員が決定します。対象外と考えるときは、その理由を覚書に書いてください。`,
        };
      case 'approve':
        return { name: t`承認する`, done: t`承認しました`, outcome: t`会員の画面に「決定」と出ます。取り消せません。` };
      case 'return':
        return {
          name: t`会員に確認する`,
          done: t`会員へ確認をお願いしました`,
          outcome: t`会員の画面に「確認のお願い」とこの文が出ます。会員が直して送り直すと、また審査待ちになります。`,
        };
      case 'refuse':
        return {
          name: t`対象外とする`,
          done: t`対象外と決定しました`,
          outcome: t`会員の画面に「対象外」とこの文が出ます。取り消せません。`,
        };
    }
  };
}

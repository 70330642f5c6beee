import { useLingui } from '@lingui/react/macro';
import type { Action } from '../claims/actions.ts';

/** What comes of an action on what heirs claim: they read letters, and nothing stands in the app of who has died. */
export function useHeirOutcomes(): (action: Action, of: { death: boolean; minutes: number }) => string | undefined {
  const { t } = useLingui();
  return (action, { death, minutes }) => {
    switch (action) {
      case 'approve':
        return t`ご遺族への書面でお知らせします。${minutes}分以内で、書面を発送する前なら取り消せます。`;
      case 'return':
        return t`受け付けた職員の画面と、ご遺族への書面に、この文が出ます。受け付けた職員が直して送り直すと、また審査待ちになります。`;
      case 'refuse':
        return death
          ? t`ご遺族への書面に、この文が出ます。取り消せません。会員は亡くなられたものとして扱い続けます。亡くなられていないときは、対象外としたあと、この申請の画面で記録してください。`
          : t`ご遺族への書面に、この文が出ます。取り消せません。`;
      case 'withdraw':
        return death
          ? t`ご遺族の申し出があったときや、受付を誤ったときに使います。この申請による会員の死亡の扱いは、なくなります。取り消せません。`
          : t`ご遺族の申し出があったときや、受付を誤ったときに使います。取り消せません。`;
      default:
        return undefined;
    }
  };
}

import { useLingui } from '@lingui/react/macro';
import type { HeldReason, Payee, PayoutStatus, ReturnReason, TransferStatus } from '../gen/graphql.ts';

/** The words of payment runs. */
export function usePayoutWords() {
  const { t } = useLingui();
  const states: Record<PayoutStatus, string> = {
    MADE: t`確定待ち`,
    RELEASED: t`銀行へ依頼`,
    PAID: t`支払済み`,
    CANCELLED: t`取消し`,
  };
  const transfers: Record<TransferStatus, string> = { LIVE: t`振込`, RETURNED: t`戻り`, CANCELLED: t`取消し` };
  const payees: Record<Payee, string> = { COMPANY: t`事業所`, MEMBER: t`会員`, HEIR: t`ご遺族`, AGENCY: t`旅行会社` };
  const held: Record<HeldReason, string> = {
    ARREARS: t`会費の滞納`,
    NO_ACCOUNT: t`口座の登録なし`,
    ACCOUNT_UNCONFIRMED: t`口座の確認待ち`,
    TAKEN_OUT: t`職員が外した`,
    LEFT: t`事由の日より前に退会`,
    NOT_LEFT: t`退会の記録が申請と違う`,
    REVOKING: t`承認の取消しの確認待ち`,
  };
  const remedies: Record<HeldReason, string> = {
    ARREARS: t`「滞納」で解消を登録すると、次の支払処理に入ります。`,
    NO_ACCOUNT: t`「口座」で登録し、別の担当者が確認すると、次の支払処理に入ります。`,
    ACCOUNT_UNCONFIRMED: t`「口座」で別の担当者が確認すると、次の支払処理に入ります。`,
    TAKEN_OUT: t`次の支払処理に入ります。`,
    LEFT: t`申請を開き、受付の職員が取り下げます。退会日が誤りなら、会員の台帳で正したあとの支払処理に入ります。`,
    NOT_LEFT: t`退会が取り消されたか、退会日が変わりました。申請を開き、受付の職員が取り下げます。台帳が誤りなら、会員の台帳で正したあとの支払処理に入ります。`,
    REVOKING: t`承認者が申請を開いて取り消すか、却下します。却下されると、次の支払処理に入ります。`,
  };
  const reasons: Record<ReturnReason, string> = {
    NO_ACCOUNT: t`該当する口座がない`,
    NAME: t`名義が違う`,
    CLOSED: t`口座の解約・停止`,
    OTHER: t`その他`,
  };
  return {
    status: (value: PayoutStatus) => states[value],
    transfer: (value: TransferStatus) => transfers[value],
    payee: (value: Payee) => payees[value],
    held: (value: HeldReason) => held[value],
    remedy: (value: HeldReason) => remedies[value],
    reason: (value: ReturnReason) => reasons[value],
    reasons: Object.entries(reasons).map(([value, label]) => ({ value: value as ReturnReason, label })),
  };
}

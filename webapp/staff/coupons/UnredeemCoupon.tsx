import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { yen } from '../../kit/format.ts';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { day } from '../words/dates.ts';

const Unredeem = graphql(`
  mutation CouponUnredeem($input: CouponUnredeemInput!) {
    couponUnredeem(input: $input) {
      coupon {
        id
        status
        version
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** A coupon whose use was registered, with the line of the bill. */
export interface Redeemed {
  id: string;
  version: number;
  amount?: number | null;
  cost?: number | null;
  usedOn?: string | null;
  bill: string;
  agency?: { name: string } | null;
  member?: { name?: string | null } | null;
}

/** What an UnredeemCoupon takes. */
export interface UnredeemCouponProps {
  coupon: Redeemed;
  onClose: () => void;
  onDone: () => void;
}

/** Takes back that a coupon was used, which was registered wrongly, and says why; its member is told. */
export function UnredeemCoupon({ coupon, onClose, onDone }: UnredeemCouponProps) {
  const { t } = useLingui();
  const say = useToast();
  const [note, setNote] = useState('');
  const [, unredeem] = useMutation(Unredeem);
  const send = () =>
    unredeem({ input: { id: coupon.id, version: coupon.version, note } }).then(({ error, data }) => ({
      error,
      problems: data?.couponUnredeem.problems,
    }));
  const discount = yen(coupon.amount ?? 0);
  const who = coupon.member?.name ?? '';
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`利用の登録を取り消しました。会員へお知らせします。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>利用の登録を取り消す</Trans>}
      verb={<Trans>登録を取り消す</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              {who} 様の割引券（{coupon.agency?.name}、請求書 {coupon.bill}、{day(coupon.usedOn ?? '')} 利用、旅行の費用{' '}
              {yen(coupon.cost ?? 0)}）の登録を取り消します。割引額{discount}は旅行会社へ支払われません。
            </Trans>
          </p>
          <p className="text-[0.875rem] text-solid-gray-700">
            <Trans>正しい内容は、取り消したあとに「利用を登録」でもう一度入れます。</Trans>
          </p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('note')}
            hint={<Trans>請求書の番号や金額は書かないでください。</Trans>}
            id="note"
            label={<Trans>取り消す理由</Trans>}
            onChange={setNote}
            value={note}
          />
        </>
      )}
    </AskDialog>
  );
}

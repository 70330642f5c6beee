import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { yen } from '../../kit/format.ts';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { CouponStatus } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';

const Cancel = graphql(`
  mutation CouponCancel($input: CouponCancelInput!) {
    couponCancel(input: $input) {
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

/** A coupon that may be cancelled. */
export interface Cancellable {
  id: string;
  version: number;
  status: CouponStatus;
  amount?: number | null;
  agency?: { name: string } | null;
  reference: string;
  member?: { name?: string | null; number?: string | null } | null;
}

/** What a CancelCoupon takes. */
export interface CancelCouponProps {
  coupon: Cancellable;
  onClose: () => void;
  onDone: () => void;
}

/** Cancels a coupon that was not used, and says why; its member is told. */
export function CancelCoupon({ coupon, onClose, onDone }: CancelCouponProps) {
  const { t } = useLingui();
  const say = useToast();
  const [note, setNote] = useState('');
  const [, cancel] = useMutation(Cancel);
  const send = () =>
    cancel({ input: { id: coupon.id, version: coupon.version, note } }).then(({ error, data }) => ({
      error,
      problems: data?.couponCancel.problems,
    }));
  const who = coupon.member?.name ?? '';
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`割引券を取り消しました。会員へお知らせします。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>割引券を取り消す</Trans>}
      verb={<Trans>取り消す</Trans>}
    >
      {(at) => (
        <>
          <p>
            <Trans>
              {who} 様の割引券（{coupon.agency?.name}、{yen(coupon.amount ?? 0)}）は使えなくなり、申請は失効します。
            </Trans>
          </p>
          <TextField
            autoComplete="off"
            autoFocus
            error={at('note')}
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

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button, buttonClass } from '../../kit/Button.tsx';
import { Section } from '../../kit/Card.tsx';
import { today } from '../../kit/caldate.ts';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { CouponCancelMutation } from '../gen/graphql.ts';
import { useSend } from '../shell/useSend.ts';

const CouponCardFragment = graphql(`
  fragment CouponCard on Coupon {
    id
    version
    status
    amount
    usableUntil
    agency {
      id
      name
    }
  }
`);

const CancelDocument = graphql(`
  mutation CouponCancel($input: CouponCancelInput!) {
    couponCancel(input: $input) {
      coupon {
        id
        status
        version
      }
      problems {
        field
        message
      }
    }
  }
`);

const problemsOf = (data: CouponCancelMutation) => data.couponCancel.problems;

/** What a CouponCard takes. */
export interface CouponCardProps {
  claimId: string;
  coupon: FragmentType<typeof CouponCardFragment>;
  reread: () => void;
}

/** The coupon that can be used, with the way to show it and to give it up; nothing once it cannot. */
export function CouponCard({ claimId, coupon: masked, reread }: CouponCardProps) {
  const coupon = readFragment(CouponCardFragment, masked);
  const { yen, day } = useFormat();
  if (coupon.status !== 'ISSUED') return null;
  const now = today(new Date());
  const late = (coupon.usableUntil ?? '') < now;
  return (
    <Section title={<Trans>割引券</Trans>}>
      <p>
        <span className="text-std-22B-150 tabular-nums">{yen(coupon.amount ?? 0)}</span> <Trans>引き</Trans>
      </p>
      <p className="font-700">{coupon.agency?.name}</p>
      <p>
        {late ? (
          <Trans>
            使える期限（{day(coupon.usableUntil ?? '')}）が過ぎました。お使いになった分は、これから登録されます。
          </Trans>
        ) : (
          <Trans>{day(coupon.usableUntil ?? '')} まで使えます。</Trans>
        )}
      </p>
      {!late && (
        <Link className={buttonClass({ wide: true })} href={`/claims/${claimId}/coupon`}>
          <Trans>割引券を表示する</Trans>
        </Link>
      )}
      {(coupon.usableUntil ?? '') > now && <GiveUpCoupon id={coupon.id} onDone={reread} version={coupon.version} />}
    </Section>
  );
}

/** Asks once, and says what will happen. */
function GiveUpCoupon({ id, version, onDone }: { id: string; version: number; onDone: () => void }) {
  const { t } = useLingui();
  const say = useToast();
  const [asked, setAsked] = useState(false);
  const { send, issues, sending } = useSend(CancelDocument, problemsOf);
  const doIt = async () => {
    if (!(await send({ input: { id, version } }))) return;
    setAsked(false);
    say(t`割引券を取り消しました。`);
    onDone();
  };
  return (
    <>
      <Button look="text" onPress={() => setAsked(true)}>
        <Trans>使わないので取り消す</Trans>
      </Button>
      <Dialog
        actions={
          <>
            <Button look="secondary" onPress={() => setAsked(false)}>
              <Trans>やめる</Trans>
            </Button>
            <Button isPending={sending} look="danger" onPress={doIt}>
              <Trans>取り消す</Trans>
            </Button>
          </>
        }
        alert
        isOpen={asked}
        onClose={() => setAsked(false)}
        title={<Trans>割引券を取り消しますか</Trans>}
      >
        <ErrorSummary issues={issues} />
        <Trans>
          この割引券は使えなくなります。旅行会社でお使いになったあとは取り消さないでください。ご出発の前であれば、あらためて申請できます。
        </Trans>
      </Dialog>
    </>
  );
}

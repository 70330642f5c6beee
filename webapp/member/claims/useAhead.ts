import { useLingui } from '@lingui/react/macro';
import type { TimelineStep } from '../../kit/Timeline.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import type { ClaimStatus, Payee } from '../gen/graphql.ts';

/** What the last payment of a claim came to. */
export interface LastPayment {
  paid?: string | null;
  amount?: number | null;
  payee?: Payee | null;
  returnedOn?: string | null;
}

/** Where a claim stands. */
export interface Standing {
  status: ClaimStatus;
  /** Whose account it is to be paid to. */
  payee?: Payee | null;
  /** It is approved and not paid, for its member left before the event. */
  leftBefore?: boolean | null;
  /** It is approved and not paid, for its member has not left as it was claimed. */
  notLeft?: boolean | null;
  /** The day on which it is going to be paid; of one that is not decided, where that is done until a day. */
  ahead?: { payOn: string; closesOn?: string | null } | null;
  last?: LastPayment;
  /** Whether papers prove it. */
  proven: boolean;
  /** The day by which its company should answer, where it is asked. */
  asked?: string;
}

/** What comes next for a claim, and when. */
export function useAhead({ status, payee, leftBefore, notLeft, ahead, last, proven, asked }: Standing): TimelineStep[] {
  const { t } = useLingui();
  const { day, monthOrDay, yen } = useFormat();
  const payees: Record<Payee, string> = {
    COMPANY: t`お勤め先の口座へ`,
    MEMBER: t`ご本人の口座へ`,
    HEIR: t`ご遺族の口座へ`,
    AGENCY: t`旅行会社の口座へ`,
  };
  const payDay = ahead ? day(ahead.payOn) : '';
  const closes = ahead?.closesOn ? day(ahead.closesOn) : '';
  const send: TimelineStep = { key: 'send', state: 'now', title: t`下書き`, detail: t`まだ送られていません。` };
  const answer: TimelineStep = {
    key: 'answer',
    state: 'now',
    title: t`確認のお願い`,
    detail: t`内容を直して、もう一度お送りください。`,
  };
  const certify: TimelineStep = {
    key: 'certify',
    state: 'now',
    title: t`お勤め先の確認待ち`,
    when: asked && t`${day(asked)} までにお願いしています。`,
    detail: t`お勤め先のご担当者に、日付だけを確認していただいています。申請の内容は伝わりません。`,
  };
  const review: TimelineStep = {
    key: 'review',
    state: 'now',
    title: t`審査中`,
    detail: proven ? t`事務局が内容と証明書類を確認しています。` : t`事務局が内容を確認しています。`,
  };
  const decide: TimelineStep = {
    key: 'decide',
    state: 'next',
    title: t`決定`,
    when: t`決まりしだい、この画面とメールでお知らせします。`,
  };
  const pay: TimelineStep = {
    key: 'pay',
    state: 'next',
    title: t`お支払い`,
    when: t`${closes} までに決まると、${payDay} にお支払いします。`,
  };
  const after = ahead ? [decide, pay] : [decide];
  const next = (step: TimelineStep): TimelineStep => ({ ...step, state: 'next', detail: undefined });
  switch (status) {
    case 'DRAFT':
      return [send, next(review), ...after];
    case 'RETURNED':
      return [answer, next(review), ...after];
    case 'SUBMITTED':
      return asked ? [certify, next(review), ...after] : [review, ...after];
    case 'APPROVED':
      if (leftBefore)
        return [
          {
            ...pay,
            when: t`対象の日より前に退会されているため、お支払いを止めています。お心当たりがないときは、事務局へお問い合わせください。`,
          },
        ];
      if (notLeft)
        return [
          {
            ...pay,
            when: t`退会の記録が申請と違うため、お支払いを止めています。お心当たりがないときは、事務局へお問い合わせください。`,
          },
        ];
      if (last?.returnedOn) return [{ ...pay, when: t`口座を確かめて、次の支払日にお支払いします。` }];
      if (!ahead) return [{ ...pay, when: t`日が決まりしだい、お支払いします。` }];
      return [
        {
          ...pay,
          when:
            payee === 'MEMBER'
              ? t`${payDay} に、ご本人の口座へお支払いします。`
              : t`${payDay} に、お勤め先の口座へお支払いします。`,
        },
      ];
    case 'PAID':
      return [
        {
          ...pay,
          state: 'done',
          title: t`お支払い済み`,
          when: last?.paid && monthOrDay(last.paid),
          detail: last?.amount && last.payee ? `${payees[last.payee]} ${yen(last.amount)}` : undefined,
        },
      ];
    default:
      return [];
  }
}

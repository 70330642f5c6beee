import { useLingui } from '@lingui/react/macro';
import { today } from '../../kit/caldate.ts';
import type { TimelineStep } from '../../kit/Timeline.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import type { ClaimStatus, Payee } from '../gen/graphql.ts';
import { payday } from './payday.ts';

/** What the last payment of a claim came to. */
export interface LastPayment {
  paid?: string | null;
  amount?: number | null;
  payee?: Payee | null;
  returnedOn?: string | null;
}

/** Where a claim stands and what comes next; payee is whose account it is to be paid to, asked the day by which its company should answer. */
export function useAhead(
  status: ClaimStatus,
  payee?: Payee | null,
  decidedAt?: string,
  last?: LastPayment,
  asked?: string,
): TimelineStep[] {
  const { t } = useLingui();
  const { day, monthOrDay, yen } = useFormat();
  const payees: Record<Payee, string> = {
    COMPANY: t`お勤め先の口座へ`,
    MEMBER: t`ご本人の口座へ`,
    HEIR: t`ご遺族の口座へ`,
    AGENCY: t`旅行会社の口座へ`,
  };
  const paid = decidedAt ? day(payday(today(new Date(decidedAt)))) : '';
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
    detail: t`事務局が内容と証明書類を確認しています。`,
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
    when: t`決定した月の翌月20日（休業日のときは翌営業日）`,
  };
  const next = (step: TimelineStep): TimelineStep => ({ ...step, state: 'next', detail: undefined });
  switch (status) {
    case 'DRAFT':
      return [send, next(review), decide, pay];
    case 'RETURNED':
      return [answer, next(review), decide, pay];
    case 'SUBMITTED':
      return asked ? [certify, next(review), decide, pay] : [review, decide, pay];
    case 'APPROVED':
      if (last?.returnedOn) return [{ ...pay, when: t`口座を確かめて、次の支払日にお支払いします。` }];
      return [
        {
          ...pay,
          when:
            payee === 'MEMBER'
              ? t`${paid}（休業日のときは翌営業日）に、ご本人の口座へお支払いします。`
              : t`${paid}（休業日のときは翌営業日）に、お勤め先の口座へお支払いします。`,
        },
      ];
    case 'PAID':
      return [
        {
          ...pay,
          state: 'done',
          title: t`お支払い済み`,
          when: last?.paid ? monthOrDay(last.paid) : paid,
          detail: last?.amount && last.payee ? `${payees[last.payee]} ${yen(last.amount)}` : undefined,
        },
      ];
    default:
      return [];
  }
}

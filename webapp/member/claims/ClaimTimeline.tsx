import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Section } from '../../kit/Card.tsx';
import { today } from '../../kit/caldate.ts';
import { Timeline, type TimelineStep } from '../../kit/Timeline.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { ClaimStatus, DecisionStep, Payee } from '../gen/graphql.ts';
import { Corrections } from './Corrections.tsx';
import { payday } from './payday.ts';

/** What the timeline reads. */
export const ClaimTimelineFragment = graphql(`
  fragment ClaimTimeline on Claim {
    status
    decidedAt
    payments {
      id
      paid
      amount
      payee
      returnedOn
    }
    decisions {
      edges {
        node {
          id
          step
          corrections
          message
          at
        }
      }
    }
  }
`);

/** What happened to a claim, where it stands, what comes next and when. */
export function ClaimTimeline({ claim }: { claim: FragmentType<typeof ClaimTimelineFragment> }) {
  const { status, decidedAt, payments, decisions } = readFragment(ClaimTimelineFragment, claim);
  const { instant } = useFormat();
  const done = decisions.edges.map(
    ({ node }): TimelineStep => ({
      key: node.id,
      state: 'done',
      title: happened[node.step],
      when: instant(node.at),
      detail:
        node.message || node.corrections?.length ? (
          <Quoted>
            <Corrections message={node.message} of={node.corrections} />
          </Quoted>
        ) : undefined,
    }),
  );
  const ahead = useAhead(status, decidedAt ?? undefined, payments.at(-1));
  return (
    <Section title={<Trans>これまでとこれから</Trans>}>
      <Timeline steps={[...done, ...ahead]} />
    </Section>
  );
}

const happened: Record<DecisionStep, ReactNode> = {
  SUBMITTED: <Trans>申請を受け付けました</Trans>,
  RETURNED: <Trans>確認をお願いしました</Trans>,
  ANSWERED: <Trans>ご回答を受け付けました</Trans>,
  APPROVED: <Trans>給付が決まりました</Trans>,
  APPROVAL_UNDONE: <Trans>決定を取り消し、もう一度確認しています</Trans>,
  REFUSED: <Trans>対象外となりました</Trans>,
  WITHDRAWN: <Trans>申請を取り下げました</Trans>,
  PAID: <Trans>お支払いを確かめました</Trans>,
  PAYMENT_RETURNED: <Trans>振込が戻りました。もう一度お支払いします。</Trans>,
};

function Quoted({ children }: { children: ReactNode }) {
  return <div className="flex flex-col gap-1 rounded-8 bg-solid-gray-50 px-3 py-2">{children}</div>;
}

interface Payment {
  paid?: string | null;
  amount?: number | null;
  payee?: Payee | null;
  returnedOn?: string | null;
}

function useAhead(status: ClaimStatus, decidedAt: string | undefined, last: Payment | undefined): TimelineStep[] {
  const { t } = useLingui();
  const { day, monthOrDay, yen } = useFormat();
  const payees: Record<Payee, string> = {
    COMPANY: t`お勤め先の口座へ`,
    MEMBER: t`ご本人の口座へ`,
    HEIR: t`ご遺族の口座へ`,
  };
  const paid = decidedAt ? day(payday(today(new Date(decidedAt)))) : '';
  const send: TimelineStep = { key: 'send', state: 'now', title: t`下書き`, detail: t`まだ送られていません。` };
  const answer: TimelineStep = {
    key: 'answer',
    state: 'now',
    title: t`確認のお願い`,
    detail: t`内容を直して、もう一度お送りください。`,
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
      return [review, decide, pay];
    case 'APPROVED':
      if (last?.returnedOn) return [{ ...pay, when: t`口座を確かめて、次の支払日にお支払いします。` }];
      return [{ ...pay, when: t`${paid}（休業日のときは翌営業日）に、お勤め先の口座へお支払いします。` }];
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

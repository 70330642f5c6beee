import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Section } from '../../kit/Card.tsx';
import { Timeline, type TimelineStep } from '../../kit/Timeline.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { DecisionStep } from '../gen/graphql.ts';
import { Corrections } from './Corrections.tsx';
import { useAhead } from './useAhead.ts';

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
    certificate {
      id
      status
      dueOn
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
  const { status, decidedAt, payments, certificate, decisions } = readFragment(ClaimTimelineFragment, claim);
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
  const asked = certificate?.status === 'WAITING' ? certificate.dueOn : undefined;
  const ahead = useAhead(status, decidedAt ?? undefined, payments.at(-1), asked);
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
  CERTIFIED: <Trans>お勤め先の確認が届きました</Trans>,
  NOT_CERTIFIED: <Trans>お勤め先から、確認できないとのお返事が届きました</Trans>,
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

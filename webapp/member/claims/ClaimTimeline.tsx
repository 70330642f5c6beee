import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Section } from '../../kit/Card.tsx';
import { Timeline, type TimelineStep } from '../../kit/Timeline.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { Corrections } from './Corrections.tsx';
import { happened } from './happened.tsx';
import { useAhead } from './useAhead.ts';
import { useCouponAhead } from './useCouponAhead.ts';
import { useSteps } from './useSteps.ts';

/** What the timeline reads. */
export const ClaimTimelineFragment = graphql(`
  fragment ClaimTimeline on Claim {
    id
    status
    kind {
      id
      asks
      rule {
        id
        varies
      }
    }
    proofs
    payee
    leftBefore
    notLeft
    ahead {
      payOn
      closesOn
    }
    coupon {
      id
      status
      amount
      usableUntil
      usedOn
      agency {
        id
        name
      }
    }
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
      ...HappenedSteps
    }
  }
`);

/** What happened to a claim, where it stands, what comes next and when. */
export function ClaimTimeline({ claim }: { claim: FragmentType<typeof ClaimTimelineFragment> }) {
  const of = readFragment(ClaimTimelineFragment, claim);
  const { status, payee, leftBefore, notLeft, ahead, payments, certificate, coupon } = of;
  const { instant } = useFormat();
  const { steps, waiting, more } = useSteps(of.id, of.decisions);
  const nights = of.kind.asks.includes('STAY') && of.kind.rule?.varies; // a stay of one fixed amount uses up none
  const approved = steps.some(({ step }) => step === 'APPROVED');
  const done = steps.map(
    (node): TimelineStep => ({
      key: node.id,
      state: 'done',
      title: happened[node.step],
      when: instant(node.at),
      detail:
        node.step === 'WITHDRAWN' && approved ? (
          <>
            <span className="block">{node.message}</span>
            {nights && <Trans>泊数はもとに戻りました。</Trans>}
          </>
        ) : node.message || node.corrections?.length ? (
          <Quoted>
            <Corrections message={node.message} of={node.corrections} />
          </Quoted>
        ) : undefined,
    }),
  );
  const asked = certificate?.status === 'WAITING' ? certificate.dueOn : undefined;
  const proven = of.proofs.length > 0;
  const money = useAhead({ status, payee, leftBefore, notLeft, ahead, last: payments.at(-1), proven, asked });
  const couponAhead = useCouponAhead();
  const coming = coupon ? couponAhead(coupon) : money;
  return (
    <Section title={<Trans>これまでとこれから</Trans>}>
      {more ? (
        <>
          <Timeline steps={done} />
          <Button isPending={waiting} look="secondary" onPress={more}>
            <Trans>もっと見る</Trans>
          </Button>
          <Timeline steps={coming} />
        </>
      ) : (
        <Timeline steps={[...done, ...coming]} />
      )}
    </Section>
  );
}

function Quoted({ children }: { children: ReactNode }) {
  return <div className="flex flex-col gap-1 rounded-8 bg-solid-gray-50 px-3 py-2">{children}</div>;
}

import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import type { Stage } from '../../kit/TicketView.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { LotteryPartFragment } from '../gen/graphql.ts';
import { GroupFull, type GroupShare } from '../offerings/GroupFull.tsx';
import { EnterLottery, type EnterLotteryProps } from './EnterLottery.tsx';

const LotteryPartOf = graphql(`
  fragment LotteryPart on Lottery {
    id
    status
    ownEntry {
      id
      quantity
      payBy
      status
      forfeit
      orderId
    }
  }
`);

/** What a LotteryPart takes. */
export interface LotteryPartProps {
  ticket: EnterLotteryProps['ticket'] & GroupShare & { stage: Stage; saleFrom: string };
  lottery: FragmentType<typeof LotteryPartOf>;
}

/** The lottery of a ticket as a member meets it: the way to enter, what is to come, or how his entry came out. */
export function LotteryPart({ ticket, lottery: masked }: LotteryPartProps) {
  const lottery = readFragment(LotteryPartOf, masked);
  const { instant } = useFormat();
  if (ticket.stage === 'COMING') {
    return (
      <Box>
        <Trans>{instant(ticket.saleFrom)} から、抽選にお申し込みいただけます。</Trans>
      </Box>
    );
  }
  if (ticket.stage === 'ON_SALE' && ticket.mayOrderOfGroup === 0 && lottery.ownEntry?.status !== 'ENTERED')
    return <GroupFull name={ticket.limitGroup?.name ?? ''} />;
  if (ticket.stage === 'ON_SALE' && ticket.notEligible && lottery.ownEntry?.status !== 'ENTERED') return null; // it stands above
  if (ticket.stage === 'ON_SALE') return <EnterLottery entry={lottery.ownEntry} ticket={ticket} />;
  return (
    <>
      <Box>
        <Outcome lottery={lottery} />
      </Box>
      {lottery.ownEntry?.orderId && (
        <Link className={buttonClass({ wide: true })} href={`/orders/${lottery.ownEntry.orderId}`}>
          <Trans>当選した申込みを見る</Trans>
        </Link>
      )}
      {lottery.status !== 'OPEN' && lottery.status !== 'LAPSED' && (
        <Link className={buttonClass({ look: 'secondary', wide: true })} href={`/tickets/${ticket.id}/lottery`}>
          {lottery.status === 'DRAWN' ? <Trans>この抽選を確かめる</Trans> : <Trans>申込みのリストを見る</Trans>}
        </Link>
      )}
    </>
  );
}

function Outcome({ lottery: { status, ownEntry } }: { lottery: LotteryPartFragment }) {
  if (status === 'DRAWN') {
    if (ownEntry?.status === 'WON') return <Trans>当選しました。期限までにお支払いください。</Trans>;
    if (ownEntry?.status === 'LOST')
      return <Trans>今回は落選でした。続けて落選すると、次の抽選で当たりやすくなります。</Trans>;
    if (ownEntry?.forfeit === 'OVER_LIMIT')
      return (
        <Trans>
          当選しましたが、ほかのチケットのお申込みと合わせて年度の枚数の限度を超えるため、当選は無効になりました。
        </Trans>
      );
    if (ownEntry?.status === 'FORFEITED') return <Trans>抽選の日に会員でなかったため、当選は無効になりました。</Trans>;
    return <Trans>抽選は終わりました。</Trans>;
  }
  if (status === 'LAPSED')
    return (
      <Trans>
        期限までに抽選が行われなかったため、この抽選は当選者のないまま終わりました。落選には数えません。お支払いはありません。
      </Trans>
    );
  if (ownEntry?.status === 'ENTERED') {
    return <Trans>申込みを締め切りました。{ownEntry.quantity}枚で抽選をお待ちください。</Trans>;
  }
  return <Trans>申込みを締め切りました。</Trans>;
}

function Box({ children }: { children: ReactNode }) {
  return <p className="rounded-12 bg-solid-gray-50 p-4 font-700">{children}</p>;
}

import { Trans } from '@lingui/react/macro';
import type { Allotment } from '../../kit/Allotments.tsx';
import type { PayBy, Stage } from '../../kit/TicketView.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { TakeTurn } from '../turns/TakeTurn.tsx';
import { Closed } from './Closed.tsx';
import { GroupFull, type GroupShare } from './GroupFull.tsx';
import { OrderForm } from './OrderForm.tsx';

/** What an OrderTickets takes. */
export interface OrderTicketsProps {
  ticket: GroupShare & {
    id: string;
    price: number;
    mayOrder: number;
    stage: Stage;
    saleFrom: string;
    turnsFrom: string;
    notEligible?: string | null | undefined;
    payBy: readonly PayBy[];
    allotments: readonly Allotment[];
  };
  /** The member has a turn in line now. */
  onTurn: () => void;
}

/** How many, and the button that names the number and the yen; or why nothing can be ordered now. Who may not have it was told so above. */
export function OrderTickets({ ticket, onTurn }: OrderTicketsProps) {
  const { instant } = useFormat();
  if (ticket.mayOrderOfGroup === 0 && ticket.stage !== 'CLOSED')
    return <GroupFull name={ticket.limitGroup?.name ?? ''} />;
  if (ticket.stage === 'COMING' && Date.parse(ticket.turnsFrom) <= Date.now()) {
    return <TakeTurn onTaken={onTurn} ticket={ticket} />;
  }
  if (ticket.stage === 'COMING') {
    return (
      <Closed>
        <Trans>
          {instant(ticket.saleFrom)} から、お申し込みいただけます。その前に {instant(ticket.turnsFrom)}{' '}
          から、順番の整理券をお渡しします。
        </Trans>
      </Closed>
    );
  }
  if (ticket.stage === 'SOLD_OUT') {
    return (
      <Closed>
        <Trans>売り切れました。取消しが出ると、またお申し込みいただけます。</Trans>
      </Closed>
    );
  }
  if (ticket.stage === 'CLOSED') {
    return (
      <Closed>
        <Trans>販売は終わりました。</Trans>
      </Closed>
    );
  }
  if (ticket.mayOrder === 0) {
    return (
      <Closed>
        <Trans>この年度に申し込める枚数を、もうお申し込みいただいています。</Trans>
      </Closed>
    );
  }
  if (ticket.notEligible) return null;
  return <OrderForm onTurn={onTurn} ticket={ticket} />;
}

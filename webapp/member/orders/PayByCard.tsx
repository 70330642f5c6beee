import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { graphql } from '../gen/gql.ts';
import type { OrderCheckoutMutation } from '../gen/graphql.ts';
import { BusyNotice } from '../shell/BusyNotice.tsx';
import { usePatientSend } from '../shell/usePatientSend.ts';
import type { Order } from './OrderPage.tsx';

const OrderCheckoutDocument = graphql(`
  mutation OrderCheckout($input: OrderCheckoutInput!) {
    orderCheckout(input: $input) {
      address
      problems {
        field
        message
      }
    }
  }
`);

const problemsOf = (data: OrderCheckoutMutation) => data.orderCheckout.problems;

/** How often it is looked whether the payment was heard of, and how many times. */
const pause = 3000;
const looks = 20;

/** What a PayOrderByCard takes. */
export interface PayOrderByCardProps {
  order: Order;
  onLook: () => void;
}

/** Pays an order by card. */
export function PayOrderByCard({ order, onLook }: PayOrderByCardProps) {
  const { send, ...state } = usePatientSend(OrderCheckoutDocument, problemsOf);
  const begin = async () => (await send({ input: { id: order.id } }))?.orderCheckout.address;
  return <PayByCard begin={begin} of={order} onLook={onLook} {...state} />;
}

/** What a PayByCard takes: begin gives the address of the provider's page. */
export interface PayByCardProps {
  of: Pick<Order, 'amount' | 'holdUntil'> & { checkouts: { status: Order['checkouts'][number]['status'] }[] };
  begin: () => Promise<string | null | undefined>;
  issues: FieldIssue[];
  sending: boolean;
  waiting: boolean;
  onLook: () => void;
}

/** Leads to the page of the payment provider, and waits for its word once the member comes back from there. */
export function PayByCard({
  of: { amount, holdUntil, checkouts },
  begin,
  issues,
  sending,
  waiting,
  onLook,
}: PayByCardProps) {
  const { yen, instant } = useFormat();
  const looking = useLooking(onLook);
  const pay = async () => {
    const address = await begin();
    if (address) window.location.assign(address);
  };
  const begun = checkouts.some(({ status }) => status === 'OPEN');
  return (
    <section className="flex flex-col gap-3 rounded-12 bg-solid-gray-50 p-4">
      <ErrorSummary issues={issues} />
      <p className="empty:absolute" role="status">
        {looking === 'LOOKING' && (
          <Trans>カード会社からの連絡を確認しています。この画面のまま、しばらくお待ちください。</Trans>
        )}
        {looking === 'OVER' && (
          <Trans>
            お支払いをまだ確認できていません。お支払いがお済みのときは、確認でき次第お知らせします。もう一度お支払いいただく必要はありません。
          </Trans>
        )}
      </p>
      <p>
        <Trans>
          {instant(holdUntil ?? '')} までにお支払いください。決済会社（Stripe）の画面でカードの番号を入力します。
        </Trans>
      </p>
      <BusyNotice waiting={waiting} />
      {looking !== 'LOOKING' && (
        <Button isPending={sending} onPress={pay} wide>
          {begun ? (
            <Trans>支払いをやりなおす（{yen(amount ?? 0)}）</Trans>
          ) : (
            <Trans>カードで支払う（{yen(amount ?? 0)}）</Trans>
          )}
        </Button>
      )}
    </section>
  );
}

/** Looks again and again, for a minute, where the provider says in the address that it was paid; only our server knows. */
function useLooking(look: () => void): 'NOT' | 'LOOKING' | 'OVER' {
  const [left, setLeft] = useState(() => (new URLSearchParams(window.location.search).has('card') ? looks : -1));
  useEffect(() => {
    if (left <= 0) return;
    const later = setTimeout(() => {
      look();
      setLeft(left - 1);
    }, pause);
    return () => clearTimeout(later);
  }, [left, look]);
  if (left < 0) return 'NOT';
  return left > 0 ? 'LOOKING' : 'OVER';
}

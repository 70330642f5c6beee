import { Trans } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { yen } from '../../kit/format.ts';
import { Notice } from '../../kit/Notice.tsx';
import type { DeskOrderFragment } from '../gen/graphql.ts';
import { useOrderWords } from '../orders/useOrderWords.ts';
import { day } from '../words/dates.ts';
import { Person } from '../words/PersonName.tsx';
import { ScannedOrderNotice } from './ScannedOrderNotice.tsx';
import { type Choice, cannot } from './useChoice.ts';
import type { Visitor } from './useScan.ts';

/** Who stands at the desk, and what waits for him; Enter in the empty box does what is chosen. */
export function VisitorPanel({ visitor, choice, onServe }: { visitor: Visitor; choice: Choice; onServe: () => void }) {
  const { person, known, scanned } = visitor;
  const unpaid = choice.orders.some((one) => one.status === 'ORDERED' && !cannot(one));
  return (
    <section aria-live="polite" className="flex flex-col gap-3 rounded-12 border border-solid-gray-420 p-4">
      <h2 className="flex flex-wrap items-baseline gap-x-4">
        <span className="text-std-24B-150">
          <Person name={person.name} />
        </span>
        <span className="text-solid-gray-700">{person.kana}</span>
        <span className="font-mono">{person.number}</span>
      </h2>
      {'number' in known && (
        <Notice title={<Trans>会員番号での引換え</Trans>} tone="warning">
          <Trans>氏名の分かるもので、ご本人かを確かめてください。会員番号で渡したことが、記録に残ります。</Trans>
        </Notice>
      )}
      {scanned && <ScannedOrderNotice order={scanned} />}
      {choice.orders.length === 0 && (
        <EmptyState icon="check" title={<Trans>渡すチケットも、受け取る代金もありません</Trans>} />
      )}
      {choice.orders.length > 0 && (
        <ul className="flex flex-col">
          {choice.orders.map((order) => (
            <OrderLine choice={choice} key={order.id} order={order} />
          ))}
        </ul>
      )}
      {unpaid && (
        <Checkbox isSelected={choice.later} onChange={choice.setLater}>
          <Trans>代金だけを受け取る（チケットは後日）</Trans>
        </Checkbox>
      )}
      {choice.chosen.length > 0 && (
        <div className="flex flex-wrap items-center gap-6 border-t border-solid-gray-420 pt-3">
          <p className="text-std-20B-150 tabular-nums" data-testid="desk-total">
            {choice.amount > 0 && (
              <span className="mr-4">
                <Trans>受け取る {yen(choice.amount)}</Trans>
              </span>
            )}{' '}
            {choice.pieces > 0 && (
              <span className="mr-4">
                <Trans>渡す {choice.pieces}枚</Trans>
              </span>
            )}{' '}
            {choice.used > 0 && <Trans>使う {choice.used}枚</Trans>}
          </p>
          <Button onPress={onServe}>
            <Trans>確認へ（Enter）</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}

function OrderLine({ order, choice }: { order: DeskOrderFragment; choice: Choice }) {
  const { status } = useOrderWords();
  const why = cannot(order);
  const idle = choice.later && order.status === 'PAID';
  return (
    <li className="border-t border-solid-gray-200">
      <Checkbox
        isDisabled={Boolean(why) || idle}
        isSelected={choice.chosen.includes(order)}
        onChange={(on) => choice.choose(order.id, on)}
      >
        <span className="flex flex-wrap gap-x-4">
          <span className="font-700">{order.title}</span>
          <span className="tabular-nums">
            <Trans>{order.quantity}枚</Trans>
          </span>
          <span className="font-mono">{order.number}</span>
          <span>{status(order.status)}</span>
          {order.status === 'ORDERED' && (
            <span className="font-700 tabular-nums">
              {yen(order.amount ?? 0)} <Trans>（{day(order.payUntil ?? '')} まで）</Trans>
            </span>
          )}
          {why === 'card' && <Trans>会員が自分の画面でカードで支払います</Trans>}
          {why === 'over' && <Trans>支払期限が過ぎています</Trans>}
          {why === 'post' && <Trans>郵送するチケットです</Trans>}
          {order.status === 'ORDERED' && !why && order.offering?.delivery === 'POST' && (
            <Trans>代金のあと郵送します</Trans>
          )}
          {order.offering?.delivery === 'QR' && <Trans>QRコードのチケットです</Trans>}
        </span>
      </Checkbox>
    </li>
  );
}

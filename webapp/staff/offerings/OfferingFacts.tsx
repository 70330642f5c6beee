import { Trans } from '@lingui/react/macro';
import { WithdrawnLines } from '../amendments/WithdrawnLines.tsx';
import { useOrderWords } from '../orders/useOrderWords.ts';
import { moment } from '../words/dates.ts';
import type { OfferingOfPage } from './OfferingPage.tsx';
import { OfferingStock } from './OfferingStock.tsx';
import { useOfferingWords } from './useOfferingWords.ts';
import { useTurnWords } from './useTurnWords.ts';

/** How far an offering is: whether members see it, how much is left, and how its orders stand. */
export function OfferingFacts({ offering }: { offering: OfferingOfPage }) {
  const word = useOfferingWords();
  const { status: ordered } = useOrderWords();
  const turned = useTurnWords();
  const { status, publishAt, quantity, left, orderCounts, turnCounts } = offering;
  return (
    <div className="flex flex-col gap-6">
      <dl className="grid grid-cols-[10rem_1fr] gap-x-3 gap-y-1">
        <dt className="text-solid-gray-700">
          <Trans>公開</Trans>
        </dt>
        <dd>
          <strong>{word(status)}</strong> {publishAt && <span className="tabular-nums">{moment(publishAt)}</span>}
        </dd>
        <WithdrawnLines of={offering} />
        <dt className="text-solid-gray-700">
          <Trans>全体の枚数</Trans>
        </dt>
        <dd className="tabular-nums">
          <Trans>{quantity.toLocaleString()}枚</Trans>
        </dd>
        <dt className="text-solid-gray-700">
          <Trans>申込みのない枚数</Trans>
        </dt>
        <dd className="tabular-nums">
          <Trans>{left.toLocaleString()}枚</Trans>
        </dd>
        <OfferingStock offering={offering} />
      </dl>
      {offering.allotments.length > 1 && (
        <section>
          <h2 className="text-std-18B-160">
            <Trans>割当</Trans>
          </h2>
          <ul className="mt-1 max-w-100">
            {offering.allotments.map(({ id, name, taken, quantity: many }) => (
              <li className="flex justify-between gap-4 border-solid-gray-300 border-t py-1" key={id}>
                <span>{name}</span>
                <span className="whitespace-nowrap tabular-nums">
                  <Trans>
                    申込み {taken.toLocaleString()}枚 / {many.toLocaleString()}枚
                  </Trans>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 className="text-std-18B-160">
          <Trans>申込み</Trans>
        </h2>
        {orderCounts.length === 0 && <Trans>まだありません。</Trans>}
        <ul className="mt-1 max-w-100">
          {orderCounts.map((count) => (
            <li className="flex justify-between border-solid-gray-300 border-t py-1" key={count.status}>
              <span>{ordered(count.status)}</span>
              <span className="tabular-nums">
                <Trans>
                  {count.orders.toLocaleString()}件 {count.tickets.toLocaleString()}枚
                </Trans>
              </span>
            </li>
          ))}
        </ul>
      </section>
      {turnCounts.length > 0 && (
        <section>
          <h2 className="text-std-18B-160">
            <Trans>整理券</Trans>
          </h2>
          <ul className="mt-1 max-w-100">
            {turnCounts.map((count) => (
              <li className="flex justify-between border-solid-gray-300 border-t py-1" key={count.status}>
                <span>{turned(count.status)}</span>
                <span className="tabular-nums">
                  <Trans>{count.turns.toLocaleString()}人</Trans>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { yen } from '../../kit/format.ts';
import { day } from '../words/dates.ts';
import { type Redeemed, UnredeemCoupon } from './UnredeemCoupon.tsx';

/** What a RedeemedLines takes. */
export interface RedeemedLinesProps {
  lines: readonly Redeemed[];
  /** A line was wrong and is taken back. */
  onUndone: (id: string) => void;
}

/** What was registered of the bill so far, with its total, to hold against the bill's; a wrong line is taken back. */
export function RedeemedLines({ lines, onUndone }: RedeemedLinesProps) {
  const { t } = useLingui();
  const [wrong, setWrong] = useState<Redeemed>();
  const total = lines.reduce((sum, line) => sum + (line.amount ?? 0), 0);
  return (
    <section className="rounded-12 border border-solid-gray-300 p-4">
      <h2 className="text-std-18B-160">
        <Trans>
          登録した分 <Plural other="#枚" value={lines.length} /> {yen(total)}
        </Trans>
      </h2>
      <ul className="mt-2 flex flex-col gap-1">
        {lines.map((line) => (
          <li className="flex items-center gap-4 border-solid-gray-200 border-t pt-1" key={line.id}>
            <span className="grow">
              {day(line.usedOn ?? '')} {line.member?.name}
            </span>
            <span className="tabular-nums">
              {yen(line.cost ?? 0)} → <span className="font-700">{yen(line.amount ?? 0)}</span>
            </span>
            <Button
              aria-label={t`${line.member?.name ?? ''} 様の登録を取り消す`}
              look="secondary"
              onPress={() => setWrong(line)}
              small
            >
              <Trans>取り消す</Trans>
            </Button>
          </li>
        ))}
      </ul>
      {lines.length === 0 && (
        <p className="text-solid-gray-700">
          <Trans>登録すると、ここに並びます。合計を請求書の合計と照らしてください。</Trans>
        </p>
      )}
      {wrong && (
        <UnredeemCoupon
          coupon={wrong}
          onClose={() => setWrong(undefined)}
          onDone={() => {
            setWrong(undefined);
            onUndone(wrong.id);
          }}
        />
      )}
    </section>
  );
}

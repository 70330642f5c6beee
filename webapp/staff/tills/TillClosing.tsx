import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { yen } from '../../kit/format.ts';
import type { TillFactsFragment } from '../gen/graphql.ts';
import { moment } from '../words/dates.ts';
import { useTillWords } from './useTillWords.ts';

/** The close of a day: what there was, what there ought to be, and the two who say so. */
export function TillClosing({ till }: { till: TillFactsFragment }) {
  const words = useTillWords();
  const { status, expected, cash, reason, countedBy, countedAt, closedBy, closedAt } = till;
  return (
    <section className="flex flex-col gap-1">
      <h2 className="font-700">
        <Trans>締め</Trans>
      </h2>
      <dl className="grid max-w-[40rem] grid-cols-[8rem_1fr] gap-x-3 gap-y-1" data-testid="closing">
        <Line label={<Trans>状態</Trans>}>
          <strong>{words[status]}</strong>
        </Line>
        {typeof cash === 'number' && typeof expected === 'number' && (
          <>
            <Line label={<Trans>帳簿の現金</Trans>}>{yen(expected)}</Line>
            <Line label={<Trans>数えた現金</Trans>}>{yen(cash)}</Line>
            <Line label={<Trans>差</Trans>}>
              <strong>{yen(cash - expected)}</strong>
            </Line>
          </>
        )}
        {reason && <Line label={<Trans>差の理由</Trans>}>{reason}</Line>}
        {countedAt && (
          <Line label={<Trans>数えた人</Trans>}>
            {countedBy?.name} {moment(countedAt)}
          </Line>
        )}
        {closedAt && (
          <Line label={<Trans>締めた人</Trans>}>
            {closedBy?.name} {moment(closedAt)}
          </Line>
        )}
      </dl>
    </section>
  );
}

function Line({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-solid-gray-700">{label}</dt>
      <dd className="tabular-nums">{children}</dd>
    </>
  );
}

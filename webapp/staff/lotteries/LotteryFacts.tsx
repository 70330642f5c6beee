import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { LotteryPanelFragment } from '../gen/graphql.ts';
import { day, moment } from '../words/dates.ts';
import { useLotteryWords } from './useLotteryWords.ts';

/** What a LotteryFacts takes; `people` says that places are drawn and no tickets. */
export interface LotteryFactsProps {
  lottery: LotteryPanelFragment;
  people?: boolean | undefined;
}

/** How far a lottery is, what it is held to, and how its entries stand. */
export function LotteryFacts({ lottery, people }: LotteryFactsProps) {
  return (
    <>
      <Facts lottery={lottery} />
      <Counts lottery={lottery} people={people} />
    </>
  );
}

function Facts({ lottery }: { lottery: LotteryPanelFragment }) {
  const words = useLotteryWords();
  const { drawnNumber, numberSource, numberedBy, numberedAt, confirmedBy, confirmedAt } = lottery;
  return (
    <dl className="grid grid-cols-[10rem_1fr] gap-x-3 gap-y-1">
      <Line label={<Trans>状態</Trans>}>
        <strong>{words.status(lottery.status)}</strong>
      </Line>
      <Line label={<Trans>抽選に使う数</Trans>}>
        {lottery.numberName} {day(lottery.drawOn)}
      </Line>
      {lottery.closedAt && (
        <>
          <Line label={<Trans>締切</Trans>}>
            <span className="tabular-nums">{moment(lottery.closedAt)}</span>
          </Line>
          <Line label={<Trans>照合番号</Trans>}>
            <span className="break-all font-mono text-[0.875rem]">{lottery.commitment}</span>
          </Line>
        </>
      )}
      {numberedAt && (
        <Line label={<Trans>入力された数</Trans>}>
          {drawnNumber ? (
            <>
              <strong className="font-mono">{drawnNumber}</strong> {numberSource}
            </>
          ) : (
            <Trans>確認する人がご自身で読むため、確認が済むまで、入力した人だけに表示します。</Trans>
          )}
          <br />
          {numberedBy?.name} <span className="tabular-nums">{moment(numberedAt)}</span>
        </Line>
      )}
      {confirmedAt && (
        <Line label={<Trans>数の確認</Trans>}>
          {confirmedBy?.name} <span className="tabular-nums">{moment(confirmedAt)}</span>
        </Line>
      )}
      {lottery.drawnAt && (
        <Line label={<Trans>抽選の日時</Trans>}>
          <span className="tabular-nums">{moment(lottery.drawnAt)}</span>
        </Line>
      )}
    </dl>
  );
}

function Counts({ lottery: { entryCounts }, people }: LotteryFactsProps) {
  const words = useLotteryWords();
  return (
    <ul aria-label={words.entries} className="max-w-100">
      {entryCounts.map(({ status, entries, tickets }) => (
        <li className="flex justify-between border-solid-gray-300 border-t py-1" key={status}>
          <span>{words.entry(status)}</span>
          <span className="tabular-nums">
            {people ? (
              <Trans>
                {entries.toLocaleString()}件 {tickets.toLocaleString()}名
              </Trans>
            ) : (
              <Trans>
                {entries.toLocaleString()}件 {tickets.toLocaleString()}枚
              </Trans>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Line({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-solid-gray-700">{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

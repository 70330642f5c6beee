import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { drawnIn } from './read.ts';

const LotteryFactsOf = graphql(`
  fragment LotteryFacts on Lottery {
    id
    numberName
    drawOn
    commitment
    closedAt
    drawnNumber
    numberSource
    ownEntry {
      id
      code
      chances
      status
    }
  }
`);

/** What a LotteryFacts takes. */
export interface LotteryFactsProps {
  lottery: FragmentType<typeof LotteryFactsOf>;
  text: string;
}

/** What was promised and when, the number, and which line of the list is mine. */
export function LotteryFacts({ lottery: masked, text }: LotteryFactsProps) {
  const { day, instant } = useFormat();
  const { ownEntry, ...lottery } = readFragment(LotteryFactsOf, masked);
  const entries = text.split('\nentry: ').length - 1;
  const drawn = drawnIn(text);
  const listed = ownEntry && text.includes(`\nentry: ${ownEntry.code} `);
  return (
    <dl className="flex flex-col">
      <Line label={<Trans>申込み</Trans>}>
        <Trans>{entries.toLocaleString()}件</Trans>
      </Line>
      {lottery.closedAt && <Line label={<Trans>締切</Trans>}>{instant(lottery.closedAt)}</Line>}
      <Line label={<Trans>締切のときの照合番号</Trans>}>
        <Code>{lottery.commitment}</Code>
      </Line>
      <Line label={<Trans>抽選に使う数</Trans>}>
        {lottery.numberName} {day(lottery.drawOn)}
      </Line>
      {lottery.drawnNumber && (
        <Line label={<Trans>その数</Trans>}>
          <span className="font-700 font-mono">{lottery.drawnNumber}</span> {lottery.numberSource}
        </Line>
      )}
      {drawn !== undefined && (
        <Line label={<Trans>記録にある数</Trans>}>
          <span className="font-700 font-mono">{drawn}</span>
        </Line>
      )}
      {ownEntry && listed && (
        <Line label={<Trans>あなたの番号</Trans>}>
          <Code>{ownEntry.code}</Code>
          <span className="text-[0.9375rem] text-solid-gray-700">
            <Trans>この番号があなたのものだと知っているのは、あなただけです。口数は{ownEntry.chances}口です。</Trans>
          </span>
        </Line>
      )}
    </dl>
  );
}

function Code({ children }: { children: ReactNode }) {
  return <span className="block break-all font-mono">{children}</span>;
}

function Line({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col border-solid-gray-300 border-t py-2 last:border-b">
      <dt className="text-[0.9375rem] text-solid-gray-700">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

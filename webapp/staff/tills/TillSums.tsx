import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { yen } from '../../kit/format.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import type { TillSumLineFragment } from '../gen/graphql.ts';
import { type Head, PlainTable } from '../words/PlainTable.tsx';
import { TillSumOf } from './tillQueries.ts';

/** What a TillSums takes. */
export interface TillSumsProps {
  sums: readonly FragmentType<typeof TillSumOf>[];
  total: FragmentType<typeof TillSumOf>;
}

/** What went over the counter, a row for each of the staff and one for all. */
export function TillSums({ sums, total }: TillSumsProps) {
  const rows = [...readFragment(TillSumOf, sums)];
  const heads: Head[] = [
    { key: 'by', label: <Trans>職員</Trans> },
    { key: 'payments', label: <Trans>受け取り</Trans>, numeric: true },
    { key: 'ticketCash', label: <Trans>チケット 現金</Trans>, numeric: true },
    { key: 'ticketCashless', label: <Trans>チケット キャッシュレス</Trans>, numeric: true },
    { key: 'eventCash', label: <Trans>イベント 現金</Trans>, numeric: true },
    { key: 'eventCashless', label: <Trans>イベント キャッシュレス</Trans>, numeric: true },
    { key: 'refundCash', label: <Trans>返金 現金</Trans>, numeric: true },
    { key: 'refundCashless', label: <Trans>返金 キャッシュレス</Trans>, numeric: true },
    { key: 'cash', label: <Trans>残る現金</Trans>, numeric: true },
    { key: 'handedOut', label: <Trans>渡した券</Trans>, numeric: true },
    { key: 'cameBack', label: <Trans>返却の券</Trans>, numeric: true },
  ];
  return (
    <PlainTable
      empty={<Trans>この日の受け取りと引渡しはありません。</Trans>}
      heads={heads}
      rows={[
        ...rows.map((one, at) => ({ key: one.by?.id ?? String(at), cells: cellsOf(one, one.by?.name) })),
        { key: 'total', cells: cellsOf(readFragment(TillSumOf, total), <Trans>合計</Trans>) },
      ]}
      title={<Trans>窓口の受払</Trans>}
    />
  );
}

function cellsOf(one: TillSumLineFragment, by: ReactNode): Record<string, ReactNode> {
  return {
    by: <strong>{by}</strong>,
    payments: <Trans>{one.payments}件</Trans>,
    ticketCash: yen(one.ticketCash),
    ticketCashless: yen(one.ticketCashless),
    eventCash: yen(one.eventCash),
    eventCashless: yen(one.eventCashless),
    refundCash: yen(one.refundCash),
    refundCashless: yen(one.refundCashless),
    cash: <strong>{yen(one.cash)}</strong>,
    handedOut: <Trans>{one.handedOut}枚</Trans>,
    cameBack: <Trans>{one.cameBack}枚</Trans>,
  };
}

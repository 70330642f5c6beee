import { Trans } from '@lingui/react/macro';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { UsageBy, UsageKind } from '../gen/graphql.ts';
import { PlainTable } from '../words/PlainTable.tsx';
import { ShareNote } from './ShareNote.tsx';

const UsageRowFragment = graphql(`
  fragment UsageRow on UsageRow {
    key
    label
    applied
    sold
    absent
    cancelled
    lost
    noneLeft
    units
    income
    capacity
    filled
    share
  }
`);

type Row = FragmentType<typeof UsageRowFragment>;

/** What a UsageTable takes. */
export interface UsageTableProps {
  asked: { year: number; kind: UsageKind; by: UsageBy };
  rows: readonly Row[];
  total: Row;
  busy: boolean;
}

/** A report as a table, with its sum below; numbers that would tell of somebody are not there. */
export function UsageTable({ asked: { year, kind, by }, rows, total, busy }: UsageTableProps) {
  const whole = by === 'ITEM';
  const ticket = kind === 'TICKET';
  const places = readFragment(UsageRowFragment, total).capacity ?? 0;
  return (
    <div aria-busy={busy} className="flex max-w-6xl flex-col gap-2">
      <PlainTable
        empty={<Trans>この年度の利用はありません。</Trans>}
        heads={[
          { key: 'label', label: <Trans>区分</Trans> },
          { key: 'applied', label: <Trans>申込み（件）</Trans>, numeric: true },
          { key: 'sold', label: <Trans>成立</Trans>, numeric: true },
          ...(ticket ? [] : [{ key: 'absent', label: <Trans>不参加</Trans>, numeric: true }]),
          { key: 'cancelled', label: <Trans>取消し・期限切れ</Trans>, numeric: true },
          { key: 'lost', label: <Trans>落選</Trans>, numeric: true },
          { key: 'noneLeft', label: <Trans>空きなし</Trans>, numeric: true },
          { key: 'units', label: ticket ? <Trans>売れた枚数</Trans> : <Trans>支払い済みの人数</Trans>, numeric: true },
          { key: 'income', label: <Trans>売上</Trans>, numeric: true },
          ...(whole
            ? [
                { key: 'capacity', label: ticket ? <Trans>枚数</Trans> : <Trans>定員</Trans>, numeric: true },
                { key: 'filled', label: <Trans>充足率</Trans>, numeric: true },
              ]
            : [
                {
                  key: 'share',
                  label: ticket ? <Trans>枚数に占める割合</Trans> : <Trans>定員に占める割合</Trans>,
                  numeric: true,
                },
              ]),
        ]}
        rows={rows.length > 0 ? [...rows, total].map((row) => cellsOf(row, whole)) : []}
        title={ticket ? <Trans>{year}年度 チケットの利用状況</Trans> : <Trans>{year}年度 イベントの利用状況</Trans>}
      />
      {!whole && rows.length > 0 && <ShareNote places={places} ticket={ticket} />}
      <p className="text-[0.875rem] text-solid-gray-700">
        <Trans>
          だれのことかわからないように、1人から4人までの数と、引き算でその数がわかる数は「非公開」とします。地域は事業所の郵便番号の上3桁、会員数はいまの人数です。
        </Trans>
      </p>
      <p className="text-[0.875rem] text-solid-gray-700">
        <Trans>
          売上は、受け取った代金と会社の請求書に載せた代金から、返した代金を引いた額です。支払い、キャンセル料、返金、未払いのどれかが1人から4人までのときは、売上と枚数・人数を「非公開」とします。
        </Trans>
      </p>
      <p className="text-[0.875rem] text-solid-gray-700">
        <Trans>
          保存の期間を過ぎて消した申込み・予約・整理券は、この表の数に入りません。期間を過ぎた年度の数は、実際より少なくなります。
        </Trans>
      </p>
    </div>
  );
}

function cellsOf(masked: Row, whole: boolean) {
  const row = readFragment(UsageRowFragment, masked);
  const sum = row.key === 'TOTAL';
  return {
    key: row.key,
    cells: {
      label: sum ? <strong>{row.label}</strong> : row.label,
      applied: <Count of={row.applied} />,
      sold: <Count of={row.sold} />,
      absent: <Count of={row.absent} />,
      cancelled: <Count of={row.cancelled} />,
      lost: <Count of={row.lost} />,
      noneLeft: <Count of={row.noneLeft} />,
      units: <Count of={row.units} />,
      income: <Count of={row.income} unit="円" />,
      capacity: whole ? <Count of={row.capacity} /> : null,
      filled: whole && !sum ? <Count of={row.filled} unit="%" /> : null,
      share: whole ? null : <Count of={row.share} unit="%" />,
    },
  };
}

function Count({ of, unit = '' }: { of: number | null | undefined; unit?: string }) {
  if (of == null) return <Trans>非公開</Trans>;
  return `${of.toLocaleString('ja-JP')}${unit}`;
}

import { useLingui } from '@lingui/react/macro';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { Table } from '../../kit/Table.tsx';
import type { ClaimOrder } from '../gen/graphql.ts';
import { type ClaimTableRow, useClaimColumns } from './useClaimColumns.tsx';
import type { PickRow, Picks } from './usePicks.ts';

/** What a ClaimTable takes. */
export interface ClaimTableProps {
  rows: ClaimTableRow[];
  at: string | undefined;
  order: ClaimOrder;
  /** The first rows are awaited. */
  busy: boolean;
  /** Newer rows are awaited; the old ones stay. */
  stale: boolean;
  picks: Picks<PickRow>;
  onAt: (id: string) => void;
  onOpen: (id: string) => void;
  onOrder: (order: ClaimOrder) => void;
}

/** The rows of the queue: what decides what to open. */
export function ClaimTable({ rows, at, order, busy, stale, picks, onAt, onOpen, onOrder }: ClaimTableProps) {
  const { t } = useLingui();
  const columns = useClaimColumns(order, onOrder, picks);
  if (busy) return <Skeleton box="h-[42rem]" />;
  if (rows.length === 0) return null;
  return (
    <div aria-busy={stale}>
      <Table
        columns={columns}
        current={at}
        dense
        label={t`申請の一覧`}
        onCurrent={onAt}
        onOpen={({ id }) => onOpen(id)}
        rowKey={({ id }) => id}
        rows={rows}
      />
    </div>
  );
}

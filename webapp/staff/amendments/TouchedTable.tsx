import { Trans } from '@lingui/react/macro';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { More } from '../shell/More.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { usePages } from '../shell/usePages.ts';
import { moment } from '../words/dates.ts';
import { PlainTable } from '../words/PlainTable.tsx';
import type { TouchedMembersProps } from './TouchedMembers.tsx';
import { TouchedDocument } from './touched.ts';
import { useHeldWords } from './useHeldWords.ts';

/** The members whom a change touches, and what each of them holds. */
export function TouchedTable({ filter, many, made = false }: TouchedMembersProps) {
  const held = useHeldWords();
  const pages = usePages(TouchedDocument, { filter, first: 30, after: null }, (data) => data.touchedMembers);
  const { rows, error, again, data } = pages;
  const missing = made && data ? many - data.touchedMembers.totalCount : 0;
  return (
    <div className="flex flex-col gap-2">
      {error && <Trouble error={error} onRetry={again} />}
      {!rows && !error && <Skeleton lines={4} />}
      {rows && (
        <PlainTable
          empty={<Trans>対象の会員はいません。</Trans>}
          heads={[
            { key: 'number', label: <Trans>会員番号</Trans> },
            { key: 'name', label: <Trans>氏名</Trans> },
            { key: 'company', label: <Trans>事業所</Trans> },
            { key: 'held', label: made ? <Trans>変更のとき持っていたもの</Trans> : <Trans>持っているもの</Trans> },
            { key: 'state', label: <Trans>いまの状態</Trans> },
            ...(made ? [{ key: 'told', label: <Trans>お知らせ</Trans> }] : []),
          ]}
          rows={rows.map((row) => ({
            key: row.member.id,
            cells: {
              number: <span className="font-mono">{row.member.number}</span>,
              name: row.member.name,
              company: row.member.employment?.company.name,
              held: held(row).map(({ id, what }) => <div key={id}>{what}</div>),
              state: held(row).map(({ id, state }) => <div key={id}>{state}</div>),
              told: row.toldAt ? moment(row.toldAt) : <Trans>（なし）</Trans>,
            },
          }))}
          title={<Trans>対象の会員</Trans>}
        />
      )}
      <More pages={pages} />
      {missing > 0 && (
        <p className="text-[0.875rem] text-solid-gray-700">
          <Trans>変更のときの人数のうち {missing.toLocaleString()}名は、ここに出ません。</Trans>
        </p>
      )}
    </div>
  );
}

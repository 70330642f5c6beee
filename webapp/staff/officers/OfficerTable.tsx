import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import type { OfficersQuery } from '../gen/graphql.ts';
import { moment } from '../words/dates.ts';
import { PlainTable } from '../words/PlainTable.tsx';

/** An officer as the list shows him. */
export type OfficerRow = NonNullable<OfficersQuery['company']>['officers']['edges'][number]['node'];

/** What an OfficerTable takes. */
export interface OfficerTableProps {
  rows: OfficerRow[];
  onSave: (row: OfficerRow) => void;
  onIssue: (row: OfficerRow) => void;
}

/** The officers of a company, those who no longer act for it too. */
export function OfficerTable({ rows, onSave, onIssue }: OfficerTableProps) {
  const { t } = useLingui();
  if (rows.length === 0) {
    return (
      <EmptyState title={<Trans>担当者はまだいません</Trans>}>
        <Trans>登録すると、開設コードを発行できます。証明が必要な申請は、紙でも受け付けられます。</Trans>
      </EmptyState>
    );
  }
  return (
    <PlainTable
      empty={null}
      heads={[
        { key: 'number', label: <Trans>担当者番号</Trans> },
        { key: 'name', label: <Trans>氏名</Trans> },
        { key: 'email', label: <Trans>メール</Trans> },
        { key: 'enabled', label: <Trans>担当</Trans> },
        { key: 'opened', label: <Trans>開設</Trans> },
        { key: 'do', label: <span className="sr-only">{t`操作`}</span>, numeric: true },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          number: <span className="font-mono">{row.number}</span>,
          name: row.name,
          email: row.email,
          enabled: row.enabled ? <Trans>担当中</Trans> : <Trans>担当を外れました</Trans>,
          opened: row.account?.openedAt ? moment(row.account.openedAt) : <Trans>まだ</Trans>,
          do: (
            <span className="flex justify-end gap-2">
              <Button look="secondary" onPress={() => onSave(row)} small>
                <Trans>変更</Trans>
              </Button>
              <Button isDisabled={!row.enabled} look="secondary" onPress={() => onIssue(row)} small>
                <Trans>開設コード</Trans>
              </Button>
            </span>
          ),
        },
      }))}
      title={<Trans>担当者の一覧</Trans>}
    />
  );
}

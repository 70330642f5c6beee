import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { today } from '../../kit/caldate.ts';
import { DeskPage } from '../../kit/Page.tsx';
import { Select } from '../../kit/Select.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { UsageBy, UsageKind } from '../gen/graphql.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { TakeReport } from './TakeReport.tsx';
import { UsageTable } from './UsageTable.tsx';
import { fiscalYearOf, yearsUntil } from './years.ts';

const UsageQuery = graphql(`
  query UsageReport($year: Int!, $kind: UsageKind!, $by: UsageBy!) {
    usageReport(year: $year, kind: $kind, by: $by) {
      rows {
        ...UsageRow
      }
      total {
        ...UsageRow
      }
    }
  }
`);

/** How tickets and events are used, for who plans them: numbers that tell of nobody, to read, to print and to take along. */
export default function UsageReport() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const say = useToast();
  const [thisYear] = useState(() => fiscalYearOf(today(new Date())));
  const [year, setYear] = useState(thisYear);
  const [kind, setKind] = useState<UsageKind>('TICKET');
  const [by, setBy] = useState<UsageBy>('ITEM');
  const [taking, take] = useState(false);
  const asked = { year, kind, by };
  const [{ data, error, fetching }, again] = useQuery({
    query: UsageQuery,
    variables: asked,
    requestPolicy: 'cache-and-network',
  });
  useKeys([
    { key: 'p', says: t`印刷する`, run: () => window.print() },
    { key: 'e', says: t`CSVで持ち出す`, run: () => take(true) },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  const report = data?.usageReport;
  return (
    <DeskPage title={t`利用状況`}>
      <div className="flex flex-wrap items-end gap-4 print:hidden">
        <Select
          id="year"
          label={<Trans>年度</Trans>}
          onChange={(next) => setYear(Number(next))}
          options={yearsUntil(thisYear).map((one) => ({ value: String(one), label: t`${one}年度` }))}
          small
          value={String(year)}
        />
        <Select
          id="kind"
          label={<Trans>種類</Trans>}
          onChange={(next) => setKind(next as UsageKind)}
          options={[
            { value: 'TICKET', label: t`チケット` },
            { value: 'EVENT', label: t`イベント` },
          ]}
          small
          value={kind}
        />
        <Select
          id="by"
          label={<Trans>分け方</Trans>}
          onChange={(next) => setBy(next as UsageBy)}
          options={[
            { value: 'ITEM', label: t`チケット・イベントごと` },
            { value: 'SIZE', label: t`事業所の会員数ごと` },
            { value: 'AREA', label: t`事業所の地域ごと` },
          ]}
          small
          value={by}
        />
        <Button look="secondary" onPress={() => window.print()} small>
          <Trans>印刷する</Trans>
        </Button>
        <Button look="secondary" onPress={() => take(true)} small>
          <Trans>CSVで持ち出す</Trans>
        </Button>
      </div>
      {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!report && !error && <Skeleton lines={12} />}
      {report && !error && <UsageTable asked={asked} busy={fetching} rows={report.rows} total={report.total} />}
      {taking && (
        <TakeReport
          asked={asked}
          onClose={() => take(false)}
          onDone={() => {
            take(false);
            say(t`ファイルを渡しました。持ち出しを記録しました。`);
          }}
        />
      )}
    </DeskPage>
  );
}

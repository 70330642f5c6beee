import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { opens } from '../shell/sight.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { useMe } from '../shell/viewer.ts';
import { moment } from '../words/dates.ts';
import { PlainTable } from '../words/PlainTable.tsx';
import { useWords } from '../words/useWords.ts';
import { ImportRecords } from './ImportRecords.tsx';

const RunQuery = graphql(`
  query ImportRun($id: ID!) {
    importRun(id: $id) {
      id
      layout
      startedAt
      seconds
      counts {
        noun
        records
        loaded
        new
        changed
        unchanged
        rejected
        warned
      }
    }
  }
`);

/** One reading of an extract: its counts, and the records that did not come in or came in with a warning. */
export default function ImportRun() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const { roles } = useMe();
  const words = useWords();
  const verdict = new URLSearchParams(useSearch()).get('verdict') === 'WARNED' ? 'WARNED' : 'REJECTED';
  const [{ data, error }, again] = useQuery({ query: RunQuery, variables: { id } });
  const show = (next: string) => go(`/imports/${id}?verdict=${next}`, { replace: true });
  useKeys([
    { key: 'Escape', says: t`取り込みの一覧へ`, run: () => go('/imports') },
    { key: 'r', says: t`入らなかった記録`, run: () => show('REJECTED') },
    { key: 'w', says: t`注意つきの記録`, run: () => show('WARNED') },
  ]);
  const run = data?.importRun;
  const count = (of: 'rejected' | 'warned') =>
    run?.counts.reduce((sum, line) => sum + line[of], 0).toLocaleString('ja-JP');
  const number = (value: number) => value.toLocaleString('ja-JP');
  const heads = [
    { key: 'noun', label: <Trans>対象</Trans> },
    { key: 'records', label: <Trans>記録</Trans>, numeric: true },
    { key: 'loaded', label: <Trans>読み込み</Trans>, numeric: true },
    { key: 'new', label: <Trans>新しい</Trans>, numeric: true },
    { key: 'changed', label: <Trans>変わった</Trans>, numeric: true },
    { key: 'unchanged', label: <Trans>同じ</Trans>, numeric: true },
    { key: 'rejected', label: <Trans>入らなかった</Trans>, numeric: true },
    { key: 'warned', label: <Trans>注意つき</Trans>, numeric: true },
  ];
  return (
    <DeskPage
      bar={
        run && (
          <span className="tabular-nums">
            {moment(run.startedAt)} · {run.layout} · <Trans>{run.seconds.toFixed(1)} 秒</Trans>
          </span>
        )
      }
      title={t`取り込みの結果`}
    >
      {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton lines={12} />}
      {data && !run && <EmptyState title={<Trans>この取り込みは見つかりません</Trans>} />}
      {run && (
        <>
          <PlainTable
            empty=""
            heads={heads}
            rows={run.counts.map(({ noun, ...counts }) => ({
              key: noun,
              cells: {
                noun: words.noun(noun),
                ...Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, number(Number(value))])),
              },
            }))}
            title={<Trans>件数</Trans>}
          />
          <div className="flex items-center gap-2">
            <Choice chosen={verdict === 'REJECTED'} onChoose={() => show('REJECTED')}>
              <Trans>入らなかった記録 {count('rejected')}</Trans>
            </Choice>
            <Choice chosen={verdict === 'WARNED'} onChoose={() => show('WARNED')}>
              <Trans>注意つきの記録 {count('warned')}</Trans>
            </Choice>
            {opens(roles, 'characters') && (
              <Link className="link focus-mark ml-auto" href="/characters">
                <Trans>外字の文字を決める</Trans>
              </Link>
            )}
          </div>
          <ImportRecords key={verdict} run={id} verdict={verdict} />
        </>
      )}
    </DeskPage>
  );
}

function Choice({ chosen, onChoose, children }: { chosen: boolean; onChoose: () => void; children: React.ReactNode }) {
  return (
    <button
      aria-pressed={chosen}
      className="focus-mark h-8 cursor-pointer rounded-full border border-solid-gray-420 px-3 hover:bg-key-50 aria-pressed:border-key-900 aria-pressed:bg-key-100 aria-pressed:font-700"
      onClick={onChoose}
      type="button"
    >
      {children}
    </button>
  );
}

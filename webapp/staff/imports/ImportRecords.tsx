import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import type { ImportVerdict } from '../gen/graphql.ts';
import { useKeys } from '../shell/keys.ts';
import { More } from '../shell/More.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { usePages } from '../shell/usePages.ts';
import { useMe } from '../shell/viewer.ts';
import { Name } from '../words/PersonName.tsx';
import { PlainTable } from '../words/PlainTable.tsx';
import { useWords } from '../words/useWords.ts';
import { useImportWords } from './useImportWords.ts';

const RecordsQuery = graphql(`
  query ImportRecords($run: ID!, $verdict: ImportVerdict!, $decoded: Boolean!, $first: Int!, $after: String) {
    importRun(id: $run) {
      id
      records(verdict: $verdict, first: $first, after: $after) {
        edges {
          node {
            id
            noun
            reason
            file
            record
            byte
            decoded @include(if: $decoded) {
              name
              value
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** The records of one verdict: place and reason at once, what stands in them when it is asked for, since that look is recorded. */
export function ImportRecords({ run, verdict }: { run: string; verdict: ImportVerdict }) {
  const { t } = useLingui();
  const words = useWords();
  const said = useImportWords();
  const { clerk } = useMe().sight;
  const [shown, show] = useState(false);
  const decoded = clerk && shown;
  const pages = usePages(
    RecordsQuery,
    { run, verdict, decoded, first: 50, after: null },
    (data) => data.importRun?.records,
  );
  useKeys(clerk ? [{ key: 'v', says: t`記録の中身を出す・隠す`, run: () => show(!shown) }] : []);
  const heads = [
    { key: 'noun', label: <Trans>対象</Trans> },
    { key: 'reason', label: <Trans>理由</Trans> },
    { key: 'place', label: <Trans>ファイル</Trans> },
    { key: 'record', label: <Trans>何件目</Trans>, numeric: true },
    { key: 'byte', label: <Trans>位置 (バイト)</Trans>, numeric: true },
  ];
  const content = { key: 'content', label: <Trans>中身</Trans> };
  if (pages.rows?.length === 0) return <EmptyState icon="check" title={<Trans>この種類の記録はありません</Trans>} />;
  return (
    <>
      {clerk && (
        <div className="flex items-center gap-3">
          <Button aria-pressed={decoded} look="secondary" onPress={() => show(!shown)} small>
            {decoded ? <Trans>中身を隠す</Trans> : <Trans>中身を出す</Trans>}
          </Button>
          <span className="text-[0.875rem] text-solid-gray-700">
            <Trans>中身を見ると、操作の記録に残ります。</Trans>
          </span>
        </div>
      )}
      {pages.error && <Trouble error={pages.error} onRetry={pages.again} />}
      {!pages.rows && !pages.error && <Skeleton lines={8} />}
      <PlainTable
        empty=""
        heads={decoded ? [...heads, content] : heads}
        rows={pages.rows?.map((record) => ({
          key: record.id,
          cells: {
            noun: words.noun(record.noun),
            reason: said.reason(record.reason),
            place: <span className="font-mono">{record.file}</span>,
            record: record.record.toLocaleString('ja-JP'),
            byte: record.byte.toLocaleString('ja-JP'),
            content: <Content fields={record.decoded ?? []} />,
          },
        }))}
        title={verdict === 'REJECTED' ? <Trans>入らなかった記録</Trans> : <Trans>注意つきの記録</Trans>}
      />
      <More pages={pages} />
    </>
  );
}

function Content({ fields }: { fields: readonly { name: string; value: string }[] }) {
  const said = useImportWords();
  if (fields.length === 0) return <Trans>読み取れません</Trans>;
  return (
    <dl className="flex max-w-2xl flex-wrap gap-x-3">
      {said.inOrder(fields).map(({ name, value }) => (
        <div className="flex gap-1" key={name}>
          <dt className="text-solid-gray-700">{said.field(name)}</dt>
          <dd>
            <Name text={value || '–'} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

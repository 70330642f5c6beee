import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { usePurposeWords } from '../looks/usePurposeWords.ts';
import { useKeys } from '../shell/keys.ts';
import { More } from '../shell/More.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { usePages } from '../shell/usePages.ts';
import { moment } from '../words/dates.ts';
import { PlainTable } from '../words/PlainTable.tsx';
import { Changes } from './Changes.tsx';
import { readItems, readPurposes } from './entries.ts';
import { Operation } from './Operation.tsx';

const AuditQuery = graphql(`
  query AuditEntries($first: Int!, $after: String) {
    auditEntries(first: $first, after: $after) {
      edges {
        node {
          id
          at
          actor
          terminal
          requestId
          operation
          items
          changes
          purposes
          refusal
          times
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const NamesQuery = graphql(`
  query StaffNames {
    staff(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** The record of operations, the newest first, for administrators: who, when, from where, what was seen or changed. */
export default function AuditEntries() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [{ data: known }] = useQuery({ query: NamesQuery });
  const pages = usePages(AuditQuery, { first: 50, after: null }, (data) => data.auditEntries);
  useKeys([
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
    { key: 'n', says: t`続きを表示`, run: () => void pages.more?.() },
  ]);
  const name = (actor: string | null | undefined) =>
    actor === 'system' ? t`システム` : (known?.staff.edges.find(({ node }) => node.id === actor)?.node.name ?? actor);
  return (
    <DeskPage title={t`操作の記録`}>
      {pages.error && <Trouble error={pages.error} onRetry={pages.again} />}
      {!pages.rows && !pages.error && <Skeleton lines={12} />}
      {pages.rows?.length === 0 && <EmptyState title={<Trans>記録はまだありません</Trans>} />}
      {pages.rows && pages.rows.length > 0 && (
        <PlainTable
          empty=""
          heads={[
            { key: 'at', label: <Trans>日時</Trans> },
            { key: 'actor', label: <Trans>操作した人</Trans> },
            { key: 'terminal', label: <Trans>端末</Trans> },
            { key: 'operation', label: <Trans>操作</Trans> },
            { key: 'items', label: <Trans>見た項目</Trans> },
            { key: 'purposes', label: <Trans>閲覧の目的</Trans> },
            { key: 'changes', label: <Trans>変えたもの</Trans> },
            { key: 'request', label: <Trans>要求番号</Trans> },
          ]}
          rows={pages.rows.map((entry) => ({
            key: entry.id,
            cells: {
              at: <span className="whitespace-nowrap">{entry.at && moment(entry.at)}</span>,
              actor: name(entry.actor),
              terminal: <span className="whitespace-nowrap font-mono">{entry.terminal}</span>,
              operation: <Operation {...entry} />,
              items: <Items text={entry.items ?? ''} />,
              purposes: <Purposes text={entry.purposes ?? ''} />,
              changes: <Changes text={entry.changes ?? ''} />,
              request: <span className="whitespace-nowrap font-mono text-[0.75rem]">{entry.requestId}</span>,
            },
          }))}
          title={<Trans>新しい順</Trans>}
        />
      )}
      <More pages={pages} />
    </DeskPage>
  );
}

function Items({ text }: { text: string }) {
  const { numbers, unapproved } = readItems(text);
  return (
    <span className="block max-w-64">
      {numbers.join(' ')} {unapproved && <Trans>未承認の項目</Trans>}
    </span>
  );
}

function Purposes({ text }: { text: string }) {
  const words: Record<string, string> = usePurposeWords();
  return (
    <ul className="max-w-48">
      {readPurposes(text).map(({ purpose, claim }) => (
        <li key={`${purpose} ${claim}`}>
          {words[purpose] ?? purpose} <span className="break-all font-mono text-[0.75rem]">{claim}</span>
        </li>
      ))}
    </ul>
  );
}

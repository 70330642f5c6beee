import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { Table } from '../../kit/Table.tsx';
import { graphql } from '../gen/gql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { day, today } from '../words/dates.ts';
import { useWords } from '../words/useWords.ts';

const KindsQuery = graphql(`
  query RuleKinds {
    ruleKinds {
      kind {
        id
        name
        nameEn
        open
      }
      rules {
        id
        inForceFrom
        says {
          ja
          en
        }
      }
      drafts {
        id
      }
    }
  }
`);

/** Every kind of benefit with the rule that is in force today. */
export default function RuleKinds() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const words = useWords();
  const [current, setCurrent] = useState<string>();
  const [{ data, error }, again] = useQuery({ query: KindsQuery, requestPolicy: 'cache-and-network' });
  const now = today(new Date());
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: 'Enter', says: t`行を開く`, run: focusTable },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(Boolean(data));
  const rows = (data?.ruleKinds ?? []).map(({ kind, rules, drafts }) => ({
    kind,
    rule: rules.find(({ inForceFrom }) => inForceFrom <= now),
    later: rules.filter(({ inForceFrom }) => inForceFrom > now).at(-1),
    drafts: drafts.length,
  }));
  return (
    <DeskPage title={t`規程`}>
      {error && !data && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton lines={12} />}
      {data && (
        <Table
          columns={[
            { key: 'kind', label: <Trans>給付</Trans>, cell: (row) => words.kind(row.kind) },
            {
              key: 'since',
              label: <Trans>今の規程</Trans>,
              cell: (row) => row.rule && <Since on={row.rule.inForceFrom} />,
            },
            {
              key: 'says',
              label: <Trans>内容</Trans>,
              cell: (row) => row.rule?.says[0] && words.text(row.rule.says[0]),
            },
            {
              key: 'later',
              label: <Trans>次の規程</Trans>,
              cell: (row) => row.later && <Since on={row.later.inForceFrom} />,
            },
            {
              key: 'drafts',
              label: <Trans>案</Trans>,
              cell: (row) => row.drafts > 0 && <Plural other="#件" value={row.drafts} />,
            },
            {
              key: 'open',
              label: <Trans>受付</Trans>,
              cell: (row) => (row.kind.open ? <Trans>受付中</Trans> : <Trans>休止</Trans>),
            },
          ]}
          current={current ?? rows[0]?.kind.id}
          dense
          label={t`給付と規程の一覧`}
          onCurrent={setCurrent}
          onOpen={({ kind }) => go(`/rules/${kind.id}`)}
          rowKey={({ kind }) => kind.id}
          rows={rows}
        />
      )}
    </DeskPage>
  );
}

function Since({ on }: { on: string }) {
  return (
    <span className="tabular-nums">
      <Trans>{day(on)} から</Trans>
    </span>
  );
}

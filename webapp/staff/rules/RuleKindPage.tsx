import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Link, useLocation, useParams } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import type { RuleKindQuery } from '../gen/graphql.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { day, today } from '../words/dates.ts';
import { useWords } from '../words/useWords.ts';
import { DraftState } from './DraftState.tsx';

const KindQuery = graphql(`
  query RuleKind($id: ID!) {
    ruleKind(id: $id) {
      kind {
        id
        name
        nameEn
      }
      rules {
        id
        inForceFrom
        version
        says {
          ja
          en
        }
      }
      drafts {
        id
        inForceFrom
        status
        note
        madeBy {
          id
          name
        }
      }
    }
  }
`);

type Found = NonNullable<RuleKindQuery['ruleKind']>;

/** A kind's rules by their days, none of which ever changes, and the drafts of the next one. */
export default function RuleKindPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const words = useWords();
  const [{ data, error }, again] = useQuery({
    query: KindQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  useKeys([
    { key: 'n', says: t`規程を変える案を作る`, run: () => go(`/rules/${id}/new`) },
    { key: 'Escape', says: t`規程の一覧へ`, run: () => go('/rules') },
  ]);
  const found = data?.ruleKind;
  return (
    <DeskPage
      bar={
        <Link className={`${buttonClass({ look: 'secondary', small: true })} ml-auto`} href={`/rules/${id}/new`}>
          <Trans>規程を変える案を作る</Trans>
          <KeyHint name="n" />
        </Link>
      }
      title={found ? t`${words.kind(found.kind)}の規程` : t`規程`}
    >
      {error && !data && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && !found && <EmptyState title={<Trans>この給付は見つかりません</Trans>} />}
      {found && (
        <div className="grid grid-cols-2 gap-10">
          <Rules rules={found.rules} />
          <Drafts drafts={found.drafts} />
        </div>
      )}
    </DeskPage>
  );
}

function Rules({ rules }: { rules: Found['rules'] }) {
  const words = useWords();
  const now = today(new Date());
  const current = rules.find(({ inForceFrom }) => inForceFrom <= now)?.id;
  return (
    <div className="flex flex-col gap-5">
      {rules.map(({ id, inForceFrom, version, says }) => (
        <section className="flex flex-col gap-1" key={id}>
          <h2 className="font-700">
            <Trans>
              {day(inForceFrom)} から（第{version}版）
            </Trans>
            {id === current && (
              <span className="ml-3 rounded-4 bg-key-50 px-2 text-[0.875rem] text-key-900">
                <Trans>今の規程</Trans>
              </span>
            )}
          </h2>
          <ul className="flex flex-col gap-0.5 text-[0.9375rem] leading-150">
            {says.map((line) => (
              <li key={line.ja}>{words.text(line)}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Drafts({ drafts }: { drafts: Found['drafts'] }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-700">
        <Trans>作成中と承認待ちの案</Trans>
      </h2>
      {drafts.length === 0 && (
        <p className="text-solid-gray-700">
          <Trans>案はありません。</Trans>
        </p>
      )}
      {drafts.map(({ id, inForceFrom, status, note, madeBy }) => (
        <Link
          className="focus-mark flex flex-col gap-1 rounded-8 border border-solid-gray-420 px-4 py-2 hover:bg-key-50"
          href={`/rule-drafts/${id}`}
          key={id}
        >
          <span className="flex items-center gap-3">
            <span className="font-700 tabular-nums">
              <Trans>{day(inForceFrom)} から</Trans>
            </span>
            <DraftState status={status} />
            <span className="ml-auto text-[0.875rem]">{madeBy?.name}</span>
          </span>
          {note && <span className="text-[0.875rem] text-solid-gray-700">{note}</span>}
        </Link>
      ))}
    </section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import type { OfferCountsQuery } from '../gen/graphql.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { day } from '../words/dates.ts';
import { PlainTable } from '../words/PlainTable.tsx';
import { useWords } from '../words/useWords.ts';

const CountsQuery = graphql(`
  query OfferCounts {
    offerCounts {
      id
      members
      dueSoon
      countedOn
      kind {
        id
        name
        nameEn
      }
    }
  }
`);

/** How many members may be entitled to what they have not claimed: numbers that tell of nobody. */
export default function OfferCounts() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [{ data, error }, again] = useQuery({ query: CountsQuery, requestPolicy: 'cache-and-network' });
  useKeys([{ key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') }]);
  return (
    <DeskPage title={t`申請がまだの給付`}>
      {error && !data && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton lines={10} />}
      {data?.offerCounts.length === 0 && (
        <EmptyState title={<Trans>まだ数えていません</Trans>}>
          <Trans>毎晩、登録されている日付から、受け取れそうな会員の人数を数えます。</Trans>
        </EmptyState>
      )}
      {data?.offerCounts[0] && <Counts counts={data.offerCounts} on={data.offerCounts[0].countedOn} />}
    </DeskPage>
  );
}

function Counts({ counts, on }: { counts: OfferCountsQuery['offerCounts']; on: string }) {
  const words = useWords();
  return (
    <div className="flex max-w-3xl flex-col gap-2">
      <p>
        <Trans>
          登録されている日付から、受け取れそうなのに申請がまだの会員の人数です。会員本人には、アプリでお知らせしています。
        </Trans>
      </p>
      <PlainTable
        empty={null}
        heads={[
          { key: 'kind', label: <Trans>給付</Trans> },
          { key: 'members', label: <Trans>受け取れそうな会員</Trans>, numeric: true },
          { key: 'due', label: <Trans>うち30日以内に期限</Trans>, numeric: true },
        ]}
        rows={counts.map(({ id, kind, members, dueSoon }) => ({
          key: id,
          cells: { kind: words.kind(kind), members: <People count={members} />, due: <People count={dueSoon} /> },
        }))}
        title={<Trans>{day(on)} の夜に数えた人数</Trans>}
      />
      <p className="text-[0.875rem] text-solid-gray-700">
        <Trans>だれのことかわからないように、1人から4人までは「5人未満」とだけ示します。</Trans>
      </p>
    </div>
  );
}

function People({ count }: { count?: number | null | undefined }) {
  if (count == null) return <Trans>5人未満</Trans>;
  const people = count.toLocaleString('ja-JP');
  return <Trans>{people}人</Trans>;
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Section } from '../../kit/Card.tsx';
import { today } from '../../kit/caldate.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { graphql } from '../gen/gql.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { AnsweredTable } from './AnsweredTable.tsx';
import { WaitingTable } from './WaitingTable.tsx';

const WaitingDocument = graphql(`
  query CertificatesWaiting($first: Int!) {
    certificatesWaiting(first: $first) {
      totalCount
      edges {
        node {
          id
          dueOn
          ...WaitingRow
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** How many rows come at once, and at most. */
const step = 20;
const most = 100;

/** What is due and by when; below it, what was answered. */
export default function OfficerHome() {
  const { t } = useLingui();
  return (
    <Page title={t`ご確認のお願い`} wide>
      <Waiting />
      <Section title={<Trans>これまでの回答</Trans>}>
        <AnsweredTable />
      </Section>
    </Page>
  );
}

function Waiting() {
  const [first, show] = useState(step);
  const [{ data, error }, again] = useQuery({
    query: WaitingDocument,
    variables: { first },
    requestPolicy: 'cache-and-network',
  });
  if (!data) {
    if (error) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
    return <Skeleton box="h-40" />;
  }
  const { edges, totalCount, pageInfo } = data.certificatesWaiting;
  const rows = edges.map(({ node }) => node);
  const [next] = rows;
  if (!next) return <NothingWaits />;
  return (
    <>
      <Due count={totalCount} dueOn={next.dueOn} />
      <WaitingTable rows={rows} />
      {pageInfo.hasNextPage && first < most && (
        <Button look="secondary" onPress={() => show(first + step)}>
          <Trans>もっと見る</Trans>
        </Button>
      )}
    </>
  );
}

function Due({ count, dueOn }: { count: number; dueOn: string }) {
  const { day } = useFormat();
  if (dueOn < today(new Date())) {
    return (
      <Notice title={<Trans>期限（{day(dueOn)}）を過ぎたものがあります</Trans>} tone="warning">
        <Trans>{count}件の確認をお待ちしています。会員の方への給付が遅れないよう、お早めにお願いします。</Trans>
      </Notice>
    );
  }
  return (
    <p className="text-[1.125rem]">
      <Trans>
        <span className="font-700">{count}件</span>の確認をお待ちしています。いちばん早い期限は
        <span className="font-700">{day(dueOn)}</span>です。
      </Trans>
    </p>
  );
}

function NothingWaits() {
  return (
    <EmptyState icon="check" title={<Trans>いま確認をお願いしていることはありません</Trans>}>
      <Trans>新しくお願いするときは、登録されているメールアドレスにお知らせします。</Trans>
    </EmptyState>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { graphql } from '../gen/gql.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { Sheet } from './Sheet.tsx';
import { AnswerMark, DaysText, Name, useAskedWords } from './words.tsx';

const AnsweredDocument = graphql(`
  query CertificatesAnswered($first: Int!) {
    certificatesAnswered(first: $first) {
      edges {
        node {
          id
          type
          status
          certifiedFrom
          certifiedUntil
          certifiedHiredOn
          decidedAt
          member {
            id
            number
            name
            kana
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** How many rows come at once, and at most. */
const step = 10;
const most = 100;

/** What the company has answered, the newest first. */
export function AnsweredTable() {
  const { t } = useLingui();
  const { instantDay } = useFormat();
  const asked = useAskedWords();
  const [first, show] = useState(step);
  const [{ data, error }, again] = useQuery({
    query: AnsweredDocument,
    variables: { first },
    requestPolicy: 'cache-and-network',
  });
  if (!data) {
    if (error) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
    return <Skeleton box="h-24" />;
  }
  const { edges, pageInfo } = data.certificatesAnswered;
  if (edges.length === 0) {
    return (
      <p className="text-solid-gray-700">
        <Trans>まだ回答はありません。</Trans>
      </p>
    );
  }
  return (
    <>
      <Sheet
        columns={[
          { key: 'at', label: t`回答した日`, cell: (row) => row.decidedAt && instantDay(row.decidedAt) },
          {
            key: 'number',
            label: t`会員番号`,
            cell: ({ member }) => <span className="font-mono">{member.number}</span>,
          },
          { key: 'name', label: t`氏名`, cell: ({ member }) => <Name {...member} /> },
          { key: 'asked', label: t`確認したこと`, cell: ({ type }) => asked(type) },
          {
            key: 'days',
            label: t`回答した日付`,
            cell: (row) => (
              <DaysText days={{ from: row.certifiedFrom, until: row.certifiedUntil, hired: row.certifiedHiredOn }} />
            ),
          },
          { key: 'answer', label: t`回答`, cell: ({ status }) => <AnswerMark status={status} /> },
          {
            key: 'open',
            label: '',
            cell: ({ id, member }) => (
              <Link className="link focus-mark inline-flex min-h-11 items-center" href={`/certificates/${id}`}>
                <Trans>
                  内容<span className="sr-only">：{member.name}</span>
                </Trans>
              </Link>
            ),
          },
        ]}
        label={t`これまでの回答`}
        rows={edges.map(({ node }) => node)}
      />
      {pageInfo.hasNextPage && first < most && (
        <Button look="secondary" onPress={() => show(first + step)}>
          <Trans>もっと見る</Trans>
        </Button>
      )}
    </>
  );
}

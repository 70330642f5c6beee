import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type Answer, Answers } from '../../kit/Answers.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { personQuestion, relationWord } from './relations.ts';
import { useDateWords } from './useDateWords.ts';
import { useKindName } from './useKindName.ts';

/** What the list of answers reads. */
export const ClaimAnswersFragment = graphql(`
  fragment ClaimAnswers on Claim {
    eventOn
    relation
    personName
    reply
    kind {
      id
      code
      name
      nameEn
      asks
      relations
    }
    documents {
      edges {
        node {
          id
          pages
        }
      }
    }
  }
`);

/** The question that an answer belongs to. */
export type Question = 'date' | 'relation' | 'person' | 'proof';

const fields: Record<Question, string> = {
  date: 'eventOn',
  relation: 'relation',
  person: 'personName',
  proof: 'documents',
};

/** Everything that was answered; `change` draws what stands beside an answer. */
export function ClaimAnswers(props: {
  claim: FragmentType<typeof ClaimAnswersFragment>;
  change?: (question: Question, name: string) => ReactNode;
}) {
  const { eventOn, relation, personName, reply, kind, documents } = readFragment(ClaimAnswersFragment, props.claim);
  const { t } = useLingui();
  const { day } = useFormat();
  const kindName = useKindName();
  const { label: dateLabel } = useDateWords(kind.code);
  const empty = <Trans>まだ入力されていません</Trans>;
  const pages = documents.edges.reduce((sum, { node }) => sum + (node.pages ?? 1), 0);
  const row = (key: Question, term: string, value: ReactNode): Answer => ({
    key,
    id: fields[key],
    term,
    value: value || empty,
    action: props.change?.(key, term),
  });
  const items: Answer[] = [
    { key: 'kind', term: t`給付の種類`, value: kindName(kind) },
    row('date', dateLabel, eventOn && day(eventOn)),
    ...(kind.asks.includes('RELATION') ? [row('relation', t`続柄`, relation && relationWord(relation))] : []),
    ...(kind.asks.includes('PERSON_NAME')
      ? [row('person', personQuestion(relation ?? kind.relations[0]), personName)]
      : []),
    row('proof', t`証明書類`, pages > 0 && <Trans>{pages}ページ</Trans>),
    ...(reply
      ? [{ key: 'reply', term: t`事務局への回答`, value: <span className="whitespace-pre-wrap">{reply}</span> }]
      : []),
  ];
  return <Answers items={items} />;
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type Answer, Answers as AnswerList } from '../../kit/Answers.tsx';
import { dayFollows, type Question, questionsOf } from '../../kit/questions.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { AnswersFragment } from './answers.ts';
import { labelOf } from './questionWords.ts';
import { useAnswerWords } from './useAnswerWords.tsx';
import { useKindName } from './useKindName.ts';

/** What the list of answers reads. */
export const ClaimAnswersFragment = graphql(`
  fragment ClaimAnswers on Claim {
    reply
    proofs
    ...Answers
    kind {
      id
      name
      nameEn
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

/** A page of the walk to which one can go back: a question, or the proof. */
export type Changeable = Question | 'proof';

/** Everything that was answered; `change` draws what stands beside an answer. */
export function ClaimAnswers(props: {
  claim: FragmentType<typeof ClaimAnswersFragment>;
  change?: (page: Changeable, name: string) => ReactNode;
}) {
  const claim = readFragment(ClaimAnswersFragment, props.claim);
  const answers = readFragment(AnswersFragment, claim);
  const { t } = useLingui();
  const words = useAnswerWords();
  const kindName = useKindName();
  const empty = <Trans>まだ入力されていません</Trans>;
  const pages = claim.documents.edges.reduce((sum, { node }) => sum + (node.pages ?? 1), 0);
  const asked = questionsOf(answers).flatMap(({ question, fields }) =>
    fields.map((field): Answer => {
      const term = labelOf(answers, field);
      return {
        key: field,
        id: field,
        term,
        value: words(answers, field) ?? empty,
        action: props.change?.(question, term),
      };
    }),
  );
  const items: Answer[] = [{ key: 'kind', term: t`給付の種類`, value: kindName(claim.kind) }];
  if (dayFollows(answers) && answers.eventOn) {
    items.push({ key: 'day', id: 'eventOn', term: labelOf(answers, 'eventOn'), value: words(answers, 'eventOn') });
  }
  items.push(...asked);
  if (claim.proofs.length > 0 || claim.documents.edges.length > 0) {
    const term = t`証明書類`;
    const value = pages > 0 ? <Trans>{pages}ページ</Trans> : empty;
    items.push({ key: 'documents', id: 'documents', term, value, action: props.change?.('proof', term) });
  }
  if (claim.reply) {
    const value = <span className="whitespace-pre-wrap">{claim.reply}</span>;
    items.push({ key: 'reply', term: t`事務局への回答`, value });
  }
  return <AnswerList items={items} />;
}

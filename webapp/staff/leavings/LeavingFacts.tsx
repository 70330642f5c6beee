import { Trans } from '@lingui/react/macro';
import { graphql } from '../gen/gql.ts';
import type { LeavingFactsFragment } from '../gen/graphql.ts';
import { Fact } from '../members/MemberFacts.tsx';
import { moment } from '../words/dates.ts';
import { PersonName } from '../words/PersonName.tsx';
import { useLeavingWords } from './useLeavingWords.ts';

/** What is shown of a correction. */
export const LeavingFactsOf = graphql(`
  fragment LeavingFacts on LeavingCorrection {
    id
    version
    status
    wasOn
    leftOn
    reason
    answer
    proposedAt
    settledAt
    member {
      id
      number
      name
      kana
    }
    proposedBy {
      id
      name
    }
    settledBy {
      id
      name
    }
  }
`);

/** A correction, line by line: whose, from which day to which, why, by whom. */
export function LeavingFacts({ correction }: { correction: LeavingFactsFragment }) {
  const { states, left } = useLeavingWords();
  const { member, status, wasOn, leftOn, reason, answer, proposedBy, proposedAt, settledBy, settledAt } = correction;
  return (
    <dl className="border-t border-solid-gray-300">
      <Fact
        name={<Trans>会員</Trans>}
        value={
          <>
            <PersonName kana={member.kana} name={member.name} /> <span className="font-mono">{member.number}</span>
          </>
        }
      />
      <Fact name={<Trans>台帳の退会日</Trans>} value={left(wasOn)} />
      <Fact name={<Trans>正しい退会日</Trans>} value={<strong>{left(leftOn)}</strong>} />
      <Fact name={<Trans>理由</Trans>} value={reason} />
      <Fact name={<Trans>状態</Trans>} value={states[status]} />
      <Fact name={<Trans>登録した人</Trans>} value={`${proposedBy?.name ?? ''} ${moment(proposedAt)}`} />
      {settledBy && settledAt && (
        <Fact name={<Trans>確認した人</Trans>} value={`${settledBy.name ?? ''} ${moment(settledAt)}`} />
      )}
      {answer && <Fact name={<Trans>却下の理由</Trans>} value={answer} />}
    </dl>
  );
}

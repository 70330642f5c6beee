import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { yen } from '../../kit/format.ts';
import { Icon } from '../../kit/icons.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { daysSince } from '../words/dates.ts';
import { PersonName } from '../words/PersonName.tsx';
import { useWords } from '../words/useWords.ts';
import { AssignedTo } from './AssignedTo.tsx';
import { StateBadge } from './StateBadge.tsx';

const ClaimHeadOf = graphql(`
  fragment ClaimHead on Claim {
    id
    reference
    status
    amount
    submittedAt
    kind {
      name
      nameEn
    }
    member {
      id
      number
      name
      kana
    }
    ...ClaimAssigned
  }
`);

/** Whose claim it is, for what and how much: what a decision names. */
export function ClaimHead({ claim: masked, onBack }: { claim: FragmentType<typeof ClaimHeadOf>; onBack: () => void }) {
  const claim = readFragment(ClaimHeadOf, masked);
  const words = useWords();
  const { member } = claim;
  return (
    <div className="no-print flex shrink-0 items-center gap-4 border-b border-solid-gray-420 px-2 py-1">
      <Button look="text" onPress={onBack} small>
        <Icon name="left" size={18} />
        <Trans>一覧</Trans>
      </Button>
      <h1
        className="focus-mark flex min-w-0 items-center gap-4 outline-offset-0! focus-visible:outline-2!"
        id="claim"
        tabIndex={-1}
      >
        <Link className="link focus-mark min-w-0" href={`/members/${member.id}`}>
          <PersonName above kana={member.kana} name={member.name} />
        </Link>
        <span className="font-mono font-400">{member.number}</span>
        <span className="whitespace-nowrap font-700 text-[1.0625rem]">{words.kind(claim.kind)}</span>
        <span className="whitespace-nowrap font-700 text-[1.0625rem] tabular-nums">
          {claim.amount != null && yen(claim.amount)}
        </span>
      </h1>
      <StateBadge state={claim.status} />
      <span className="ml-auto flex items-baseline gap-4 whitespace-nowrap pr-2 text-[0.875rem] text-solid-gray-700">
        <AssignedTo claim={claim} />
        {claim.submittedAt && <Trans>申請から {daysSince(claim.submittedAt, new Date())} 日</Trans>}
        <span className="font-mono">{claim.reference}</span>
      </span>
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { tapCardClass } from '../../kit/Card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { StatusBadge } from '../../kit/StatusBadge.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { statusOf } from './status.ts';
import { useKindName } from './useKindName.ts';

/** What a row of claims reads. */
export const ClaimRowFragment = graphql(`
  fragment ClaimRow on Claim {
    id
    status
    eventOn
    fromOn
    amount
    submittedAt
    kind {
      name
      nameEn
    }
  }
`);

/** One claim in a list: what, its state, when, how much; the whole row leads to it. */
export function ClaimRow({ claim }: { claim: FragmentType<typeof ClaimRowFragment> }) {
  const { id, status, amount, submittedAt, kind, ...claimed } = readFragment(ClaimRowFragment, claim);
  const happenedOn = claimed.eventOn ?? claimed.fromOn;
  const kindName = useKindName();
  const { yen, day, instantDay } = useFormat();
  return (
    <Link className={tapCardClass} href={`/claims/${id}`}>
      <span className="flex min-w-0 flex-col gap-1">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-700">{kindName(kind)}</span>
          <StatusBadge small status={statusOf(status)} />
        </span>
        <span className="text-[0.9375rem] text-solid-gray-700">
          {amount ? <span className="mr-3 tabular-nums">{yen(amount)}</span> : null}
          {submittedAt ? (
            <Trans>{instantDay(submittedAt)} 申請</Trans>
          ) : happenedOn ? (
            <Trans>{day(happenedOn)} のこと</Trans>
          ) : null}
        </span>
      </span>
      <Icon name="right" size={20} />
    </Link>
  );
}

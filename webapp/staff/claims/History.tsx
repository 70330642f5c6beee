import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { yen } from '../../kit/format.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { day } from '../words/dates.ts';
import { PaidOn, PaidYen } from '../words/PaidOn.tsx';
import { useWords } from '../words/useWords.ts';
import { StateBadge } from './StateBadge.tsx';

/** What the history of a kind reads. */
export const ClaimHistory = graphql(`
  fragment ClaimHistory on Claim {
    id
    kind {
      id
      name
      nameEn
    }
    member {
      id
      payments(first: 100) {
        edges {
          node {
            id
            paid
            amount
            returnedOn
            relation
            kind {
              id
            }
          }
        }
      }
      claims(first: 50) {
        edges {
          node {
            id
            status
            eventOn
            amount
            reference
            relation
            kind {
              id
            }
          }
        }
      }
    }
  }
`);

/** What this person was paid, and asked for, of this kind before. */
export function History({ claim: masked }: { claim: FragmentType<typeof ClaimHistory> }) {
  const { id, kind, member } = readFragment(ClaimHistory, masked);
  const words = useWords();
  const payments = member.payments.edges.map(({ node }) => node).filter((one) => one.kind?.id === kind.id);
  const claims = member.claims.edges.map(({ node }) => node).filter((one) => one.kind.id === kind.id && one.id !== id);
  const cell = 'py-1 pr-3';
  return (
    <section className="flex flex-col gap-1">
      <h2 className="font-700">
        <Trans>この会員の{words.kind(kind)}の履歴</Trans>
      </h2>
      {payments.length + claims.length === 0 && (
        <p className="text-[0.875rem] text-solid-gray-700">
          <Trans>これまでの給付も申請もありません。</Trans>
        </p>
      )}
      <table className="w-full border-collapse text-[0.875rem] leading-140">
        <tbody>
          {payments.map((one) => (
            <tr className="border-b border-solid-gray-200" key={one.id}>
              <td className={cell}>
                <Trans>給付</Trans>
              </td>
              <td className={`${cell} tabular-nums`}>
                <PaidOn {...one} />
              </td>
              <td className={cell}>{one.relation && words.relation(one.relation)}</td>
              <td className={`${cell} text-right tabular-nums`}>
                <PaidYen {...one} />
              </td>
            </tr>
          ))}
          {claims.map((one) => (
            <tr className="border-b border-solid-gray-200" key={one.id}>
              <td className={cell}>
                <Link className="link focus-mark font-mono" href={`/claims/${one.id}`}>
                  {one.reference}
                </Link>
              </td>
              <td className={`${cell} tabular-nums`}>{one.eventOn && day(one.eventOn)}</td>
              <td className={cell}>
                <StateBadge state={one.status} />
              </td>
              <td className={`${cell} text-right tabular-nums`}>{one.amount != null && yen(one.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

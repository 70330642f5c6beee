import { Link } from 'wouter';
import { yen } from '../../kit/format.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { More } from '../shell/More.tsx';
import { usePagesAfter } from '../shell/usePages.ts';
import { Day } from './Deadline.tsx';
import { StateBadge } from './StateBadge.tsx';

const ClaimedBesidesList = graphql(`
  fragment ClaimedBesidesList on ClaimConnection {
    edges {
      node {
        id
        status
        eventOn
        fromOn
        amount
        reference
        kind {
          id
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

const ClaimedBesidesQuery = graphql(`
  query ClaimedBesides($id: ID!, $first: Int!, $after: String) {
    claim(id: $id) {
      id
      claimedBesides(first: $first, after: $after) {
        ...ClaimedBesidesList
      }
    }
  }
`);

/** The rows of what else the member of a claim has claimed of its kind. */
export function ClaimedBesides({ claim, list }: { claim: string; list: FragmentType<typeof ClaimedBesidesList> }) {
  const pages = usePagesAfter(
    readFragment(ClaimedBesidesList, list),
    ClaimedBesidesQuery,
    { id: claim, first: 50, after: null },
    (data) => readFragment(ClaimedBesidesList, data.claim?.claimedBesides),
  );
  return (
    <tbody>
      {pages.rows?.map((one) => (
        <tr className="border-b border-solid-gray-200" key={one.id}>
          <td className="py-1 pr-3">
            <Link className="link focus-mark font-mono" href={`/claims/${one.id}`}>
              {one.reference}
            </Link>
          </td>
          <td className="py-1 pr-3 tabular-nums">
            <Day value={one.eventOn ?? one.fromOn} />
          </td>
          <td className="py-1 pr-3">
            <StateBadge state={one.status} />
          </td>
          <td className="py-1 pr-3 text-right tabular-nums">{one.amount != null && yen(one.amount)}</td>
        </tr>
      ))}
      {pages.more && (
        <tr>
          <td className="py-1" colSpan={4}>
            <More pages={pages} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

import { Trans } from '@lingui/react/macro';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { More } from '../shell/More.tsx';
import { usePagesAfter } from '../shell/usePages.ts';
import { PaidOn, PaidYen } from '../words/PaidOn.tsx';
import { useWords } from '../words/useWords.ts';

const PaidBeforeList = graphql(`
  fragment PaidBeforeList on PaymentConnection {
    edges {
      node {
        id
        paid
        amount
        returnedOn
        relation
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

const PaidBeforeQuery = graphql(`
  query PaidBefore($id: ID!, $first: Int!, $after: String) {
    claim(id: $id) {
      id
      paidBefore(first: $first, after: $after) {
        ...PaidBeforeList
      }
    }
  }
`);

/** The rows of what the member of a claim was paid of its kind. */
export function PaidBefore({ claim, list }: { claim: string; list: FragmentType<typeof PaidBeforeList> }) {
  const words = useWords();
  const pages = usePagesAfter(
    readFragment(PaidBeforeList, list),
    PaidBeforeQuery,
    { id: claim, first: 50, after: null },
    (data) => readFragment(PaidBeforeList, data.claim?.paidBefore),
  );
  return (
    <tbody>
      {pages.rows?.map((one) => (
        <tr className="border-b border-solid-gray-200" key={one.id}>
          <td className="py-1 pr-3">
            <Trans>給付</Trans>
          </td>
          <td className="py-1 pr-3 tabular-nums">
            <PaidOn {...one} />
          </td>
          <td className="py-1 pr-3">{one.relation && words.relation(one.relation)}</td>
          <td className="py-1 pr-3 text-right tabular-nums">
            <PaidYen {...one} />
          </td>
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

import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { moment } from '../words/dates.ts';
import { useLetterWords } from './useLetterWords.ts';

const ClaimLettersOf = graphql(`
  fragment ClaimLetters on Claim {
    letters(first: 20) @include(if: $deciding) {
      edges {
        node {
          id
          kind
          dueAt
          sentAt
        }
      }
    }
  }
`);

/** The letters about a claim, each a way to its paper. */
export function ClaimLetters({ claim }: { claim: FragmentType<typeof ClaimLettersOf> }) {
  const words = useLetterWords();
  const edges = readFragment(ClaimLettersOf, claim).letters?.edges ?? [];
  if (edges.length === 0) return null;
  return (
    <section className="flex flex-col gap-1">
      <h2 className="font-700">
        <Trans>書面</Trans>
      </h2>
      <ul>
        {edges.map(({ node }) => (
          <li className="flex items-baseline gap-4 border-b border-solid-gray-300 py-1" key={node.id}>
            <Link className="link focus-mark" href={`/letters/${node.id}`}>
              <Trans>{words(node.kind)}の書面</Trans>
            </Link>
            <span className="text-solid-gray-700 tabular-nums">{moment(node.dueAt)}</span>
            <span>
              {node.sentAt ? <Trans>発送済み {moment(node.sentAt)}</Trans> : <Trans>まだ送っていません</Trans>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Trans } from '@lingui/react/macro';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { moment } from '../words/dates.ts';
import { useCorrectionWords } from '../words/useCorrectionWords.ts';
import { useWords } from '../words/useWords.ts';

const ClaimSteps = graphql(`
  fragment ClaimSteps on Claim {
    id
    decisions(first: 50) @include(if: $desk) {
      edges {
        node {
          id
          step
          at
          corrections
          message
          note @include(if: $deciding)
          staff {
            id
            name
          }
        }
      }
    }
  }
`);

/** What happened to the claim so far: when, by whom, in which words. */
export function Steps({ claim: masked }: { claim: FragmentType<typeof ClaimSteps> }) {
  const { decisions } = readFragment(ClaimSteps, masked);
  const words = useWords();
  const correction = useCorrectionWords();
  const steps = decisions?.edges.map(({ node }) => node) ?? [];
  if (steps.length === 0) return null;
  return (
    <section className="flex flex-col gap-1">
      <h2 className="font-700">
        <Trans>これまでの経過</Trans>
      </h2>
      <ol className="flex flex-col text-[0.875rem] leading-150">
        {steps.map(({ id, at, step, staff, corrections, message, note }) => (
          <li className="grid grid-cols-[8.5rem_1fr] gap-x-2 border-b border-solid-gray-200 py-1" key={id}>
            <span className="tabular-nums">{moment(at)}</span>
            <span>
              {words.step(step)} {staff?.name && <span className="text-solid-gray-700">({staff.name})</span>}
            </span>
            {corrections && corrections.length > 0 && (
              <span className="col-start-2">{corrections.map(correction).join('、')}</span>
            )}
            {message && <span className="col-start-2 whitespace-pre-wrap">{message}</span>}
            {note && (
              <span className="col-start-2 whitespace-pre-wrap text-solid-gray-700">
                <Trans>覚書: {note}</Trans>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

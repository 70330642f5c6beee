import { Trans } from '@lingui/react/macro';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { moment } from '../words/dates.ts';
import { Happened } from './Happened.tsx';
import { storyOf } from './story.ts';

const ClaimSteps = graphql(`
  fragment ClaimSteps on Claim {
    id
    createdAt
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
    payments {
      id
      paid
      amount
      payee
    }
    looks(first: 50) @include(if: $deciding) {
      edges {
        node {
          id
          at
          purpose
          note
          staff {
            id
            name
          }
        }
      }
    }
    documents(first: 20) {
      edges {
        node {
          id
          state
          createdAt
        }
      }
    }
    notices(first: 50) @include(if: $desk) {
      edges {
        node {
          id
          kind
          madeAt
          readAt
        }
      }
    }
  }
`);

/** The claim's whole story: from the draft to the payment, with the looks and the notices; when, by whom, in which words. */
export function Steps({ claim: masked }: { claim: FragmentType<typeof ClaimSteps> }) {
  const claim = readFragment(ClaimSteps, masked);
  return (
    <section className="flex flex-col gap-1">
      <h2 className="font-700">
        <Trans>これまでの経過</Trans>
      </h2>
      <ol className="flex flex-col text-[0.875rem] leading-150">
        {storyOf(claim).map((happening) => (
          <li className="grid grid-cols-[8.5rem_1fr] gap-x-2 border-b border-solid-gray-200 py-1" key={happening.id}>
            <span className="tabular-nums">{moment(happening.at)}</span>
            <div>
              <Happened happening={happening} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { More } from '../shell/More.tsx';
import { moment } from '../words/dates.ts';
import { Happened } from './Happened.tsx';
import { useStory } from './useStory.ts';

const ClaimSteps = graphql(`
  fragment ClaimSteps on Claim {
    id
    createdAt
    decisions(first: 50) @include(if: $desk) {
      ...StepsPage
    }
    payments {
      id
      paid
      amount
      payee
    }
    looks(first: 50) @include(if: $deciding) {
      ...LooksPage
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
      ...NewsPage
    }
  }
`);

/** The claim's whole story: from the draft to the payment, with the looks and the notices; when, by whom, in which words. */
export function Steps({ claim: masked }: { claim: FragmentType<typeof ClaimSteps> }) {
  const { t } = useLingui();
  const story = useStory(readFragment(ClaimSteps, masked));
  useKeys(story.more ? [{ key: 'n', says: t`経過の続きを表示`, run: () => void story.more?.() }] : []);
  return (
    <section className="flex flex-col gap-1">
      <h2 className="font-700">
        <Trans>これまでの経過</Trans>
      </h2>
      <ol className="flex flex-col text-[0.875rem] leading-150">
        {story.happenings.map((happening) => (
          <li className="grid grid-cols-[8.5rem_1fr] gap-x-2 border-b border-solid-gray-200 py-1" key={happening.id}>
            <span className="tabular-nums">{moment(happening.at)}</span>
            <div>
              <Happened happening={happening} />
            </div>
          </li>
        ))}
      </ol>
      <More pages={story} />
    </section>
  );
}

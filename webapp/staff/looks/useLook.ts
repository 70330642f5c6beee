import { useEffect, useState } from 'react';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { LookPurpose } from '../gen/graphql.ts';
import { useMe } from '../shell/viewer.ts';
import { millisecondsLeft } from './ending.ts';

const ClaimLook = graphql(`
  fragment ClaimLook on Claim {
    id
    kind {
      sensitive
    }
    look @include(if: $deciding) {
      id
      purpose
      secondsLeft
    }
  }
`);

/** How a claim stands to this person: nothing sensitive in it that he may see, covered, or open for a purpose. */
export type Look = { state: 'plain' } | { state: 'covered' } | { state: 'open'; purpose: LookPurpose };

/** Knows whether what is sensitive of a claim is open, and covers it when the time is over. */
export function useLook(masked: FragmentType<typeof ClaimLook> | undefined | null, onEnd: () => void): Look {
  const claim = readFragment(ClaimLook, masked);
  const { deciding } = useMe().sight;
  const look = claim?.look;
  const [ended, end] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another look has another end.
  useEffect(() => {
    if (!look) return;
    const timer = setTimeout(
      () => {
        end(look.id);
        onEnd();
      },
      millisecondsLeft(look, performance.now()),
    );
    return () => clearTimeout(timer);
  }, [look?.id]);
  if (!claim?.kind.sensitive || !deciding) return { state: 'plain' };
  if (!look?.purpose || ended === look.id || millisecondsLeft(look, performance.now()) === 0)
    return { state: 'covered' };
  return { state: 'open', purpose: look.purpose };
}

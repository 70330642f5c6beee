import { readFragment } from '../gen/fragment-masking.ts';
import type { ClaimStepsFragment } from '../gen/graphql.ts';
import { usePagesAfter } from '../shell/usePages.ts';
import { useMe } from '../shell/viewer.ts';
import { type Happening, storyOf, upTo } from './story.ts';
import { LooksPage, LooksQuery, NewsPage, NewsQuery, StepsPage, StepsQuery } from './storyPages.ts';

/** A claim's story as far as it was read, and the way to what follows, if anything does. */
export interface Story {
  happenings: Happening[];
  waiting: boolean;
  more: (() => Promise<void>) | undefined;
}

/** The story of a claim: its first pages came with the claim, the others are asked for together. */
export function useStory(claim: ClaimStepsFragment): Story {
  const { id } = claim;
  const { deciding } = useMe().sight;
  const page = { id, first: 50, after: null };
  const steps = usePagesAfter(
    readFragment(StepsPage, claim.decisions ?? undefined),
    StepsQuery,
    { ...page, deciding },
    (data) => readFragment(StepsPage, data.claim?.decisions),
  );
  const looks = usePagesAfter(readFragment(LooksPage, claim.looks ?? undefined), LooksQuery, page, (data) =>
    readFragment(LooksPage, data.claim?.looks),
  );
  const news = usePagesAfter(readFragment(NewsPage, claim.notices ?? undefined), NewsQuery, page, (data) =>
    readFragment(NewsPage, data.claim?.notices),
  );
  const lists = [steps, looks, news];
  const ends = [
    steps.more && steps.rows?.at(-1)?.at,
    looks.more && looks.rows?.at(-1)?.at,
    news.more && news.rows?.at(-1)?.madeAt,
  ];
  const told = storyOf({ ...claim, steps: steps.rows ?? [], looks: looks.rows ?? [], news: news.rows ?? [] });
  const waiting = lists.some((list) => list.waiting);
  const all = async () => {
    if (!waiting) await Promise.all(lists.map(({ more }) => more?.()));
  };
  return {
    happenings: upTo(told, ends),
    waiting,
    more: lists.some(({ more }) => more) ? all : undefined,
  };
}

import type { ClaimStepsFragment, LooksPageFragment, NewsPageFragment, StepsPageFragment } from '../gen/graphql.ts';

type NodeOf<Page extends { edges: { node: unknown }[] }> = Page['edges'][number]['node'];

/** A step of a claim: what was done with it. */
export type Step = NodeOf<StepsPageFragment>;
/** A look at what is sensitive of a claim. */
export type Look = NodeOf<LooksPageFragment>;
/** What the member of a claim was told of it. */
export type News = NodeOf<NewsPageFragment>;
type Proof = NodeOf<ClaimStepsFragment['documents']>;
type Paid = ClaimStepsFragment['payments'][number];

/** Something that happened to a claim, and when. */
export type Happening = { id: string; at: string } & (
  | { what: 'begun' }
  | { what: 'step'; step: Step; paid?: Paid | undefined }
  | { what: 'look'; look: Look }
  | { what: 'proof'; proof: Proof }
  | { what: 'told'; news: News }
  | { what: 'read'; news: News }
);

/** What a claim's story is told from. */
export interface Sources extends Pick<ClaimStepsFragment, 'id' | 'createdAt' | 'documents' | 'payments'> {
  steps: Step[];
  looks: Look[];
  news: News[];
}

/** All that happened to a claim in the order of time: what was begun, sent, looked at, decided, told and read. */
export function storyOf({ id, createdAt, documents, payments, steps, looks, news }: Sources): Happening[] {
  const paid = steps.filter(({ step }) => step === 'PAID');
  const all: Happening[] = [
    { what: 'begun', id, at: createdAt },
    ...documents.edges.map(({ node }): Happening => ({ what: 'proof', id: node.id, at: node.createdAt, proof: node })),
    ...steps.map(
      (step): Happening => ({ what: 'step', id: step.id, at: step.at, step, paid: payments[paid.indexOf(step)] }),
    ),
    ...looks.flatMap((look): Happening[] => (look.at ? [{ what: 'look', id: look.id, at: look.at, look }] : [])),
    ...news.map((one): Happening => ({ what: 'told', id: one.id, at: one.madeAt, news: one })),
    ...news.flatMap((one): Happening[] =>
      one.readAt ? [{ what: 'read', id: `${one.id} read`, at: one.readAt, news: one }] : [],
    ),
  ];
  return all.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** A story up to where the first of the lists ends that have more: behind it something is missing. */
export function upTo(story: Happening[], ends: (string | null | undefined)[]): Happening[] {
  const until = Math.min(...ends.flatMap((end) => (end ? [Date.parse(end)] : [])));
  return story.filter(({ at }) => Date.parse(at) <= until);
}

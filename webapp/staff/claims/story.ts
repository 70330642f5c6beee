import type { ClaimStepsFragment } from '../gen/graphql.ts';

type NodeOf<Of extends 'decisions' | 'looks' | 'documents' | 'notices'> = NonNullable<
  ClaimStepsFragment[Of]
>['edges'][number]['node'];

type Step = NodeOf<'decisions'>;
type Look = NodeOf<'looks'>;
type Proof = NodeOf<'documents'>;
type News = NodeOf<'notices'>;
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

/** All that happened to a claim in the order of time: what was begun, sent, looked at, decided, told and read. */
export function storyOf(claim: ClaimStepsFragment): Happening[] {
  const news = nodes(claim.notices);
  const paid = nodes(claim.decisions).filter(({ step }) => step === 'PAID');
  const all: Happening[] = [
    { what: 'begun', id: claim.id, at: claim.createdAt },
    ...nodes(claim.documents).map((proof): Happening => ({ what: 'proof', id: proof.id, at: proof.createdAt, proof })),
    ...nodes(claim.decisions).map(
      (step): Happening => ({ what: 'step', id: step.id, at: step.at, step, paid: claim.payments[paid.indexOf(step)] }),
    ),
    ...nodes(claim.looks).flatMap((look): Happening[] =>
      look.at ? [{ what: 'look', id: look.id, at: look.at, look }] : [],
    ),
    ...news.map((one): Happening => ({ what: 'told', id: one.id, at: one.madeAt, news: one })),
    ...news.flatMap((one): Happening[] =>
      one.readAt ? [{ what: 'read', id: `${one.id} read`, at: one.readAt, news: one }] : [],
    ),
  ];
  return all.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function nodes<Node>(connection: { edges: { node: Node }[] } | null | undefined): Node[] {
  return connection?.edges.map(({ node }) => node) ?? [];
}

import type { ClaimStatus, Correction, DecisionStep, DocumentState, Role, WayBack } from '../gen/graphql.ts';

/** What can be decided of a claim. */
export type Action = 'recommend' | 'approve' | 'return' | 'refuse' | 'undo' | 'withdraw';

/** What matters for who may decide. */
export interface Decidable {
  status: ClaimStatus;
  /** Whether a clerk may take it back for its member. */
  wayBack?: WayBack | null | undefined;
  documents?: { edges: { node: { state: DocumentState } }[] } | null | undefined;
  endorsedBy?: { id: string; name?: string | null } | null | undefined;
  decisions?:
    | { edges: { node: { step: DecisionStep; at?: string; staff?: { id: string } | null | undefined } }[] }
    | null
    | undefined;
}

/** The key of each action. */
export const actionKeys: Record<Action, string> = {
  recommend: 's',
  approve: 'a',
  return: 'b',
  refuse: 'x',
  undo: 'u',
  withdraw: 'w',
};

const takenBack: WayBack[] = ['UNDECIDED', 'CALLED_OFF', 'LEFT', 'NOT_LEFT'];

/** What this person may decide of this claim now: who examined it does not decide it, for or against. */
export function actionsOf(
  claim: Decidable,
  me: { id: string; roles: readonly Role[] },
  back?: { minutes: number; now: Date },
): Action[] {
  const undoing: Action[] = back && undoable(claim, me, back) ? ['undo'] : [];
  const taking: Action[] = takenBack.some((way) => way === claim.wayBack) ? ['withdraw'] : [];
  const { status } = claim;
  if (status !== 'SUBMITTED' && status !== 'RECOMMENDED') return [...taking, ...undoing];
  const examines = me.roles.includes('EXAMINER');
  const approves = me.roles.includes('APPROVER');
  const may: Record<Action, boolean> = {
    return: examines || approves,
    refuse: approves && status === 'RECOMMENDED' && !examinedByMe(claim, me),
    recommend: examines && status === 'SUBMITTED' && !beingSearched(claim),
    approve:
      approves &&
      status === 'RECOMMENDED' &&
      !examinedByMe(claim, me) &&
      !beingSearched(claim) &&
      claim.endorsedBy?.id !== me.id,
    undo: undoing.length > 0,
    withdraw: taking.length > 0,
  };
  return (['withdraw', 'undo', 'return', 'refuse', 'recommend', 'approve'] as const).filter((action) => may[action]);
}

/** Whether the last step was this person's own recommendation or approval, a short time ago. */
export function undoable(claim: Decidable, me: { id: string }, back: { minutes: number; now: Date }): boolean {
  const last = claim.decisions?.edges.at(-1)?.node;
  if (!last?.at || last.staff?.id !== me.id || !(last.step in undoes)) return false;
  return back.now.getTime() - new Date(last.at).getTime() <= back.minutes * 60_000;
}

const undoes: Partial<Record<DecisionStep, true>> = { RECOMMENDED: true, ENDORSED: true, APPROVED: true };

/** Whether a proof is still being searched for viruses: until then nothing is recommended or approved. */
export function beingSearched({ documents }: Decidable): boolean {
  return (documents?.edges ?? []).some(({ node }) => node.state === 'SCANNING');
}

/** Whether somebody else has to decide, since this person recommended or returned the claim, or took in its paper certificate, however long ago. */
export function examinedByMe({ decisions }: Decidable, me: { id: string }): boolean {
  const examining = ['RECOMMENDED', 'RETURNED', 'CERTIFIED'];
  return (decisions?.edges ?? []).some(({ node }) => node.staff?.id === me.id && examining.includes(node.step));
}

/** Whether somebody works on a claim in this state, or will when the member has answered. */
export function assignable(status: ClaimStatus): boolean {
  return status === 'SUBMITTED' || status === 'RECOMMENDED' || status === 'RETURNED';
}

/** Whether the words of an action go to the member. */
export function saysToMember(action: Action): boolean {
  return action === 'return' || action === 'refuse';
}

/** Whether an action cannot go without words: a return says what to mend by the list, unless it is something else. */
export function needsWords(action: Action, corrections: readonly Correction[]): boolean {
  return action === 'refuse' || action === 'withdraw' || (action === 'return' && corrections.includes('OTHER'));
}

/** How many letters the words of an action may have; the server says so where they are more. */
export const longestText = 1000;

import type { ClaimAssignment, ClaimFilter, ClaimOrder, ClaimStatus, Role } from '../gen/graphql.ts';

/** Which claims the queue shows, as its address says. */
export interface QueueView {
  status: ClaimStatus[];
  kind?: string | undefined;
  /** Whose claims: one's own, or nobody's. */
  assigned?: ClaimAssignment | undefined;
  /** Sent at least so many days ago. */
  age?: number | undefined;
  /** Their deadline has passed or comes within so many days. */
  due?: number | undefined;
  /** Those whose company has still to answer, or those that wait for no company. */
  awaits?: boolean | undefined;
  /** Those alone whose approval somebody asked to be revoked. */
  revoking?: true | undefined;
  order: ClaimOrder;
  /** Where the page begins: the cursor of the row before it. */
  after?: string | undefined;
  /** The row that has the cursor. */
  at?: string | undefined;
}

/** The states that staff see; a draft is its member's alone. */
export const queueStates: readonly ClaimStatus[] = [
  'SUBMITTED',
  'RECOMMENDED',
  'RETURNED',
  'APPROVED',
  'REFUSED',
  'WITHDRAWN',
  'PAID',
  'LAPSED',
];

/** The states in which a claim waits for somebody: the server counts these alone. */
export const openStates: readonly ClaimStatus[] = ['SUBMITTED', 'RECOMMENDED', 'RETURNED', 'APPROVED'];

/** What waits for somebody with these roles. */
export function waitingFor(roles: readonly Role[]): ClaimStatus[] {
  const states: ClaimStatus[] = [];
  if (roles.includes('EXAMINER') || roles.includes('CLERK')) states.push('SUBMITTED');
  if (roles.includes('APPROVER')) states.push('RECOMMENDED');
  if (states.length === 0 && roles.includes('ACCOUNTING')) states.push('APPROVED');
  return states;
}

/** The states that somebody with these roles may ask for: accounting deals with what is decided. */
export function statesOf(roles: readonly Role[]): ClaimStatus[] {
  const desk = roles.some((role) => role === 'CLERK' || role === 'EXAMINER' || role === 'APPROVER');
  return queueStates.filter((state) => desk || state === 'APPROVED' || state === 'PAID');
}

/** Reads an address; what it does not say is what waits for these roles, the oldest first. */
export function readQueue(search: string, roles: readonly Role[]): QueueView {
  const asked = new URLSearchParams(search);
  const states = asked.get('status')?.split('.') ?? [];
  const known = statesOf(roles).filter((state) => states.includes(state));
  return {
    status: known.length > 0 ? known : waitingFor(roles),
    kind: asked.get('kind') ?? undefined,
    assigned: (['MINE', 'NOBODY'] as const).find((one) => one === asked.get('assigned')),
    age: daysOf(asked.get('age')),
    due: daysOf(asked.get('due')),
    awaits: answers.get(asked.get('certificate')),
    revoking: asked.get('revoking') === 'asked' || undefined,
    order: orders.find((one) => one === asked.get('order')) ?? 'OLDEST',
    after: asked.get('after') ?? undefined,
    at: asked.get('at') ?? undefined,
  };
}

/** How an address says whether a company's answer is awaited. */
const answers = new Map<string | null, boolean>([
  ['awaited', true],
  ['not', false],
]);

/** The orders of the queue, as a key goes through them. */
export const orders: readonly ClaimOrder[] = ['OLDEST', 'NEWEST', 'DEADLINE', 'LARGEST'];

/** The order after another. */
export function nextOrder(order: ClaimOrder): ClaimOrder {
  return orders[(orders.indexOf(order) + 1) % orders.length] ?? 'OLDEST';
}

/** A number of days as an address has it; what is none is not asked for. */
function daysOf(text: string | null): number | undefined {
  return text && /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

/** How the API is asked for a view of the queue. */
export function filterOf({ status, kind, assigned, age, due, awaits, revoking }: QueueView): ClaimFilter {
  return {
    status,
    kind: kind ?? null,
    assigned: assigned ?? null,
    olderThanDays: age ?? null,
    dueWithinDays: due ?? null,
    awaitsCertificate: awaits ?? null,
    revoking: revoking ?? null,
  };
}

/** Writes an address. What is the usual is left out, so that it stays short. */
export function writeQueue(view: QueueView, roles: readonly Role[]): string {
  const said = new URLSearchParams();
  const usual = waitingFor(roles).join('.');
  if (view.status.join('.') !== usual) said.set('status', view.status.join('.'));
  if (view.kind) said.set('kind', view.kind);
  if (view.assigned) said.set('assigned', view.assigned);
  if (view.age !== undefined) said.set('age', String(view.age));
  if (view.due !== undefined) said.set('due', String(view.due));
  if (view.awaits !== undefined) said.set('certificate', view.awaits ? 'awaited' : 'not');
  if (view.revoking) said.set('revoking', 'asked');
  if (view.order !== 'OLDEST') said.set('order', view.order);
  if (view.after) said.set('after', view.after);
  if (view.at) said.set('at', view.at);
  const text = said.toString();
  return text ? `?${text}` : '';
}

/** The claim after another in the order of the queue; undefined where it was the last of its page. */
export function nextOf(ids: readonly string[], id: string): string | undefined {
  return ids[ids.indexOf(id) + 1];
}

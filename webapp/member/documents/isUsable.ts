import type { DocumentState } from '../gen/graphql.ts';

/** Whether a proof counts: it neither held a virus nor broke while it was kept. */
export function isUsable(state: DocumentState): boolean {
  return state !== 'INFECTED' && state !== 'UNREADABLE';
}

import type { ClaimStatus, Role } from '../gen/graphql.ts';

/** What is decided of several claims at once. */
export type ManyStep = 'recommend' | 'approve';

/** What of a row says whether it may be one of several. */
export interface Pickable {
  status: ClaimStatus;
  reply?: string | null;
  verdict?: { entitled: boolean } | null;
  kind: { sensitive: boolean };
}

/** What this person may do with the claim among others; undefined where something stands out of it. */
export function stepOf(row: Pickable, roles: readonly Role[]): ManyStep | undefined {
  if (!row.verdict?.entitled || row.reply || row.kind.sensitive) return undefined;
  if (row.status === 'SUBMITTED' && roles.includes('EXAMINER')) return 'recommend';
  if (row.status === 'RECOMMENDED' && roles.includes('APPROVER')) return 'approve';
  return undefined;
}

import type { Status } from '../../kit/StatusBadge.tsx';
import type { ClaimStatus } from '../gen/graphql.ts';

const words: Record<ClaimStatus, Status> = {
  DRAFT: 'draft',
  SUBMITTED: 'review',
  RETURNED: 'returned',
  APPROVED: 'approved',
  PAID: 'paid',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
  LAPSED: 'lapsed',
};

/** The state of a claim as its badge shows it. */
export function statusOf(status: ClaimStatus): Status {
  return words[status];
}

/** The member may still change it. */
export function isOpen(status: ClaimStatus): boolean {
  return status === 'DRAFT' || status === 'RETURNED';
}

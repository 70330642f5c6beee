import { Notice } from '../../kit/Notice.tsx';

/** Why the member cannot have it, told before he tries; nothing where he can. */
export function NotEligible({ why }: { why: string | null | undefined }) {
  return why ? <Notice title={why} tone="warning" /> : null;
}

import { Icon } from '../../kit/icons.tsx';
import { type Status, StatusBadge } from '../../kit/StatusBadge.tsx';
import type { ClaimStatus } from '../gen/graphql.ts';
import { useWords } from '../words/useWords.ts';

const looks: Partial<Record<ClaimStatus, Status>> = {
  DRAFT: 'draft',
  RETURNED: 'returned',
  APPROVED: 'approved',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
  PAID: 'paid',
  LAPSED: 'lapsed',
};

/** A claim's state as members see it, with what staff alone tell apart: waiting for examination or for approval. */
export function StateBadge({ state }: { state: ClaimStatus }) {
  const words = useWords();
  const status = looks[state];
  if (status) return <StatusBadge small status={status} />;
  const colour =
    state === 'RECOMMENDED'
      ? 'border-purple-300 bg-purple-50 text-purple-1000'
      : 'border-blue-300 bg-blue-50 text-blue-1000';
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap rounded-full border px-1.5 font-700 text-[0.8125rem] leading-130 ${colour}`}
    >
      <Icon name={state === 'RECOMMENDED' ? 'person' : 'clock'} size={15} />
      {words.state(state)}
    </span>
  );
}

import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

/** The states of a claim as people see them, the same everywhere. */
export type Status = 'draft' | 'review' | 'returned' | 'approved' | 'paid' | 'withdrawn' | 'refused' | 'lapsed';

const looks: Record<Status, { icon: IconName; colour: string }> = {
  draft: { icon: 'draft', colour: 'border-solid-gray-420 bg-solid-gray-50 text-solid-gray-800' },
  review: { icon: 'clock', colour: 'border-blue-300 bg-blue-50 text-blue-1000' },
  returned: { icon: 'ask', colour: 'border-orange-300 bg-orange-50 text-orange-1000' },
  approved: { icon: 'check', colour: 'border-green-300 bg-green-50 text-green-900' },
  paid: { icon: 'yen', colour: 'border-green-800 bg-green-800 text-white' },
  withdrawn: { icon: 'back', colour: 'border-solid-gray-420 bg-white text-solid-gray-700' },
  lapsed: { icon: 'back', colour: 'border-solid-gray-420 bg-white text-solid-gray-700' },
  refused: { icon: 'none', colour: 'border-red-300 bg-red-50 text-red-1000' },
};

/** The word of a state. */
export function useStatusWord(): (status: Status) => string {
  const { t } = useLingui();
  return (status) => {
    const words: Record<Status, string> = {
      draft: t`下書き`,
      review: t`審査中`,
      returned: t`確認のお願い`,
      approved: t`決定`,
      paid: t`お支払い済み`,
      withdrawn: t`取下げ`,
      refused: t`対象外`,
      lapsed: t`失効`,
    };
    return words[status];
  };
}

/** A state: its word, its picture and its colour together. */
export function StatusBadge({ status, small }: { status: Status; small?: boolean }) {
  const word = useStatusWord();
  return (
    <Badge like={status} small={small}>
      {word(status)}
    </Badge>
  );
}

/** What a Badge takes: the state that it looks like, and its own word. */
export interface BadgeProps {
  like: Status;
  small?: boolean | undefined;
  children: ReactNode;
}

/** The state of something else, in the look of a claim's that means the same. */
export function Badge({ like, small, children }: BadgeProps) {
  const { icon, colour } = looks[like];
  const size = small ? 'px-1.5 text-[0.8125rem] leading-130' : 'px-2.5 py-0.5 text-[0.9375rem] leading-150';
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap rounded-full border font-700 ${size} ${colour}`}>
      <Icon name={icon} size={small ? 15 : 18} />
      {children}
    </span>
  );
}

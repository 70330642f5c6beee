import type { ReactNode } from 'react';
import { Icon } from '../../kit/icons.tsx';

const panel = 'flex flex-col gap-4 rounded-16 border-4 p-4 sm:p-6';

/** The panel of a yes, of a no, and of neither. */
export const panels = {
  good: `${panel} border-green-800 bg-green-50`,
  bad: `${panel} border-red-900 bg-red-50`,
  plain: `${panel} border-solid-gray-536 bg-white`,
};

/** A word that is read from an arm's length, with its picture. */
export function Large({ icon, children }: { icon: 'check' | 'none' | 'back'; children: ReactNode }) {
  return (
    <p className="flex items-center gap-3 text-std-28B-150 sm:text-std-32B-150">
      <span className="shrink-0">
        <Icon name={icon} size={44} />
      </span>
      <span>{children}</span>
    </p>
  );
}

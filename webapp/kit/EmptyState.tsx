import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

/** What stands where there is nothing yet: a word why, and what one may do. */
export function EmptyState({
  icon = 'list',
  title,
  children,
}: {
  icon?: IconName;
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-12 border border-solid-gray-300 border-dashed px-4 py-8 text-center">
      <span className="text-solid-gray-536">
        <Icon name={icon} size={40} />
      </span>
      <p className="font-700">{title}</p>
      {children && <div className="flex flex-col items-center gap-3 text-solid-gray-700">{children}</div>}
    </div>
  );
}

import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

/** What a notice says: just this, it went well, know this, take care, it failed. */
export type NoticeTone = 'plain' | 'success' | 'info' | 'warning' | 'error';

const tones: Record<NoticeTone, { icon: IconName; colour: string; mark: string }> = {
  plain: { icon: 'info', colour: 'border-solid-gray-536', mark: 'text-solid-gray-700' },
  success: { icon: 'check', colour: 'border-success-1', mark: 'text-success-2' },
  info: { icon: 'info', colour: 'border-blue-900', mark: 'text-blue-900' },
  warning: { icon: 'warn', colour: 'border-warning-yellow-1', mark: 'text-warning-yellow-2' },
  error: { icon: 'warn', colour: 'border-error-1', mark: 'text-error-2' },
};

/** A boxed message with a picture; `live` reads it out when it appears. */
export function Notice({
  tone,
  title,
  children,
  live,
}: {
  tone: NoticeTone;
  title: ReactNode;
  children?: ReactNode;
  live?: boolean;
}) {
  const { icon, colour, mark } = tones[tone];
  return (
    <div
      className={`grid grid-cols-[auto_1fr] gap-x-3 gap-y-2 rounded-8 border-2 border-l-8 bg-white p-4 ${colour}`}
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      <span className={`${mark} mt-0.5`}>
        <Icon name={icon} />
      </span>
      <p className="font-700">{title}</p>
      {children && <div className="col-start-2">{children}</div>}
    </div>
  );
}

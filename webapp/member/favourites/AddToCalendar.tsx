import type { ReactNode } from 'react';
import { buttonClass } from '../../kit/Button.tsx';
import { Icon } from '../../kit/icons.tsx';

/** What an AddToCalendar takes. */
export interface AddToCalendarProps {
  /** The kind and the key of what it is of, as the server's address has them. */
  of: string;
  children: ReactNode;
}

/** A link to a file that the phone's own calendar takes over. */
export function AddToCalendar({ of, children }: AddToCalendarProps) {
  return (
    <a className={buttonClass({ look: 'secondary', wide: true })} download href={`/calendar/${of}`}>
      <Icon name="calendar" />
      {children}
    </a>
  );
}

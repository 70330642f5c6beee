import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../kit/icons.tsx';

/** The way back, above a page's heading. */
export function Back({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="link focus-mark -ml-1 inline-flex min-h-11 items-center gap-1 self-start" href={href}>
      <Icon name="left" size={20} />
      {children}
    </Link>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon, type IconName } from '../../kit/icons.tsx';
import { useUnread } from '../notices/unread.ts';

/** The places of the app, at the thumb's end of a phone. */
export function Tabs() {
  const { t } = useLingui();
  return (
    <nav
      aria-label={t`メニュー`}
      className="sticky bottom-0 z-10 [@media(max-height:30rem)]:static border-t border-solid-gray-300 bg-white pb-[env(safe-area-inset-bottom)]"
    >
      <ul className="mx-auto grid max-w-2xl grid-cols-4">
        <Tab href="/" icon="home">
          <Trans>ホーム</Trans>
        </Tab>
        <Tab href="/claims" icon="list">
          <Trans>わたしの申請</Trans>
        </Tab>
        <Tab href="/notices" icon="bell" mark={<Unread />}>
          <Trans>お知らせ</Trans>
        </Tab>
        <Tab href="/me" icon="person">
          <Trans>登録内容</Trans>
        </Tab>
      </ul>
    </nav>
  );
}

/** How many notices are not read yet. */
function Unread() {
  const unread = useUnread();
  if (unread === 0) return null;
  return (
    <span className="absolute -top-1 left-full -ml-2.5 min-w-5 rounded-full bg-error-2 px-1 text-[0.75rem] text-white leading-5 tabular-nums">
      {unread > 99 ? '99+' : unread}
      <span className="sr-only">
        <Trans>件の未読</Trans>
      </span>
    </span>
  );
}

interface TabProps {
  href: string;
  icon: IconName;
  /** Stands at the picture's corner. */
  mark?: ReactNode;
  children: ReactNode;
}

function Tab({ href, icon, mark, children }: TabProps) {
  const [path] = useLocation();
  const here = href === '/' ? path === '/' : path.startsWith(href);
  return (
    <li>
      <Link
        aria-current={here ? 'page' : undefined}
        className="focus-mark flex min-h-15 flex-col text-center items-center justify-center gap-0.5 border-t-4 border-transparent text-[0.875rem] leading-130 aria-[current]:border-key-900 aria-[current]:font-700 aria-[current]:text-key-900"
        href={href}
      >
        <span className="relative">
          <Icon name={icon} />
          {mark}
        </span>
        {children}
      </Link>
    </li>
  );
}

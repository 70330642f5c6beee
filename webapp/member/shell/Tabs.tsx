import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon, type IconName } from '../../kit/icons.tsx';

/** The three places of the app, at the thumb's end of a phone. */
export function Tabs() {
  const { t } = useLingui();
  return (
    <nav
      aria-label={t`メニュー`}
      className="sticky bottom-0 z-10 [@media(max-height:30rem)]:static border-t border-solid-gray-300 bg-white pb-[env(safe-area-inset-bottom)]"
    >
      <ul className="mx-auto grid max-w-2xl grid-cols-3">
        <Tab href="/" icon="home">
          <Trans>ホーム</Trans>
        </Tab>
        <Tab href="/claims" icon="list">
          <Trans>わたしの申請</Trans>
        </Tab>
        <Tab href="/me" icon="person">
          <Trans>登録内容</Trans>
        </Tab>
      </ul>
    </nav>
  );
}

function Tab({ href, icon, children }: { href: string; icon: IconName; children: ReactNode }) {
  const [path] = useLocation();
  const here = href === '/' ? path === '/' : path.startsWith(href);
  return (
    <li>
      <Link
        aria-current={here ? 'page' : undefined}
        className="focus-mark flex min-h-15 flex-col text-center items-center justify-center gap-0.5 border-t-4 border-transparent text-[0.875rem] leading-130 aria-[current]:border-key-900 aria-[current]:font-700 aria-[current]:text-key-900"
        href={href}
      >
        <Icon name={icon} />
        {children}
      </Link>
    </li>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useMe } from '../shell/viewer.ts';

/** The places of the letters: to send, sent, and the ones that open accounts. */
export function LetterTabs({ total }: { total?: number | undefined }) {
  const { t } = useLingui();
  const [path] = useLocation();
  const search = useSearch();
  const { deciding, clerk } = useMe().sight;
  const at = path + (search ? `?${search}` : '');
  return (
    <nav aria-label={t`書面の種類`}>
      <ul className="flex items-center gap-1">
        {deciding && (
          <>
            <Tab at={at} href="/letters">
              <Trans>送る書面</Trans>
            </Tab>
            <Tab at={at} href="/letters?sent=1">
              <Trans>送った書面</Trans>
            </Tab>
          </>
        )}
        {clerk && (
          <Tab at={at} href="/letters/invitations">
            <Trans>開設のご案内</Trans>
          </Tab>
        )}
        {total !== undefined && (
          <li className="pl-3 text-[0.875rem] tabular-nums">
            <Trans>{total.toLocaleString('ja-JP')} 通</Trans>
          </li>
        )}
      </ul>
    </nav>
  );
}

function Tab({ at, href, children }: { at: string; href: string; children: ReactNode }) {
  return (
    <li>
      <Link
        aria-current={at === href ? 'page' : undefined}
        className="focus-mark rounded-6 px-3 py-1 text-solid-gray-900 hover:bg-key-50 aria-[current]:bg-key-100 aria-[current]:font-700 aria-[current]:text-key-1000"
        href={href}
      >
        {children}
      </Link>
    </li>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../kit/icons.tsx';
import { useLine } from './connection.ts';
import { chooseLocale } from './language.ts';

/** The frame of every page: the scheme's name at the top, the state of the line, the foot. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="group/shell flex min-h-dvh flex-col">
      <header className="no-print border-b border-solid-gray-300">
        <div className="mx-auto flex min-h-14 w-full max-w-2xl flex-wrap group-has-[nav[data-wide]]/shell:max-w-5xl items-center justify-between gap-x-3 px-4">
          <Link
            className="focus-mark flex min-h-11 items-center gap-2 whitespace-nowrap font-700 text-key-1000"
            href="/"
          >
            <Icon name="gift" size={26} />
            <Trans>勤労者福祉共済</Trans>
          </Link>
          <Language />
        </div>
      </header>
      <LineState />
      {children}
    </div>
  );
}

function Language() {
  const { i18n } = useLingui();
  const other = i18n.locale === 'en' ? 'ja' : 'en';
  return (
    <button
      className="link focus-mark min-h-11 cursor-pointer whitespace-nowrap px-2 text-[0.9375rem]"
      lang={other}
      onClick={() => chooseLocale(other)}
      type="button"
    >
      {other === 'en' ? 'English' : '日本語'}
    </button>
  );
}

function LineState() {
  const { reached } = useLine();
  const online = useOnline();
  return (
    <div aria-live="polite" role="status">
      {!(reached && online) && (
        <p className="flex items-center justify-center gap-2 bg-yellow-100 px-4 py-2 text-[0.9375rem]">
          <Icon name="warn" size={20} />
          <Trans>通信がとぎれています。つながりしだい続けます。</Trans>
        </p>
      )}
    </div>
  );
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return online;
}

import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { Icon } from '../../kit/icons.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { SearchBox } from '../members/SearchBox.tsx';
import { IdleWatch } from './IdleWatch.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { press, useKeys } from './keys.ts';
import { LineState } from './LineState.tsx';
import { manualWindow, useManualAddress } from './manual.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { PlacesBar } from './Places.tsx';
import { SessionEnd } from './SessionEnd.tsx';
import { opens } from './sight.ts';
import { Unscanned } from './Unscanned.tsx';
import { useMe } from './viewer.ts';

/** The frame of every screen: a bar that stays, and the screen below it, which scrolls by itself. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const { roles, documentsScanned } = useMe();
  const [keysShown, showKeys] = useState(false);
  const manual = useManualAddress();
  useLayoutEffect(() => {
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  useKeys([
    { key: '?', says: t`キーの一覧`, run: () => showKeys(true) },
    { key: 'F1', says: t`この画面の手引き`, run: () => window.open(manual, manualWindow) },
  ]);
  return (
    <div className="flex h-dvh flex-col text-[0.9375rem] leading-150">
      <header className="no-print flex h-10 shrink-0 items-center gap-4 border-b border-solid-gray-420 pr-3 pl-4">
        <span className="flex shrink-0 items-center gap-1.5 whitespace-nowrap font-700 text-key-1000">
          <Icon name="gift" size={22} />
          <Trans>共済 職員</Trans>
        </span>
        <PlacesBar />
        <div className="grow">{opens(roles, 'members') && <SearchBox />}</div>
        <PersonMenu onKeys={() => showKeys(true)} />
      </header>
      <LineState />
      {!documentsScanned && <Unscanned />}
      <div className="flex min-h-0 grow flex-col">{children}</div>
      <KeysDialog isOpen={keysShown} onClose={() => showKeys(false)} />
      <IdleWatch />
      <SessionEnd />
    </div>
  );
}

/** What stands on the screen while it is fetched. */
export function Opening() {
  return (
    <main className="flex grow flex-col gap-3 px-4 py-3">
      <Skeleton box="h-7 w-64" />
      <Skeleton lines={12} />
    </main>
  );
}

import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Notice } from '../../kit/Notice.tsx';
import { connection } from '../shell/connection.ts';

/** Where signing in again ends: tells the window that waits, and closes itself. */
export function SignedIn() {
  useEffect(() => {
    connection.tell('signed-in');
    window.close();
  }, []);
  return (
    <main className="mx-auto flex max-w-xl flex-col gap-4 px-4 pt-8">
      <Notice title={<Trans>サインインしました</Trans>} tone="success">
        <Trans>この窓を閉じて、もとの画面で続けてください。</Trans>
      </Notice>
    </main>
  );
}

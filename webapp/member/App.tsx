import { Trans } from '@lingui/react/macro';
import { Suspense } from 'react';
import { Provider } from 'urql';
import { Skeleton } from '../kit/Skeleton.tsx';
import { Toasts } from '../kit/Toast.tsx';
import { Routes } from './routes.tsx';
import { Boundary } from './shell/Boundary.tsx';
import { connection, useLine } from './shell/connection.ts';
import { lazily } from './shell/lazily.ts';
import { Shell } from './shell/Shell.tsx';

const SignInAgain = lazily(() => import('./signin/SignInAgain.tsx'));

/** The members' app: the client, the live region, the frame, and whichever page the address names. */
export function App() {
  return (
    <Provider value={connection.client}>
      <Toasts>
        <Shell>
          <Boundary>
            <Suspense fallback={<Opening />}>
              <Routes />
            </Suspense>
          </Boundary>
        </Shell>
        <Boundary>
          <SessionEnd />
        </Boundary>
      </Toasts>
    </Provider>
  );
}

/** What stands on the screen while a page is fetched. */
export function Opening() {
  return (
    <main className="mx-auto flex w-full max-w-2xl grow flex-col gap-6 px-4 pt-6">
      <h1 className="sr-only">
        <Trans>会員ページ</Trans>
      </h1>
      <Skeleton box="h-9 w-2/3" />
      <Skeleton lines={4} />
    </main>
  );
}

function SessionEnd() {
  const { signedOut } = useLine();
  return <Suspense>{signedOut && <SignInAgain />}</Suspense>;
}

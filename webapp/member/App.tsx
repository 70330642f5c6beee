import { Suspense } from 'react';
import { Provider } from 'urql';
import { Toasts } from '../kit/Toast.tsx';
import { Routes } from './routes.tsx';
import { Boundary } from './shell/Boundary.tsx';
import { connection, useLine } from './shell/connection.ts';
import { lazily } from './shell/lazily.ts';
import { Opening } from './shell/Opening.tsx';
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

function SessionEnd() {
  const { signedOut } = useLine();
  return <Suspense>{signedOut && <SignInAgain />}</Suspense>;
}

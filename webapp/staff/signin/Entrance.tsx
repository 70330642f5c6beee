import { type ReactNode, Suspense } from 'react';
import { useQuery } from 'urql';
import { Frame, Opening } from '../shell/Frame.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { Unscanned } from '../shell/Unscanned.tsx';
import { useWorker } from '../shell/useWorker.ts';
import { MeContext, ViewerQuery } from '../shell/viewer.ts';
import { SignedIn } from './SignedIn.tsx';
import { SignIn } from './SignIn.tsx';

/** The screens in their frame for who is signed in, and the page to sign in for everybody else. */
export function Entrance({ children }: { children: ReactNode }) {
  const [{ data, error }, again] = useQuery({ query: ViewerQuery });
  const me = useWorker(data?.viewer);
  if (location.pathname.endsWith('/signed-in')) return <SignedIn />;
  if (!data) {
    return error ? <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} /> : <Opening />;
  }
  if (!me) {
    return (
      <>
        {!data.viewer.documentsScanned && <Unscanned />}
        <SignIn />
      </>
    );
  }
  return (
    <MeContext value={me}>
      <Frame>
        <Suspense fallback={<Opening />}>{children}</Suspense>
      </Frame>
    </MeContext>
  );
}

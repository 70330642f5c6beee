import { Provider } from 'urql';
import { Toasts } from '../kit/Toast.tsx';
import { Routes } from './routes.tsx';
import { Boundary } from './shell/Boundary.tsx';
import { connection } from './shell/connection.ts';

/** The staff app: the client, the live region, and whichever screen the address names. */
export function App() {
  return (
    <Provider value={connection.client}>
      <Toasts>
        <Boundary>
          <Routes />
        </Boundary>
      </Toasts>
    </Provider>
  );
}

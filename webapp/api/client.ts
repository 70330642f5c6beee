import {
  type AnyVariables,
  Client,
  cacheExchange,
  fetchExchange,
  mapExchange,
  type Operation,
  type OperationContext,
} from 'urql';

/** What the app does when the server or the line lets it down. */
export interface Trouble {
  /** Asks the person to sign in again; resolves when that is done, and what was sent is sent again. */
  signInAgain: () => Promise<void>;
  /** Hears whether the last request reached the server. */
  onConnection: (reached: boolean) => void;
}

const headers = { 'Kyosai-Request': '1' };

const arrivedHeader = 'Kyosai-Arrived';

/** What an operation carries that comes again to a busy server: the stamp of when it came first, if it was given one. */
export function carrying(arrived: string | undefined): Partial<OperationContext> {
  return arrived ? { fetchOptions: { credentials, headers: { ...headers, [arrivedHeader]: arrived } } } : {};
}

/** The stamp that a busy server gave. */
export function arrivedOf(answered: Headers | undefined): string | undefined {
  return answered?.get(arrivedHeader) ?? undefined;
}

const credentials = 'same-origin';

/** The client of one app: known operations only, in the session of its cookie. */
export function makeClient(trouble: Trouble): Client {
  const ask = patientFetch(trouble, pauses);
  const change = patientFetch(trouble, []);
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials, headers },
    exchanges: [
      cacheExchange,
      mapExchange({ onOperation: (operation) => prepared(operation, ask, change) }),
      fetchExchange,
    ],
  });
}

/** Goes around the question to sign in again; for the operations that sign in. */
export const withoutSession = { fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init) };

function prepared(operation: Operation<unknown, AnyVariables>, ask: typeof fetch, change: typeof fetch) {
  const send = operation.kind === 'mutation' ? change : ask;
  const context = { ...operation.context, fetch: operation.context.fetch ?? send };
  // Without definitions urql sends the document's id alone.
  return { ...operation, query: { ...operation.query, definitions: [] }, context };
}

const pauses = [1000, 2000, 4000, 8000];

/**
 * A fetch that asks the person to sign in again when the session ended, and that asks the server again after each of
 * the pauses when the line broke. A change must not be sent twice unasked: it has no pauses.
 */
export function patientFetch(trouble: Trouble, again: number[]): typeof fetch {
  return async (input, init) => {
    for (let attempt = 0; ; attempt += 1) {
      const response = await reach(input, init, again[attempt], trouble);
      if (!response) continue;
      if (isFile(response)) return response;
      const text = await response.text();
      if (!sessionEnded(response.status, text)) return new Response(text, response);
      await trouble.signInAgain();
    }
  };
}

async function reach(
  input: RequestInfo | URL,
  init: RequestInit | undefined,
  pause: number | undefined,
  trouble: Trouble,
) {
  try {
    const response = await fetch(input, init);
    trouble.onConnection(true);
    return response;
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    trouble.onConnection(false);
    if (pause === undefined) throw error;
    await backOnline(pause);
    return undefined;
  }
}

function backOnline(pause: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, pause);
    addEventListener('online', done, { once: true });
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    }
  });
}

function isFile(response: Response): boolean {
  return /^(image\/|application\/pdf)/.test(response.headers.get('Content-Type') ?? '');
}

function sessionEnded(status: number, text: string): boolean {
  return status === 401 || /"code":\s*"UNAUTHENTICATED"/.test(text);
}

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeClient, patientFetch } from './client.ts';

const trouble = { signInAgain: vi.fn(async () => {}), onConnection: vi.fn() };
const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const unauthenticated = { errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

function serve(...answers: (() => Response | Promise<Response>)[]) {
  const served = vi.fn<typeof fetch>(
    async () => (answers.length > 1 ? answers.shift() : answers[0])?.() ?? Response.error(),
  );
  vi.stubGlobal('fetch', served);
  return served;
}

it('asks to sign in again when the session ended, and then sends the same once more', async () => {
  const served = serve(
    () => answer(unauthenticated),
    () => answer({ data: { ok: true } }),
  );
  const response = await patientFetch(trouble, [])('/graphql', { method: 'POST', body: 'typed' });
  expect(await response.json()).toEqual({ data: { ok: true } });
  expect(trouble.signInAgain).toHaveBeenCalledOnce();
  expect(served.mock.calls.map(([, init]) => init?.body)).toEqual(['typed', 'typed']);
});

it('asks the server again when the line broke, as soon as it is back', async () => {
  serve(
    () => Promise.reject(new TypeError('offline')),
    () => answer({ data: {} }),
  );
  const waiting = patientFetch(trouble, [60_000])('/graphql');
  await vi.advanceTimersByTimeAsync(1);
  dispatchEvent(new Event('online'));
  expect((await waiting).status).toBe(200);
  expect(trouble.onConnection.mock.calls).toEqual([[false], [true]]);
});

it('never sends a change twice unasked', async () => {
  const served = serve(() => Promise.reject(new TypeError('offline')));
  await expect(patientFetch(trouble, [])('/graphql')).rejects.toThrow('offline');
  expect(served).toHaveBeenCalledOnce();
});

it('hands on the bytes of a file as they came', async () => {
  const bytes = new Uint8Array([0xff, 0xd8, 0x00, 0xfe]);
  serve(() => new Response(bytes, { headers: { 'Content-Type': 'image/jpeg' } }));
  const response = await patientFetch(trouble, [])('/documents/doc_1');
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
});

it('names an operation by the hash of its text and sends no text', async () => {
  const served = serve(() => answer({ data: { viewer: { kind: 'MEMBER' } } }));
  const selectionSet = { kind: 'SelectionSet', selections: [] };
  const operation = { kind: 'OperationDefinition', operation: 'query', selectionSet };
  const query = { kind: 'Document', definitions: [operation], documentId: 'sha256:abc' };
  const result = await makeClient(trouble)
    .query(query as never, { id: 'clm_1' })
    .toPromise();
  expect(result.data).toEqual({ viewer: { kind: 'MEMBER' } });
  const [url, init] = served.mock.calls[0] ?? [];
  expect(url).toBe('/graphql');
  expect(JSON.parse(String(init?.body))).toEqual({ documentId: 'sha256:abc', variables: { id: 'clm_1' } });
  expect(new Headers(init?.headers).get('Kyosai-Request')).toBe('1');
});

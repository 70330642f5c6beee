import { expect, it, vi } from 'vitest';
import type { send } from './send.ts';
import { SessionEnded, upload, uploadPatiently, whereIs } from './upload.ts';

/** A server that keeps what arrives; `breaks` says after which request, and how many bytes of it, the line is cut. */
function server(breaks: Record<number, number> = {}) {
  let kept = new Uint8Array();
  let size = 0;
  const asked: string[] = [];
  const ask: typeof send = async (method, url, headers, body) => {
    asked.push(method);
    const cut = breaks[asked.length];
    if (method === 'POST') size = Number(headers['Upload-Length']);
    if (method === 'PATCH') {
      if (Number(headers['Upload-Offset']) !== kept.length) return said(409, {}, 'upload_offset');
      const bytes = new Uint8Array(await (body ?? new Blob()).arrayBuffer());
      kept = new Uint8Array([...kept, ...bytes.slice(0, cut ?? bytes.length)]);
    }
    if (cut !== undefined) throw new TypeError('cut');
    const at = { Location: '/documents/uploads/upl_1', 'Upload-Offset': String(kept.length), 'Kyosai-Phone-Key': 'k' };
    if (method === 'PATCH' && kept.length === size) return said(204, { 'Content-Location': '/documents/doc_1' });
    return said({ POST: 201, HEAD: url.endsWith('upl_1') ? 200 : 404, PATCH: 204 }[method] ?? 400, at);
  };
  return { line: { ask, part: 100 }, asked, kept: () => kept };
}

function said(status: number, headers: Record<string, string>, code?: string) {
  const text = code ? JSON.stringify({ problem: { code, message: '…' } }) : '';
  return { status, text, header: (name: string) => headers[name] ?? null };
}

const bytes = new Uint8Array(250).map((_, index) => index);
const file = new Blob([bytes]);

it('sends a file in parts and says how far it is', async () => {
  const { line, asked, kept } = server();
  const progress: number[] = [];
  expect(await upload('clm_1', file, { onProgress: (sent) => progress.push(sent) }, line)).toEqual({
    document: '/documents/doc_1',
  });
  expect(asked).toEqual(['POST', 'PATCH', 'PATCH', 'PATCH']);
  expect(kept()).toEqual(bytes);
  expect(progress.map((sent) => sent.toFixed(2))).toEqual(['0.40', '0.80']);
});

it.each([2, 3, 4].flatMap((request) => [0, 1, 99].map((arrived) => [request, arrived])))(
  'goes on after a cut in request %d behind %d bytes',
  async (request, arrived) => {
    const { line, kept } = server({ [request ?? 0]: arrived ?? 0 });
    let at: string | undefined;
    const course = { onProgress: () => {}, onBegun: (begun: { at: string }) => (at = begun.at) };
    await expect(upload('clm_1', file, course, line)).rejects.toThrow(TypeError);
    expect(await upload('clm_1', file, { ...course, at }, line)).toEqual({ document: '/documents/doc_1' });
    expect(kept()).toEqual(bytes);
  },
);

it('begins anew what the server knows no more', async () => {
  const { line, asked } = server();
  const gone = { at: '/documents/uploads/upl_gone', onProgress: () => {} };
  expect(await upload('clm_1', file, gone, line)).toEqual({ document: '/documents/doc_1' });
  expect(asked.slice(0, 2)).toEqual(['HEAD', 'POST']);
});

it('neither begins anew nor forgets where the server cannot tell now', async () => {
  const { line, asked } = server();
  const tired: typeof send = async (...request) => (request[0] === 'HEAD' ? said(503, {}) : line.ask(...request));
  const known = { at: '/documents/uploads/upl_1', onProgress: () => {} };
  await expect(upload('clm_1', file, known, { ask: tired, part: 100 })).rejects.toThrow(TypeError);
  await expect(whereIs(known.at, tired)).rejects.toThrow(TypeError);
  expect(asked).toEqual([]);
});

it('asks where the file is when what was sent before arrives after all', async () => {
  const { line, kept } = server();
  let late = true;
  const twice: typeof send = async (...request) => {
    const answer = await line.ask(...request);
    if (request[0] !== 'PATCH' || !late) return answer;
    late = false;
    return line.ask(...request);
  };
  expect(await upload('clm_1', file, { onProgress: () => {} }, { ask: twice, part: 100 })).toEqual({
    document: '/documents/doc_1',
  });
  expect(kept()).toEqual(bytes);
});

it('says why a file is not taken, and that a session ended', async () => {
  const refused: typeof send = async () => said(413, {}, 'document_size');
  expect(await upload('clm_1', file, { onProgress: () => {} }, { ask: refused, part: 100 })).toMatchObject({
    problem: { code: 'document_size' },
  });
  const ended: typeof send = async () => said(401, {});
  await expect(upload('clm_1', file, { onProgress: () => {} }, { ask: ended, part: 100 })).rejects.toThrow(
    SessionEnded,
  );
});

it('goes on in the new session, after an end of the first, from where the file was', async () => {
  const { line, asked, kept } = server();
  let ends = 1;
  const ended: typeof send = async (...request) =>
    asked.length === 2 && ends-- > 0 ? said(401, {}) : line.ask(...request);
  const signInAgain = vi.fn(async () => {});
  const one = { file: file as Blob };
  expect(await uploadPatiently('clm_1', one, { onChange: () => {}, signInAgain }, { ask: ended, part: 100 })).toBe(
    'arrived',
  );
  expect(signInAgain).toHaveBeenCalledOnce();
  expect(asked).toEqual(['POST', 'PATCH', 'HEAD', 'PATCH', 'PATCH']);
  expect(kept()).toEqual(bytes);
});

it('tells a broken line from what nobody understands', async () => {
  const care = { onChange: () => {}, signInAgain: async () => {} };
  const ends = async (ask: typeof send) => uploadPatiently('clm_1', { file }, care, { ask, part: 100 });
  expect(await ends(() => Promise.reject(new TypeError('cut')))).toBe('broken');
  expect(await ends(async () => ({ status: 502, text: '<html>', header: () => null }))).toBe('unknown');
  expect(await ends(async () => said(413, {}, 'document_size'))).toEqual({ problem: '…' });
});

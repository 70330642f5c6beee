import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Provider } from 'urql';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { makeClient } from '../../api/client.ts';
import type { send } from '../../api/send.ts';
import { Toasts } from '../../kit/Toast.tsx';
import { makeFragmentData } from '../gen/fragment-masking.ts';
import { HeirProofs, HeirProofsOf } from './HeirProofs.tsx';
import { SendFiling } from './SendFiling.tsx';

type Ask = typeof send;
const { line } = vi.hoisted(() => ({ line: { ask: (() => {}) as unknown as Ask } }));
vi.mock('../../api/send.ts', () => ({ send: (...request: Parameters<Ask>) => line.ask(...request) }));

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(cleanup);

/** A server that takes a file in two parts, and a line that breaks after the first. */
function brokenOnce() {
  const asked: string[] = [];
  let arrived = 0;
  let size = 0;
  const ask: Ask = async (method, _url, headers, body) => {
    asked.push(`${method} ${headers['Upload-Offset'] ?? ''}`.trim());
    if (asked.length === 3) throw new TypeError('cut');
    if (method === 'POST') size = Number(headers['Upload-Length']);
    arrived += body?.size ?? 0;
    const said: Record<string, string> = { Location: '/documents/uploads/upl_1', 'Upload-Offset': String(arrived) };
    if (method === 'PATCH' && arrived === size) said['Content-Location'] = '/documents/doc_1';
    const status = { POST: 201, HEAD: 200 }[method] ?? 204;
    return { status, text: '', header: (name) => said[name] ?? null };
  };
  return { asked, ask };
}

function shown(id: string, onChanged = () => {}) {
  const claim = makeFragmentData(
    {
      __typename: 'Claim',
      id,
      proofs: [],
      documents: { __typename: 'DocumentConnection', edges: [] },
    },
    HeirProofsOf,
  );
  const sending = { __typename: 'Claim', id, status: 'DRAFT', version: 1, heirName: '神戸　花子' } as const;
  const client = makeClient({ signInAgain: async () => {}, onConnection: () => {} });
  return render(
    <I18nProvider i18n={i18n}>
      <Provider value={client}>
        <Toasts>
          <HeirProofs claim={claim} onChanged={onChanged} />
          <SendFiling
            claim={{ ...sending, member: { __typename: 'Member', id: 'mem_1', name: '神戸　太郎' } } as never}
            onDone={() => {}}
          />
        </Toasts>
      </Provider>
    </I18nProvider>,
  );
}

const choose = (...files: File[]) =>
  fireEvent.change(screen.getByLabelText('スキャンしたファイルを選ぶ'), { target: { files } });
const pdf = (name: string, bytes = 100) => new File(['x'.repeat(bytes)], name, { type: 'application/pdf' });

it('sends no file whose name holds a My Number, says why, and sends the others', async () => {
  const { asked, ask } = brokenOnce();
  line.ask = ask;
  const onChanged = vi.fn();
  shown('clm_1', onChanged);
  choose(pdf('1234 5678 9018.pdf'), pdf('死亡診断書.pdf'));
  expect((await screen.findByRole('alert')).textContent).toContain('ファイル名を変えて');
  await waitFor(() => expect(onChanged).toHaveBeenCalledOnce());
  expect(asked).toEqual(['POST', 'PATCH 0']);
});

it('goes on with a paper from where the line broke, also on a page opened anew, and lets no claim go before', async () => {
  const { asked, ask } = brokenOnce();
  line.ask = ask;
  const first = shown('clm_2');
  choose(pdf('戸籍.pdf', 600 << 10));
  expect((await screen.findByRole('alert')).textContent).toContain('85%まで届いています');
  first.unmount();

  const onChanged = vi.fn();
  shown('clm_2', onChanged);
  expect(screen.getByRole('alert').textContent).toContain('戸籍.pdf');
  fireEvent.click(screen.getByRole('button', { name: '審査へ送る' }));
  await screen.findByText('まだ送っているファイルがあります。終わるまでお待ちください。');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  fireEvent(window, new Event('online'));
  await waitFor(() => expect(onChanged).toHaveBeenCalledOnce());
  expect(asked).toEqual(['POST', 'PATCH 0', 'PATCH 524288', 'HEAD', 'PATCH 524288']);
  expect(screen.queryByText(/戸籍/)).toBeNull();
});

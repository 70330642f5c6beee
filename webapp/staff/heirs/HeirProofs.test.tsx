import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Provider } from 'urql';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { makeClient } from '../../api/client.ts';
import { upload } from '../../api/upload.ts';
import { makeFragmentData } from '../gen/fragment-masking.ts';
import { HeirProofs, HeirProofsOf } from './HeirProofs.tsx';

vi.mock('../../api/upload.ts', () => ({ upload: vi.fn(async () => ({ document: 'doc_1' })) }));

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(cleanup);

it('sends no file whose name holds a My Number, says why, and sends the others', async () => {
  const claim = makeFragmentData(
    {
      __typename: 'Claim',
      id: 'clm_1',
      kind: { __typename: 'BenefitKind', id: 'bkd_1', proofs: [] },
      documents: { __typename: 'DocumentConnection', edges: [] },
    },
    HeirProofsOf,
  );
  const client = makeClient({ signInAgain: async () => {}, onConnection: () => {} });
  render(
    <I18nProvider i18n={i18n}>
      <Provider value={client}>
        <HeirProofs claim={claim} onChanged={() => {}} />
      </Provider>
    </I18nProvider>,
  );
  const pdf = (name: string) => new File(['%PDF-1.7'], name, { type: 'application/pdf' });
  const files = [pdf('1234 5678 9018.pdf'), pdf('死亡診断書.pdf')];
  fireEvent.change(screen.getByLabelText('スキャンしたファイルを選ぶ'), { target: { files } });
  expect((await screen.findByRole('alert')).textContent).toContain('ファイル名を変えて');
  expect(vi.mocked(upload).mock.calls.map(([, file]) => (file as File).name)).toEqual(['死亡診断書.pdf']);
});

import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Provider } from 'urql';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeClient } from '../../api/client.ts';
import { MeContext, meOf } from '../shell/viewer.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import { drafts } from './drafts.ts';

const claim = {
  id: 'clm_1',
  version: 1,
  amount: 20000,
  kind: { name: '結婚祝金', nameEn: 'Wedding gift' },
  member: { name: '神戸　花子', number: '10000000' },
};
const client = makeClient({ signInAgain: async () => {}, onConnection: () => {} });
const nothing = () => {};
const said = { name: '会員に確認する', done: '会員へ確認をお願いしました', outcome: '会員が直して送り直します。' };
const me = meOf({
  kind: 'STAFF',
  roles: ['CLERK', 'EXAMINER'],
  idleSeconds: 900,
  documentsScanned: true,
  staff: { id: 'stf_1', name: '受付 花子' },
});

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
beforeEach(() => drafts.forget(claim.id));
afterEach(cleanup);

function open() {
  render(
    <I18nProvider i18n={i18n}>
      <Provider value={client}>
        <MeContext value={me}>
          <DecisionDialog
            action="return"
            claim={claim}
            said={said}
            onClose={nothing}
            onDecided={nothing}
            onReload={nothing}
          />
        </MeContext>
      </Provider>
    </I18nProvider>,
  );
  return screen.getByRole('textbox');
}

it('counts the characters of the message as the server does, without the blanks around it', () => {
  const box = open();
  expect(screen.getByText(/。0 \/ 1000 文字/)).toBeTruthy();
  fireEvent.change(box, { target: { value: '  𠮷田 様\n' } });
  expect(screen.getByText(/。4 \/ 1000 文字/)).toBeTruthy();
});

it('keeps what was typed when it is put aside and opened again', () => {
  fireEvent.change(open(), { target: { value: '届出の日を' } });
  cleanup();
  expect((open() as HTMLTextAreaElement).value).toBe('届出の日を');
});

it('asks what is to be mended before anything is sent, and for words where the list does not say it', async () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: '会員に確認する' }));
  expect((await screen.findByRole('alert')).textContent).toContain('会員に直していただくことを選んでください。');
  fireEvent.keyDown(screen.getByRole('checkbox', { name: /書類が読み取れない/ }), { key: '9' });
  expect((screen.getByRole('checkbox', { name: /その他/ }) as HTMLInputElement).checked).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: '会員に確認する' }));
  expect((await screen.findByRole('alert')).textContent).toContain('会員への文を入力してください。');
});

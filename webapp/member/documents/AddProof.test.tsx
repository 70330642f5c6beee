import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { AddProof } from './AddProof.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(cleanup);

const pdf = (name: string) => new File(['%PDF-1.7'], name, { type: 'application/pdf' });

it('takes no file whose name holds a My Number, by whichever way, and sends the others', () => {
  const onFile = vi.fn();
  const onRefused = vi.fn();
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <AddProof onFile={onFile} onRefused={onRefused} />
    </I18nProvider>,
  );
  const [, files, blackened] = container.querySelectorAll('input');
  if (!files || !blackened) throw new Error('the pickers are not there');
  const bad = 'マイナンバー１２３４-５６７８-９０１８.pdf';
  fireEvent.change(files, { target: { files: [pdf(bad), pdf('受理証明書.pdf')] } });
  fireEvent.change(blackened, { target: { files: [pdf(bad)] } });
  expect(onFile.mock.calls.map(([, name]) => name)).toEqual(['受理証明書.pdf']);
  expect(onRefused.mock.calls.map(([name]) => name)).toEqual([bad, bad]);
  expect(onRefused.mock.calls[0]?.[1]).toContain('ファイル名を変えて');
});

import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { renderHook } from '@testing-library/react';
import { CombinedError } from 'urql';
import { beforeAll, expect, it } from 'vitest';
import { useIssues } from './useIssues.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

function answered(extensions: Record<string, unknown>) {
  const { result } = renderHook(useIssues, {
    wrapper: ({ children }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>,
  });
  const error = new CombinedError({ graphQLErrors: [{ message: '200文字以内にしてください', extensions }] });
  return result.current({ error })[0];
}

it('shows what the server said about a value, at its field', () => {
  expect(answered({ code: 'VALUE_REFUSED', field: 'input.message' })).toMatchObject({
    field: 'message',
    message: '200文字以内にしてください',
  });
});

it('offers to load a screen again that is older than the server', () => {
  expect(answered({ code: 'OPERATION_REFUSED' })?.remedy?.word).toBe('読み込み直す');
});

it('shows the number of a fault', () => {
  expect(answered({ code: 'INTERNAL', requestId: 'req_42' })?.message).toContain('req_42');
});

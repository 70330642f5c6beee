import { i18n } from '@lingui/core';
import { CombinedError } from 'urql';
import { beforeAll, expect, it } from 'vitest';
import { issuesOf } from './issues.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

const answered = (extensions: Record<string, unknown>) =>
  issuesOf({ error: new CombinedError({ graphQLErrors: [{ message: '20文字以内にしてください', extensions }] }) })[0];

it('shows what the server said about a value, at its field', () => {
  expect(answered({ code: 'VALUE_REFUSED', field: 'input.personName' })).toMatchObject({
    field: 'personName',
    message: '20文字以内にしてください',
  });
});

it('offers to load a page again that is older than the server', () => {
  expect(answered({ code: 'OPERATION_REFUSED' })?.remedy?.word).toBe('読み込み直す');
});

it('shows the number of a fault', () => {
  expect(answered({ code: 'INTERNAL', requestId: 'req_42' })?.message).toContain('req_42');
});

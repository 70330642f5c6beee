import { CombinedError } from 'urql';
import { expect, it } from 'vitest';
import { refusalOf } from './refusal.ts';

const answered = (extensions: Record<string, unknown>) =>
  new CombinedError({ graphQLErrors: [{ message: '20文字以内にしてください', extensions }] });

it('tells which field was refused, and why, in the server’s words', () => {
  expect(refusalOf(answered({ code: 'VALUE_REFUSED', field: 'input.name' }))).toEqual({
    why: 'value',
    message: '20文字以内にしてください',
    field: 'name',
  });
  expect(refusalOf(answered({ code: 'VALUE_REFUSED' }))).toMatchObject({ field: undefined });
});

it('knows that the page is older than the server', () => {
  expect(refusalOf(answered({ code: 'OPERATION_REFUSED' }))).toEqual({ why: 'outdated' });
});

it('says in the server’s words that too many came at once', () => {
  expect(refusalOf(answered({ code: 'TOO_MANY' }))).toEqual({ why: 'busy', message: '20文字以内にしてください' });
});

it('tells the number of a fault', () => {
  expect(refusalOf(answered({ code: 'INTERNAL', requestId: 'req_1' }))).toEqual({ why: 'fault', requestId: 'req_1' });
});

it('says nothing of what nobody can mend', () => {
  expect(refusalOf(answered({ code: 'FORBIDDEN' }))).toBeUndefined();
  expect(refusalOf(new CombinedError({ networkError: new Error('offline') }))).toBeUndefined();
});

import { expect, it } from 'vitest';
import { nextOf, readQueue, statesOf, waitingFor, writeQueue } from './queueAddress.ts';

it('opens with what waits for the roles of the person', () => {
  expect(waitingFor(['EXAMINER'])).toEqual(['SUBMITTED']);
  expect(waitingFor(['APPROVER'])).toEqual(['RECOMMENDED']);
  expect(waitingFor(['EXAMINER', 'APPROVER'])).toEqual(['SUBMITTED', 'RECOMMENDED']);
  expect(waitingFor(['ACCOUNTING'])).toEqual(['APPROVED']);
});

it('keeps the whole view in the address, so that it can be sent', () => {
  const view = { status: ['RETURNED' as const], kind: 'knd_1', order: 'NEWEST' as const, after: 'c/+=', at: 'clm_9' };
  expect(readQueue(writeQueue(view, ['CLERK']), ['CLERK'])).toEqual(view);
});

it('leaves out of the address what is the usual', () => {
  expect(writeQueue(readQueue('', ['APPROVER']), ['APPROVER'])).toBe('');
});

it('asks for no state that the roles know nothing of', () => {
  expect(statesOf(['ACCOUNTING'])).toEqual(['APPROVED', 'PAID']);
  expect(readQueue('?status=SUBMITTED.DRAFT', ['ACCOUNTING']).status).toEqual(['APPROVED']);
  expect(readQueue('?status=DRAFT.RETURNED', ['CLERK']).status).toEqual(['RETURNED']);
});

it('finds the next claim of the page, and the first for a claim from elsewhere', () => {
  expect(nextOf(['a', 'b'], 'a')).toBe('b');
  expect(nextOf(['a', 'b'], 'b')).toBeUndefined();
  expect(nextOf(['a', 'b'], 'z')).toBe('a');
});

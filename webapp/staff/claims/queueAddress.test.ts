import { expect, it } from 'vitest';
import { filterOf, nextOf, type QueueView, readQueue, statesOf, waitingFor, writeQueue } from './queueAddress.ts';

it('opens with what waits for the roles of the person', () => {
  expect(waitingFor(['EXAMINER'])).toEqual(['SUBMITTED']);
  expect(waitingFor(['APPROVER'])).toEqual(['RECOMMENDED']);
  expect(waitingFor(['EXAMINER', 'APPROVER'])).toEqual(['SUBMITTED', 'RECOMMENDED']);
  expect(waitingFor(['ACCOUNTING'])).toEqual(['APPROVED']);
});

it('keeps the whole view in the address, so that it can be sent', () => {
  const view: QueueView = {
    status: ['RETURNED'],
    kind: 'knd_1',
    assigned: 'NOBODY',
    age: 14,
    due: 0,
    awaits: false,
    revoking: true,
    order: 'DEADLINE',
    after: 'c/+=',
    at: 'clm_9',
  };
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

it('asks for no more than the view says, and for nothing that an address made up', () => {
  expect(filterOf(readQueue('?assigned=ALL&age=-3&due=soon&certificate=maybe&order=RANDOM', ['EXAMINER']))).toEqual({
    status: ['SUBMITTED'],
    kind: null,
    assigned: null,
    olderThanDays: null,
    dueWithinDays: null,
    awaitsCertificate: null,
    revoking: null,
  });
  expect(readQueue('?order=RANDOM', ['EXAMINER']).order).toBe('OLDEST');
  expect(filterOf(readQueue('?assigned=MINE&due=7&certificate=awaited', ['EXAMINER']))).toMatchObject({
    assigned: 'MINE',
    dueWithinDays: 7,
    awaitsCertificate: true,
  });
});

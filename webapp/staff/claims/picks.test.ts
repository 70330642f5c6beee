import { expect, it } from 'vitest';
import { type Pickable, stepOf } from './picks.ts';

const plain: Pickable = { status: 'SUBMITTED', reply: '', verdict: { entitled: true }, kind: { sensitive: false } };

it('lets an examiner recommend and an approver approve what nothing stands out of', () => {
  expect(stepOf(plain, ['EXAMINER'])).toBe('recommend');
  expect(stepOf({ ...plain, status: 'RECOMMENDED' }, ['APPROVER'])).toBe('approve');
});

it('leaves to be opened what the rule doubts, what was answered, what is sensitive', () => {
  for (const row of [
    { ...plain, verdict: { entitled: false } },
    { ...plain, verdict: null },
    { ...plain, reply: '撮り直しました' },
    { ...plain, kind: { sensitive: true } },
  ]) {
    expect(stepOf(row, ['EXAMINER'])).toBeUndefined();
  }
});

it('offers nothing to who has not the role, and nothing that is decided', () => {
  expect(stepOf(plain, ['APPROVER', 'CLERK'])).toBeUndefined();
  expect(stepOf({ ...plain, status: 'RECOMMENDED' }, ['EXAMINER'])).toBeUndefined();
  expect(stepOf({ ...plain, status: 'APPROVED' }, ['EXAMINER', 'APPROVER'])).toBeUndefined();
});

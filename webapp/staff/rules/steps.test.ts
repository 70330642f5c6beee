import { expect, it } from 'vitest';
import { stepsOf } from './steps.ts';

const tried = { finishedAt: '2026-06-01T00:00:00Z' };

it('proposes a draft only once it was tried', () => {
  expect(stepsOf({ status: 'DRAFT', mine: true, trial: null }, ['EXAMINER'])).toEqual(['withdraw']);
  expect(stepsOf({ status: 'DRAFT', mine: true, trial: { finishedAt: null } }, ['EXAMINER'])).toEqual(['withdraw']);
  expect(stepsOf({ status: 'DRAFT', mine: true, trial: tried }, ['EXAMINER'])).toEqual(['propose', 'withdraw']);
});

it('lets an approver approve who has not worked on it', () => {
  expect(stepsOf({ status: 'PROPOSED', mine: false, trial: tried }, ['APPROVER'])).toContain('approve');
  expect(stepsOf({ status: 'PROPOSED', mine: true, trial: tried }, ['APPROVER'])).not.toContain('approve');
  expect(stepsOf({ status: 'PROPOSED', mine: false, trial: tried }, ['EXAMINER'])).not.toContain('approve');
});

it('does nothing more with what is decided', () => {
  expect(stepsOf({ status: 'APPROVED', mine: false, trial: tried }, ['APPROVER'])).toEqual([]);
  expect(stepsOf({ status: 'WITHDRAWN', mine: false, trial: tried }, ['APPROVER'])).toEqual([]);
});

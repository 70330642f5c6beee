import { expect, it } from 'vitest';
import { actionsOf } from './actions.ts';

const examiner = { id: 'stf_1', roles: ['EXAMINER' as const] };
const both = { id: 'stf_2', roles: ['EXAMINER' as const, 'APPROVER' as const] };

it('lets an examiner return and recommend, and never decide', () => {
  expect(actionsOf({ status: 'SUBMITTED' }, examiner)).toEqual(['return', 'recommend']);
  expect(actionsOf({ status: 'RECOMMENDED', recommendedBy: { id: 'stf_9' } }, examiner)).toEqual(['return']);
});

it('never offers a decision to whoever examined', () => {
  expect(actionsOf({ status: 'RECOMMENDED', recommendedBy: { id: 'stf_2' } }, both)).toEqual(['return']);
  expect(actionsOf({ status: 'RECOMMENDED', recommendedBy: { id: 'stf_1' } }, both)).toEqual([
    'return',
    'refuse',
    'approve',
  ]);
});

it('lets an approver refuse what no examiner could find right, but not approve it', () => {
  expect(actionsOf({ status: 'SUBMITTED' }, { id: 'stf_3', roles: ['APPROVER'] })).toEqual(['return', 'refuse']);
});

it('offers nothing for what is decided or lies with the member', () => {
  for (const status of ['RETURNED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'PAID'] as const) {
    expect(actionsOf({ status }, both)).toEqual([]);
  }
});

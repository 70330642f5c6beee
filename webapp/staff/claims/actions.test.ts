import { expect, it } from 'vitest';
import { actionsOf, type Decidable } from './actions.ts';

const examiner = { id: 'stf_1', roles: ['EXAMINER' as const] };
const both = { id: 'stf_2', roles: ['EXAMINER' as const, 'APPROVER' as const] };

const steps = (...taken: [step: 'RECOMMENDED' | 'RETURNED', by: string][]): Decidable['decisions'] => ({
  edges: taken.map(([step, id]) => ({ node: { step, staff: { id } } })),
});

it('lets an examiner return and recommend, and never decide', () => {
  expect(actionsOf({ status: 'SUBMITTED' }, examiner)).toEqual(['return', 'recommend']);
  expect(actionsOf({ status: 'RECOMMENDED', decisions: steps(['RECOMMENDED', 'stf_9']) }, examiner)).toEqual([
    'return',
  ]);
});

it('never offers a decision to whoever examined', () => {
  expect(actionsOf({ status: 'RECOMMENDED', decisions: steps(['RECOMMENDED', 'stf_2']) }, both)).toEqual(['return']);
  expect(actionsOf({ status: 'RECOMMENDED', decisions: steps(['RECOMMENDED', 'stf_1']) }, both)).toEqual([
    'return',
    'refuse',
    'approve',
  ]);
});

it('never offers a decision to whoever returned it before', () => {
  const decisions = steps(['RETURNED', 'stf_2'], ['RECOMMENDED', 'stf_1']);
  expect(actionsOf({ status: 'RECOMMENDED', decisions }, both)).toEqual(['return']);
});

it('lets an approver refuse only what somebody examined', () => {
  const approver = { id: 'stf_3', roles: ['APPROVER' as const] };
  expect(actionsOf({ status: 'SUBMITTED' }, approver)).toEqual(['return']);
  expect(actionsOf({ status: 'RECOMMENDED', decisions: steps(['RECOMMENDED', 'stf_1']) }, approver)).toContain(
    'refuse',
  );
});

it('offers nothing for what is decided or lies with the member', () => {
  for (const status of ['RETURNED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'PAID'] as const) {
    expect(actionsOf({ status }, both)).toEqual([]);
  }
});

it('offers nothing that goes on while a proof is searched for viruses', () => {
  const documents = { edges: [{ node: { state: 'CLEAN' as const } }, { node: { state: 'SCANNING' as const } }] };
  expect(actionsOf({ status: 'SUBMITTED', documents }, examiner)).toEqual(['return']);
  const decisions = steps(['RECOMMENDED', 'stf_9']);
  expect(actionsOf({ status: 'RECOMMENDED', documents, decisions }, both)).toEqual(['return', 'refuse']);
});

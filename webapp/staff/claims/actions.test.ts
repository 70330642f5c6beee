import { expect, it } from 'vitest';
import { actionsOf, type Decidable } from './actions.ts';

const approver = { id: 'stf_3', roles: ['APPROVER' as const] };
const examiner = { id: 'stf_1', roles: ['EXAMINER' as const] };
const both = { id: 'stf_2', roles: ['EXAMINER' as const, 'APPROVER' as const] };

const steps = (...taken: [step: 'RECOMMENDED' | 'RETURNED' | 'CERTIFIED', by: string][]): Decidable['decisions'] => ({
  edges: taken.map(([step, id]) => ({ node: { step, staff: { id } } })),
});

it('leaves the decision to somebody else where a person examined, returned or took in the paper certificate', () => {
  const mine = (step: 'RECOMMENDED' | 'RETURNED' | 'CERTIFIED') =>
    actionsOf({ status: 'RECOMMENDED', decisions: steps([step, approver.id]) }, approver);
  expect(mine('RECOMMENDED')).toEqual(['return']);
  expect(mine('RETURNED')).toEqual(['return']);
  expect(mine('CERTIFIED')).toEqual(['return']);
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

it("offers to take back one's own last recommendation or approval, for a short time", () => {
  const at = '2026-06-15T01:00:00Z';
  const taken = (step: 'RECOMMENDED' | 'ENDORSED' | 'APPROVED' | 'RETURNED', id: string) => ({
    edges: [{ node: { step, at, staff: { id } } }],
  });
  const within = { minutes: 10, now: new Date('2026-06-15T01:10:00Z') };
  const after = { minutes: 10, now: new Date('2026-06-15T01:10:01Z') };
  const approved = { status: 'APPROVED' as const, decisions: taken('APPROVED', 'stf_2') };
  expect(actionsOf(approved, both, within)).toEqual(['undo']);
  expect(actionsOf(approved, both, after)).toEqual([]);
  expect(actionsOf(approved, examiner, within)).toEqual([]);
  expect(actionsOf({ status: 'RECOMMENDED', decisions: taken('RECOMMENDED', 'stf_1') }, examiner, within)).toEqual([
    'undo',
    'return',
  ]);
  expect(actionsOf({ status: 'RETURNED', decisions: taken('RETURNED', 'stf_1') }, examiner, within)).toEqual([]);
});

it('leaves the second approval to somebody else', () => {
  const decisions = steps(['RECOMMENDED', 'stf_1']);
  const claim = { status: 'RECOMMENDED' as const, decisions };
  expect(actionsOf({ ...claim, endorsedBy: { id: 'stf_2' } }, both)).toEqual(['return', 'refuse']);
  expect(actionsOf({ ...claim, endorsedBy: { id: 'stf_9' } }, both)).toEqual(['return', 'refuse', 'approve']);
});

it('offers a clerk to take a claim back for its member where the server says that it can be', () => {
  const clerk = { id: 'stf_4', roles: ['CLERK' as const] };
  for (const [wayBack, status] of [
    ['UNDECIDED', 'SUBMITTED'],
    ['UNDECIDED', 'RETURNED'],
    ['CALLED_OFF', 'APPROVED'],
    ['LEFT', 'APPROVED'],
    ['NOT_LEFT', 'APPROVED'],
  ] as const) {
    expect(actionsOf({ status, wayBack }, clerk)).toEqual(['withdraw']);
  }
  for (const wayBack of ['BEGUN', 'PAYING', 'PAID', 'OTHERS', null] as const) {
    expect(actionsOf({ status: 'APPROVED', wayBack }, clerk)).toEqual([]);
  }
});

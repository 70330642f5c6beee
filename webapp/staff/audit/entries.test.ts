import { expect, it } from 'vitest';
import { readBulk, readChanges, readItems, readPurposes } from './entries.ts';

it('lists the items that were seen in the order of the register', () => {
  expect(readItems('R10 R2 not yet approved O1 R2')).toEqual({ numbers: ['R2', 'R10', 'O1'], unapproved: true });
  expect(readItems('')).toEqual({ numbers: [], unapproved: false });
});

it('reads what was changed', () => {
  const text = '[{"noun":"Claim","op":"OpUpdate","id":"clm_1","columns":["status","amount"]}]';
  expect(readChanges(text)).toEqual([
    { key: '0 Claim clm_1', op: 'OpUpdate', noun: 'Claim', id: 'clm_1', columns: ['status', 'amount'] },
  ]);
});

it('hides no record that it cannot read', () => {
  expect(readChanges('{broken').map(({ noun }) => noun)).toEqual(['{broken']);
  expect(readChanges('')).toEqual([]);
});

it('reads what was written in bulk', () => {
  expect(readBulk('import: 3 new, 2 changed')).toEqual({ made: 3, changed: 2 });
  expect(readBulk('made up: 40 new')).toEqual({ made: 40, changed: 0 });
  expect(readBulk('OpCreate')).toBeNull();
});

it('reads the purposes of a look with their claims', () => {
  const text = '[{"purpose":"EXAMINATION","claim":"clm_1"}]';
  expect(readPurposes(text)).toEqual([{ purpose: 'EXAMINATION', claim: 'clm_1' }]);
  expect(readPurposes('')).toEqual([]);
  expect(readPurposes('{broken')).toEqual([{ purpose: '{broken', claim: '' }]);
});

import { expect, it } from 'vitest';
import { nextKey, type Reading, read, typedOf } from './typed.ts';

const months = { name: 'months', least: 1, most: 120, optional: false };
const forms: Reading = {
  awards: [
    { type: 'fixed', parameters: [{ name: 'amount', least: 1, most: 100, optional: false }], steps: '' },
    { type: 'days_absent', parameters: [], steps: 'FROM' },
    { type: 'cause_and_age', parameters: [], steps: 'CAUSE' },
  ],
  conditions: [
    { type: 'member_months', parameters: [months], steps: '' },
    { type: 'not_in_future', parameters: [], steps: '' },
  ],
  noNumber: 'number',
  noDay: 'day',
};
const rule = {
  ends: false,
  award: { type: 'fixed', values: [{ name: 'amount', number: 20000 }], steps: [] },
  conditions: [
    { type: 'not_in_future', values: [] },
    { type: 'member_months', values: [{ name: 'months', number: 12 }] },
  ],
  proofs: ['戸籍全部事項証明書', '住民票の写し'],
  unattended: false,
  samplePercent: 0,
};

it('reads a rule back as it was', () => {
  const { input, issues } = read(typedOf(rule, '2027-04-01', 'なぜ'), forms);
  expect(issues).toEqual([]);
  expect(input).toEqual({
    inForceFrom: '2027-04-01',
    ends: false,
    award: rule.award,
    conditions: rule.conditions,
    proofs: rule.proofs,
    unattended: false,
    samplePercent: 0,
    note: 'なぜ',
  });
});

it('reads numbers in full width and with separators, and says at which field there is none', () => {
  const typed = typedOf(rule, 'R9.4.1', '');
  typed.award.values.amount = '３０，０００';
  expect(read(typed, forms).input.award?.values).toEqual([{ name: 'amount', number: 30000 }]);
  typed.award.values.amount = '1.5';
  typed.inForceFrom = 'いつか';
  expect(read(typed, forms).issues).toEqual([
    { field: 'inForceFrom', message: 'day' },
    { field: 'award.amount', message: 'number' },
  ]);
});

it('sends of a type only what its form asks', () => {
  const typed = typedOf(rule, '2027-04-01', '');
  typed.award = { type: 'days_absent', values: { amount: '5' } };
  typed.steps = [{ key: 0, from: '14', cause: 'ILLNESS', toAge: '70', amount: '5000' }];
  expect(read(typed, forms).input.award).toEqual({
    type: 'days_absent',
    values: [],
    steps: [{ from: 14, cause: '', toAge: 0, amount: 5000 }],
  });
  typed.award.type = 'cause_and_age';
  expect(read(typed, forms).input.award?.steps).toEqual([{ from: 0, cause: 'ILLNESS', toAge: 70, amount: 5000 }]);
  expect(read({ ...typed, ends: true }, forms).input).toMatchObject({ ends: true, award: null, conditions: [] });
});

it('reads a proof a line, and a sample only of what is approved unattended', () => {
  const typed = { ...typedOf(rule, '2027-04-01', ''), proofs: ' 診断書 \n\n領収書\n', samplePercent: '５' };
  expect(read(typed, forms).input).toMatchObject({ proofs: ['診断書', '領収書'], samplePercent: 0 });
  expect(read({ ...typed, unattended: true }, forms).input).toMatchObject({ unattended: true, samplePercent: 5 });
  expect(read({ ...typed, unattended: true, samplePercent: 'x' }, forms).issues).toEqual([
    { field: 'samplePercent', message: 'number' },
  ]);
});

it('gives a new row a key that none has', () => {
  expect([nextKey([]), nextKey([{ key: 4 }, { key: 1 }])]).toEqual([0, 5]);
});

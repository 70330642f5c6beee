import { expect, it } from 'vitest';
import { type Claimed, compare } from './comparisons.ts';

const claim: Claimed = {
  occasion: { from: 'MARRIED', years: 0 },
  eventOn: '2026-06-06',
  personName: '小鳥遊 一',
  company: '有限会社北野',
  file: { bornOn: '1966-06-06', joinedOn: '2020-04-01', company: '有限会社北野' },
};

const point = (of: Claimed, what: string) => compare(of).find((one) => one.what === what);

it('says nothing of a wedding that the file does not know', () => {
  expect(point(claim, 'event')).toEqual({ what: 'event', claimed: '2026-06-06' });
});

it('marks a wedding day that differs from the file', () => {
  expect(point({ ...claim, file: { ...claim.file, marriedOn: '2026-06-07' } }, 'event')?.agrees).toBe(false);
  expect(point({ ...claim, file: { ...claim.file, marriedOn: '2026-06-06' } }, 'event')?.agrees).toBe(true);
});

it.each<[string, Claimed['occasion'], Partial<Claimed['file']>, string]>([
  ['an age', { from: 'BORN', years: 60 }, { bornOn: '1966-06-06' }, '2026-06-06'],
  ['years of service', { from: 'HIRED', years: 10 }, { hiredOn: '2016-04-01' }, '2026-04-01'],
  ['years of membership', { from: 'JOINED', years: 10 }, { joinedOn: '2016-05-01' }, '2026-05-01'],
  ['years of marriage', { from: 'MARRIED', years: 25 }, { marriedOn: '2001-06-10' }, '2026-06-10'],
  ['leaving', { from: 'LEFT', years: 0 }, { leftOn: '2026-03-31' }, '2026-03-31'],
])('finds the day of %s in the file', (_what, occasion, file, day) => {
  expect(point({ ...claim, occasion, file: { ...claim.file, ...file } }, 'event')?.onFile).toBe(day);
});

it('takes an age for reached on the day before the birthday, too', () => {
  const sixty: Claimed = { ...claim, occasion: { from: 'BORN', years: 60 } };
  expect(point({ ...sixty, eventOn: '2026-06-05' }, 'event')?.agrees).toBe(true);
  expect(point({ ...sixty, eventOn: '2026-06-04' }, 'event')?.agrees).toBe(false);
});

it.each([
  ['2020-04-01', '2026-04-01'],
  ['2020-04-02', '2027-04-01'],
  ['2020-01-01', '2026-04-01'],
])('sends a child born on %s to school on %s', (personBornOn, day) => {
  const entry: Claimed = { ...claim, occasion: { from: 'SCHOOL', years: 6 }, personBornOn };
  expect(point(entry, 'event')?.onFile).toBe(day);
});

it('shows no event where its day is sensitive', () => {
  expect(point({ ...claim, occasion: null, eventOn: null }, 'event')).toBeUndefined();
});

it('shows the name of the other person, of whom the file knows nothing', () => {
  expect(point(claim, 'person')).toEqual({ what: 'person', claimed: '小鳥遊 一' });
  expect(point({ ...claim, personName: '' }, 'person')).toBeUndefined();
});

it('marks a house that is not the one on file', () => {
  const hit: Claimed = { ...claim, placePostalCode: '6500001' };
  expect(point(hit, 'place')?.agrees).toBeUndefined();
  expect(point({ ...hit, file: { ...claim.file, postalCode: '650-0001' } }, 'place')?.agrees).toBe(true);
  expect(point({ ...hit, file: { ...claim.file, postalCode: '6540001' } }, 'place')?.agrees).toBe(false);
});

it('marks an event outside of the membership and another employer', () => {
  expect(point({ ...claim, eventOn: '2020-03-31' }, 'membership')?.agrees).toBe(false);
  expect(point({ ...claim, file: { ...claim.file, leftOn: '2026-05-31' } }, 'membership')?.agrees).toBe(false);
  expect(point(claim, 'membership')?.agrees).toBe(true);
  expect(point({ ...claim, company: '株式会社南' }, 'company')?.agrees).toBe(false);
});

import { expect, it } from 'vitest';
import { type Claimed, compare } from './comparisons.ts';

const claim: Claimed = {
  kind: 'MARRIAGE',
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

it('finds the sixtieth birthday and the years of service in the file', () => {
  expect(point({ ...claim, kind: 'AGE60' }, 'event')?.onFile).toBe('2026-06-06');
  expect(point({ ...claim, kind: 'SERV10' }, 'event')?.onFile).toBe('2030-04-01');
});

it('shows the name of the other person, of whom the file knows nothing', () => {
  expect(point(claim, 'person')).toEqual({ what: 'person', claimed: '小鳥遊 一' });
  expect(point({ ...claim, personName: '' }, 'person')).toBeUndefined();
});

it('marks an event outside of the membership and another employer', () => {
  expect(point({ ...claim, eventOn: '2020-03-31' }, 'membership')?.agrees).toBe(false);
  expect(point({ ...claim, file: { ...claim.file, leftOn: '2026-05-31' } }, 'membership')?.agrees).toBe(false);
  expect(point(claim, 'membership')?.agrees).toBe(true);
  expect(point({ ...claim, company: '株式会社南' }, 'company')?.agrees).toBe(false);
});

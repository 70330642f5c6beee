import { expect, it } from 'vitest';
import { anniversary, daysAfter, daysSince, dayWithEra, moment, today, yearsAfter } from './dates.ts';

it("writes an instant as Japan's day, also when it is another day in UTC", () => {
  expect(moment('2026-03-31T15:05:00Z')).toBe('2026/04/01 00:05');
});

it('puts the year of the era beside a day, for papers that name nothing else', () => {
  expect(dayWithEra('1989-01-07')).toBe('1989/01/07 (昭和64年)');
  expect(dayWithEra('2019-05-01')).toBe('2019/05/01 (令和元年)');
});

it("counts the age of a claim by Japan's midnights", () => {
  const now = new Date('2026-04-02T00:00:00+09:00');
  expect(daysSince('2026-04-01T23:59:00+09:00', now)).toBe(1);
  expect(daysSince('2026-04-02T00:00:00+09:00', now)).toBe(0);
});

it('finds the day on which somebody born on 29 February turns sixty', () => {
  expect(yearsAfter('1964-02-29', 60)).toBe('2024-02-29');
  expect(yearsAfter('1964-02-29', 59)).toBe('2023-03-01');
});

it('knows which day it is in Japan, and the one so many days later', () => {
  expect(today(new Date('2026-03-31T15:00:00Z'))).toBe('2026-04-01');
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
});

it('keeps the anniversary of 29 February in its month', () => {
  expect(anniversary('2000-02-29', 25)).toBe('2025-02-28');
  expect(anniversary('2000-02-29', 24)).toBe('2024-02-29');
  expect(anniversary('2001-06-10', 25)).toBe('2026-06-10');
});

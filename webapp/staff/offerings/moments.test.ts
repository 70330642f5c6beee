import { expect, it } from 'vitest';
import { dayOf, momentOf, timeOf } from './moments.ts';

it('reads a day and an hour of Japan however they are typed', () => {
  expect(momentOf('2026-07-01', '10:00')).toBe('2026-07-01T01:00:00.000Z');
  expect(momentOf('R8.7.1', '９：０５')).toBe('2026-07-01T00:05:00.000Z');
  expect(momentOf('2026-07-01', '24:00')).toBe('2026-07-01T15:00:00.000Z');
  for (const time of ['', '10', '25:00', '10:60', '24:01', 'noon'])
    expect(momentOf('2026-07-01', time)).toBeUndefined();
  expect(momentOf('2026-02-30', '10:00')).toBeUndefined();
});

it('writes a moment as the day and the hour that it is read from', () => {
  expect([dayOf('2026-06-30T15:05:00Z'), timeOf('2026-06-30T15:05:00Z')]).toEqual(['2026-07-01', '00:05']);
});

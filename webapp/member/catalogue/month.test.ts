import { expect, it } from 'vitest';
import { away, dayOf, led, monthOf, moved, weeks } from './month.ts';

it('goes by the day in Japan', () => {
  expect(dayOf('2026-06-30T15:00:00Z')).toBe('2026-07-01');
  expect(dayOf('2026-06-30T14:59:59Z')).toBe('2026-06-30');
  expect(monthOf(new Date('2026-12-31T15:00:00Z'))).toBe('2027-01');
});

it('lays a month out in weeks from Sunday on', () => {
  const june = weeks('2026-06');
  expect(june[0]).toEqual(['', '2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-06']);
  expect(june.flat().filter(Boolean)).toHaveLength(30);
  expect(june.every((week) => week.length === 7)).toBe(true);
  expect(weeks('2024-02').flat().filter(Boolean)).toHaveLength(29);
});

it('moves over the ends of months and years', () => {
  expect(moved('2026-12', 1)).toBe('2027-01');
  expect(moved('2026-01', -1)).toBe('2025-12');
  expect(away('2026-03-01', -1)).toBe('2026-02-28');
});

it('is led by the keys of a grid', () => {
  expect(led('2026-06-17', 'ArrowLeft')).toBe('2026-06-16');
  expect(led('2026-06-28', 'ArrowDown')).toBe('2026-07-05');
  expect(led('2026-06-17', 'Home')).toBe('2026-06-14');
  expect(led('2026-06-17', 'End')).toBe('2026-06-20');
  expect(led('2026-03-31', 'PageUp')).toBe('2026-02-28');
  expect(led('2026-01-31', 'PageDown')).toBe('2026-02-28');
  expect(led('2026-06-17', 'Tab')).toBeUndefined();
});

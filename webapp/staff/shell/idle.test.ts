import { expect, it } from 'vitest';
import { idleAt } from './idle.ts';

const minute = 60_000;
const limit = 15 * 60;

it('announces the end two minutes before it', () => {
  expect(idleAt(12 * minute, 0, 0, limit)).toEqual({ state: 'fine' });
  expect(idleAt(13 * minute, 0, 0, limit)).toEqual({ state: 'warn', seconds: 120 });
  expect(idleAt(14.5 * minute, 0, 0, limit)).toEqual({ state: 'warn', seconds: 30 });
});

it('ends when the time is over, whatever was touched since', () => {
  expect(idleAt(15 * minute, 0, 0, limit)).toEqual({ state: 'ended' });
  expect(idleAt(16 * minute, 0, 15.5 * minute, limit)).toEqual({ state: 'ended' });
});

it('lets the server know that somebody types, but not at every key', () => {
  expect(idleAt(minute, 0, minute, limit)).toEqual({ state: 'fine' });
  expect(idleAt(4 * minute, 0, 3.9 * minute, limit)).toEqual({ state: 'stay' });
});

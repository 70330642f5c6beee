import { expect, it } from 'vitest';
import { millisecondsLeft } from './ending.ts';

it('counts from the first time that a look was heard of, however often it is read again', () => {
  const look = { id: 'plk_1', secondsLeft: 1800 };
  expect(millisecondsLeft(look, 1000)).toBe(1_795_000);
  expect(millisecondsLeft(look, 11_000)).toBe(1_785_000);
  expect(millisecondsLeft({ ...look, secondsLeft: 1000 }, 21_000)).toBe(1_775_000);
});

it('is over before the server says so, and stays over', () => {
  const look = { id: 'plk_2', secondsLeft: 10 };
  expect(millisecondsLeft(look, 0)).toBe(5000);
  expect(millisecondsLeft(look, 5000)).toBe(0);
  expect(millisecondsLeft(look, 90_000)).toBe(0);
});

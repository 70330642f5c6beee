import { expect, it } from 'vitest';
import { plainNumber } from './plainNumber.ts';

it('takes a number however it is typed', () => {
  expect(plainNumber(' ２，８４５．１２ ')).toBe('2845.12');
  expect(plainNumber('2,845.12')).toBe('2845.12');
});

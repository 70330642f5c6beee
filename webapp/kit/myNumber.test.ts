import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { i18n } from '@lingui/core';
import { beforeAll, expect, it } from 'vitest';
import { fileNameProblem, holdsMyNumber } from './myNumber.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

interface Text {
  text: string;
  holds: boolean;
  why?: string;
}

const table = join(import.meta.dirname, '../../server/mynumber/testdata/texts.json');
const texts: Text[] = JSON.parse(readFileSync(table, 'utf8'));

it.each(texts)('finds in "$text" what the server finds: $holds', ({ text, holds }) => {
  expect(holdsMyNumber(text)).toBe(holds);
});

it('takes no other check digit', () => {
  const right = [...'0123456789'].filter((digit) => holdsMyNumber(`12345678901${digit}`));
  expect(right).toEqual(['8']);
});

it('says what to do about a name, and not the number', () => {
  expect(fileNameProblem('通知カード 1234 5678 9018.pdf')).toMatch(/ファイル名を変えて/);
  expect(fileNameProblem('通知カード 1234 5678 9018.pdf')).not.toContain('1234');
  expect(fileNameProblem('婚姻届受理証明書.pdf')).toBeUndefined();
});

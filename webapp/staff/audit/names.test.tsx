import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { nouns } from '../gen/nouns.ts';
import { useNames } from './useNames.ts';

const root = resolve(import.meta.dirname, '../../..');
const japanese = /[ぁ-んァ-ヶ一-龠]/;

for (const app of ['member', 'staff']) {
  it(`has a Japanese name for every operation of the ${app} app`, () => {
    const documents: string[] = Object.values(read(`webapp/${app}/gen/persisted-documents.json`));
    const asked = documents.flatMap((text) => [...text.matchAll(/(?:query|mutation) (\w+)/g)].map(([, name]) => name));
    expect(asked).toContain(app === 'staff' ? 'ClaimApprove' : 'ClaimSubmit');
    expect(unnamed(asked)).toEqual([]);
  });
}

it('has a Japanese name for what the server records by itself', () => {
  const sources = readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.go') && !path.endsWith('_test.go'))
    .map((path) => readFileSync(join(root, 'server', path), 'utf8'));
  const begun = sources.flatMap((text) =>
    [...text.matchAll(/(?:audit\.Begin|\.tus)\("([^"]+)"/g)].map(([, name]) => name),
  );
  const kinds = readFileSync(join(root, 'server/access/viewer.go'), 'utf8').matchAll(/Kind = "([A-Z]+)"/g);
  expect(begun).toContain('documentRead');
  expect(unnamed([...begun, ...[...kinds].map(([, name]) => name)])).toEqual([]);
});

it('calls nouns and columns by the names of the model, and keeps a name that nobody knows', () => {
  const names = namesIn('ja');
  expect(names.noun('Claim')).toBe('給付申請');
  expect(names.columns('Claim', ['event_on', 'amount'])).toBe('事由の発生日、給付金額');
  expect(names.columns('Claim', ['gone'])).toBe('gone');
  expect(Object.values(nouns).filter(({ title }) => !japanese.test(title))).toEqual([]);
});

it('calls nouns and columns by their English words in English', () => {
  expect(namesIn('en').noun('BankAccount')).toBe('bank account');
  expect(namesIn('en').columns('BankAccount', ['proposed_at', 'bank'])).toBe('proposed at, bank');
});

function read(path: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function unnamed(operations: readonly (string | undefined)[]): string[] {
  const names = namesIn('ja');
  return operations.filter((name): name is string => !!name && !japanese.test(names.operation(name)));
}

function namesIn(locale: string): ReturnType<typeof useNames> {
  const i18n = setupI18n({ locale, messages: { [locale]: {} } });
  return renderHook(() => useNames(), {
    wrapper: ({ children }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>,
  }).result.current;
}

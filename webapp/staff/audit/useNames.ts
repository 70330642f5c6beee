import { useLingui } from '@lingui/react/macro';
import { nouns } from '../gen/nouns.ts';
import { useMemberOperations } from './useMemberOperations.ts';
import { useServerOperations } from './useServerOperations.ts';
import { useStaffOperations } from './useStaffOperations.ts';

/**
 * What the record's operations, nouns and columns are called in the language of the screen. What an old entry names and
 * nobody knows any more keeps the name that it has there.
 */
export function useNames() {
  const { i18n } = useLingui();
  const operations = { ...useServerOperations(), ...useMemberOperations(), ...useStaffOperations() };
  const english = i18n.locale === 'en';
  return {
    operation: (name: string) => operations[name] ?? name,
    noun: (name: string) => (english ? spaced(name) : (nouns[name]?.title ?? name)),
    columns: (noun: string, columns: readonly string[]) =>
      columns
        .map((name) => (english ? spaced(name) : (nouns[noun]?.columns[name] ?? name)))
        .join(english ? ', ' : '、'),
  };
}

/** The words that a name of the model is made of: `BankAccount` and `bank_account` are a bank account. */
function spaced(name: string): string {
  return name
    .replace(/_/g, ' ')
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
}

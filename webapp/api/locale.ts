import { type Messages, setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

/** The languages of the screens: Japanese is in the code, the others are catalogues. */
export type Locale = 'ja' | 'en';

/** Makes the words of an app. The Japanese stands in the code, so only the other language is ever loaded. */
export async function makeWords(locale: Locale, english: () => Promise<{ messages: Messages }>) {
  const messages = locale === 'en' ? (await english()).messages : {};
  const words = setupI18n({ locale, messages: { [locale]: messages } });
  words.setMessagesCompiler(compileMessage);
  return words;
}

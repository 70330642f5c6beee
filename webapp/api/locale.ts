import { i18n, type Messages } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

/** The languages of the screens: Japanese is in the code, the others are catalogues. */
export type Locale = 'ja' | 'en';

/** Makes the words of an app. The Japanese stands in the code, so only the other language is ever loaded. */
export async function makeWords(locale: Locale, english: () => Promise<{ messages: Messages }>) {
  i18n.setMessagesCompiler(compileMessage);
  i18n.loadAndActivate({ locale, messages: locale === 'en' ? (await english()).messages : {} });
  return i18n;
}

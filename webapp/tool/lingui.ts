import type { LinguiConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** The message catalogues of one app: Japanese in the code, English beside it, the kit's words included. */
export function catalog(): LinguiConfig {
  return {
    sourceLocale: 'ja',
    locales: ['ja', 'en'],
    catalogs: [
      {
        path: '<rootDir>/locales/{locale}',
        include: ['<rootDir>', '<rootDir>/../kit'],
        exclude: ['**/node_modules/**', '**/dist/**', '**/gen/**', '**/*.test.tsx'],
      },
    ],
    format: formatter({ lineNumbers: false, origins: false }),
    orderBy: 'message',
  } as LinguiConfig;
}

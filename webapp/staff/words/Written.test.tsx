import { readFileSync } from 'node:fs';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { Written } from './Written.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(cleanup);

const shown = (text: string) =>
  render(
    <I18nProvider i18n={i18n}>
      <Written text={text} />
    </I18nProvider>,
  ).container.textContent;

it('says of what the server covers that it is covered, and leaves other words as they are', () => {
  const [, sent] = /coveredWords = "(.+)"/.exec(readFileSync('../server/claims/cover.go', 'utf8')) ?? [];
  expect(shown(sent ?? '')).toContain('閲覧の目的を選んで開いた人');
  expect(shown('手術をしました')).toBe('手術をしました');
});

import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { makeFragmentData } from '../gen/fragment-masking.ts';
import { ClaimVerdict, VerdictBox } from './VerdictBox.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(cleanup);

const text = (ja: string) => ({ __typename: 'Text' as const, ja, en: '' });
const how = '欠勤が30日で、30日以上の区分の10,000円です。';

const claim = makeFragmentData(
  {
    __typename: 'Claim',
    id: 'clm_1',
    verdict: {
      __typename: 'Verdict' as const,
      entitled: true,
      amount: 10_000,
      version: 1,
      reckoned: text(how),
      outcomes: [],
    },
  },
  ClaimVerdict,
);

function shown(covered: boolean) {
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <VerdictBox claim={claim} covered={covered} />
    </I18nProvider>,
  );
  return container.textContent;
}

it('says how the amount was reckoned', () => {
  expect(shown(false)).toContain(how);
});

it('says it of what is sensitive within a look alone', () => {
  expect(shown(true)).not.toContain(how);
  expect(shown(true)).toContain('10,000円');
});

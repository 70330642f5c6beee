import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { makeFragmentData } from '../gen/fragment-masking.ts';
import type { ClaimStatus } from '../gen/graphql.ts';
import { ClaimVerdict, ClaimVerdictFragment } from './ClaimVerdict.tsx';
import { OutcomesFragment } from './Outcomes.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(cleanup);

const text = (ja: string) => ({ __typename: 'Text' as const, ja, en: '' });

function shown(status: ClaimStatus, holds: boolean, awaits = '') {
  const outcomes = makeFragmentData(
    {
      __typename: 'Verdict' as const,
      outcomes: [
        {
          __typename: 'Outcome' as const,
          type: 'times_in_life',
          holds,
          awaits,
          reason: text('一生に2回までの給付です。'),
          remedy: text('事務局へお尋ねください。'),
        },
      ],
    },
    OutcomesFragment,
  );
  const verdict = {
    entitled: holds,
    reckoned: text(holds ? '定額で20,000円です。' : ''),
    ...outcomes,
    __typename: 'Verdict' as const,
  };
  const claim = makeFragmentData(
    { __typename: 'Claim', status, kind: { __typename: 'BenefitKind', mourning: false }, verdict },
    ClaimVerdictFragment,
  );
  const { container } = render(
    <I18nProvider i18n={i18n}>
      <ClaimVerdict claim={claim} />
    </I18nProvider>,
  );
  return container.textContent ?? '';
}

const open = () => (screen.getByRole('group') as HTMLDetailsElement).open;

it('tells whoever has sent a claim each condition with its reason, folded where nothing is missing', () => {
  for (const status of ['SUBMITTED', 'RETURNED', 'APPROVED', 'PAID', 'LAPSED'] as const) {
    expect(shown(status, true)).toContain('一生に2回までの給付です。');
    expect(open()).toBe(false);
    cleanup();
  }
});

it('says that somebody has still to confirm something', () => {
  expect(shown('SUBMITTED', true, 'OFFICER')).toContain('確認を待っているもの');
  expect(open()).toBe(true);
});

it('says of what is decided that it was confirmed', () => {
  const said = shown('APPROVED', true, 'STAFF');
  expect(said).toContain('確認を終えて、決定しました。');
  expect(said).not.toContain('確認を待');
});

it('says how the amount was reckoned', () => {
  expect(shown('APPROVED', true)).toContain('定額で20,000円です。');
});

it('says to whom nothing was given which condition does not hold, or that it was not for a condition', () => {
  const refused = shown('REFUSED', false);
  expect(refused).toContain('満たしていない条件');
  expect(refused).toContain('事務局へお尋ねください。');
  expect(open()).toBe(true);
  cleanup();
  const other = shown('REFUSED', true);
  expect(other).toContain('規程の条件ではなく');
  expect(other).not.toContain('20,000円');
});

it('says nothing of what was not sent or was taken back', () => {
  expect(shown('DRAFT', true)).toBe('');
  expect(shown('WITHDRAWN', true)).toBe('');
});

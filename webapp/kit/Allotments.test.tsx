import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { AllotmentChoice, LeftOfEach, mostOf } from './Allotments.tsx';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(cleanup);

const show = (element: ReactNode) => render(<I18nProvider i18n={i18n}>{element}</I18nProvider>);

const days = [
  { id: 'alt_1', name: '8月1日の券', left: 0 },
  { id: 'alt_2', name: '8月2日の券', left: 3 },
];

function Choosing() {
  const [value, choose] = useState('');
  return <AllotmentChoice allotments={days} onChange={choose} value={value} />;
}

it('offers what is left, and says of what is sold out that it cannot be chosen', () => {
  show(<Choosing />);
  const [sold, left] = screen.getAllByRole<HTMLInputElement>('radio');
  expect(sold?.disabled).toBe(true);
  expect(screen.getByText('売り切れました')).toBeTruthy();
  expect(left?.checked).toBe(false);
  if (left) fireEvent.click(left);
  expect(left?.checked).toBe(true);
});

it('asks nothing where there is one', () => {
  const { container } = show(<AllotmentChoice allotments={days.slice(0, 1)} onChange={() => {}} value="" />);
  expect(container.textContent).toBe('');
});

it('says how many are left of each, and of the only one without a name only that', () => {
  const { container } = show(<LeftOfEach allotments={days} left={3} />);
  expect(container.textContent).toBe('8月1日の券売り切れ8月2日の券3枚');
  cleanup();
  expect(show(<LeftOfEach allotments={[{ id: 'alt_1', name: '', left: 9 }]} left={9} />).container.textContent).toBe(
    '9枚',
  );
});

it('allows no more than are left of what is chosen', () => {
  expect([mostOf(days, '', 4), mostOf(days, 'alt_2', 4), mostOf(days, 'alt_2', 2)]).toEqual([4, 3, 2]);
});

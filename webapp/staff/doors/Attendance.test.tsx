import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { AdmissionConflict } from '../gen/graphql.ts';
import { Attendance } from './Attendance.tsx';
import type { DoorSession } from './door.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));
afterEach(cleanup);

/** What stands of a booking of three with admissions of which some are doubtful. */
function told(...conflicts: (AdmissionConflict | null)[]): string {
  const admissions = conflicts.map((conflict, at) => ({
    id: `adm_${at}`,
    people: 3,
    enteredAt: '2026-06-30T00:10:00Z',
    undoneAt: null,
    conflict,
    device: { id: 'dev_1', number: 1 },
  }));
  const booking = { id: 'bkg_1', number: '26-0001', people: 3, admissions };
  const attendance = { bookings: 1, people: 3, bookingsIn: 1, peopleIn: 3, conflicts: [booking] };
  render(
    <I18nProvider i18n={i18n}>
      <Attendance closed session={{ id: 'evs_1', attendance } as unknown as DoorSession} />
    </I18nProvider>,
  );
  const text = screen.getByText(/確認が必要な入場が1件あります/).parentElement?.parentElement?.textContent ?? '';
  cleanup();
  return text;
}

it('says of each doubtful admission why somebody has to look at it', () => {
  expect(told('LATE')).toContain('受付が終わったあとに入場しました。');
  expect(told('ENDED')).toContain('席のない予約（取消しや支払い待ち）で入場しました。');
  expect(told(null, 'TWICE')).toContain('予約の人数より多く入場しています。');
  expect(told('LATE')).not.toContain('予約の人数より多く');
});

it('says all of it where a booking is doubtful in several ways', () => {
  const text = told(null, 'TWICE', 'LATE', 'LATE');
  expect(text).toContain('予約の人数より多く入場しています。');
  expect(text.split('受付が終わったあとに入場しました。')).toHaveLength(2);
});

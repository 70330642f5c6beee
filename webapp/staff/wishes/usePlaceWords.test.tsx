import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeAll, expect, it } from 'vitest';
import type { Touched } from '../amendments/touched.ts';
import { useHeldWords } from '../amendments/useHeldWords.ts';
import type { WaitingStatus } from '../gen/graphql.ts';
import { useWishWords } from './useWishWords.tsx';
import type { Wish } from './wish.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

const wrapper = ({ children }: { children: ReactNode }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>;
const every: WaitingStatus[] = ['WAITING', 'OFFERED', 'ACCEPTED', 'LEFT', 'LAPSED', 'ENDED'];

it.each(every)('calls a place that is %s the same wherever staff meet it', (status) => {
  const wish = { stands: { kind: 'PLACE', status } } as Wish;
  const held = { orders: [], turns: [], entries: [], bookings: [], places: [{ id: 'wpl_1', status }] };
  const words = renderHook(useWishWords, { wrapper }).result.current;
  const [of] = renderHook(useHeldWords, { wrapper }).result.current(held as unknown as Touched);
  expect([of?.what, of?.state]).toEqual([words.kind(wish), words.status(wish)]);
});

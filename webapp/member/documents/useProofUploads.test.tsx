import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act, renderHook } from '@testing-library/react';
import { beforeAll, expect, it, vi } from 'vitest';
import { makeUploads, type Sent } from '../../kit/uploads.ts';
import { useProofUploads } from './useProofUploads.ts';

const way = vi.hoisted(() => ({ proofsOnTheirWay: vi.fn(), leftBehind: vi.fn(async () => []) }));
vi.mock('./onTheirWay.ts', () => way);

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

it('knows of a proof that has arrived until the claim lists it', async () => {
  let arrive: (sent: Sent) => void = () => {};
  const sent = new Promise<Sent>((resolve) => {
    arrive = resolve;
  });
  const uploads = makeUploads({ send: () => sent, giveUp: () => {} });
  way.proofsOnTheirWay.mockReturnValue(uploads);
  const reread = vi.fn();
  const { result, rerender } = renderHook(({ listed }) => useProofUploads('clm_1', listed, reread), {
    initialProps: { listed: [] as string[] },
    wrapper: ({ children }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>,
  });
  expect(result.current.unlisted).toBe(false);
  await act(async () => uploads.add(new Blob(), 'a.jpg'));
  expect(result.current.files).toHaveLength(1);
  await act(async () => arrive('arrived'));
  expect(result.current.files).toHaveLength(0);
  expect(reread).toHaveBeenCalledOnce();
  expect(result.current.unlisted).toBe(true);
  rerender({ listed: ['doc_1'] });
  expect(result.current.unlisted).toBe(false);
});

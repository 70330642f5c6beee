import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connection } from './connection.ts';
import { useWorker } from './useWorker.ts';
import type { ViewerAnswer } from './viewer.ts';

const nobody: ViewerAnswer = { kind: 'ANONYMOUS', roles: [], idleSeconds: 0, documentsScanned: true };
const hanako: ViewerAnswer = {
  kind: 'STAFF',
  roles: ['CLERK'],
  idleSeconds: 900,
  documentsScanned: true,
  staff: { id: 'stf_1', name: '花子' },
};
const jiro: ViewerAnswer = { ...hanako, staff: { id: 'stf_2', name: '次郎' } };

const reload = vi.fn();
const end = vi.spyOn(connection, 'end');

beforeEach(() => {
  vi.stubGlobal('location', { reload });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

function answered(first: ViewerAnswer | undefined) {
  return renderHook(({ viewer }: { viewer: ViewerAnswer | undefined }) => useWorker(viewer)?.name, {
    initialProps: { viewer: first },
  });
}

it('keeps the screen, covered, of the person whose session has ended', () => {
  const { result, rerender } = answered(hanako);
  rerender({ viewer: nobody });
  expect(result.current).toBe('花子');
  expect(end).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
});

it('shows nobody a screen who has not signed in yet', () => {
  expect(answered(undefined).result.current).toBeUndefined();
  expect(answered(nobody).result.current).toBeUndefined();
  expect(end).not.toHaveBeenCalled();
});

it('takes the roles that somebody has by now', () => {
  const { rerender, result } = renderHook(({ viewer }) => useWorker(viewer)?.roles, {
    initialProps: { viewer: hanako },
  });
  rerender({ viewer: { ...hanako, roles: ['APPROVER'] } });
  expect(result.current).toEqual(['APPROVER']);
});

it('starts anew for somebody else, and shows nothing in between as theirs', () => {
  const { result, rerender } = answered(hanako);
  rerender({ viewer: jiro });
  expect(result.current).toBe('花子');
  expect(reload).toHaveBeenCalledOnce();
});

import { act, render, renderHook } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { expect, it } from 'vitest';
import { useStillHere } from './useStillHere.ts';

function Screen({ seen }: { seen: Array<() => boolean> }) {
  seen.push(useStillHere('a'));
  return 'here';
}

it('calls nobody back who has gone on, or left', () => {
  const { result, rerender, unmount } = renderHook(({ what }) => useStillHere(what), { initialProps: { what: 'a' } });
  const first = result.current;
  expect(first()).toBe(true);
  rerender({ what: 'a' });
  expect(first()).toBe(true);
  rerender({ what: 'b' });
  const second = result.current;
  expect([first(), second()]).toEqual([false, true]);
  unmount();
  expect([first(), second()]).toEqual([false, false]);
});

it('calls nobody back to a screen that the next one, still loading, took the place of', () => {
  const seen: Array<() => boolean> = [];
  const Loading = lazy(() => new Promise<{ default: () => string }>(() => {}));
  const { rerender } = render(
    <Suspense fallback="opening">
      <Screen seen={seen} />
    </Suspense>,
  );
  expect(seen.at(-1)?.()).toBe(true);
  act(() =>
    rerender(
      <Suspense fallback="opening">
        <Loading />
      </Suspense>,
    ),
  );
  expect(seen.at(-1)?.()).toBe(false);
});

import { expect, it } from 'vitest';
import { barOf, roomInBar } from './bar.ts';
import type { Place } from './usePlaces.ts';

const places = (count: number): Place[] =>
  Array.from({ length: count }, (_, at) => ({ screen: 'claims', href: `/${at}`, name: `${at}` }));

it('shows every place in the bar where there is room', () => {
  const groups = [
    { name: 'one', places: places(4) },
    { name: 'two', places: places(3) },
  ];
  expect(barOf(groups)).toEqual({ bar: groups.flatMap((group) => group.places), menu: false });
});

it('shows the first places and the menu where there are more, and never fewer than two behind the menu', () => {
  const { bar, menu } = barOf([
    { name: 'one', places: places(5) },
    { name: 'two', places: places(3) },
  ]);
  expect(menu).toBe(true);
  expect(bar).toHaveLength(roomInBar);
});

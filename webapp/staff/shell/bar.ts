import type { PlaceGroup } from './usePlaces.ts';

/** How many places the bar has room for, beside the search box and the names of a terminal's 1366 px. */
export const roomInBar = 6;

/**
 * What stands in the bar: everything where there is room for it; else the first places of the day's work, and the menu
 * of all places beside them. One place more than there is room for fits where the menu would stand.
 */
export function barOf(groups: PlaceGroup[]): { bar: PlaceGroup['places']; menu: boolean } {
  const all = groups.flatMap(({ places }) => places);
  return all.length <= roomInBar + 1 ? { bar: all, menu: false } : { bar: all.slice(0, roomInBar), menu: true };
}

/** The classes of a tab of the bar. */
export const tabClass =
  'focus-mark flex cursor-pointer items-center gap-1 border-b-4 whitespace-nowrap border-transparent px-2 pt-1 text-solid-gray-900 hover:bg-key-50 aria-[current]:border-key-900 aria-[current]:font-700 aria-[current]:text-key-900';

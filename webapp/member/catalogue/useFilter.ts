import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type Chosen, read, write } from './filter.ts';

/** What is looked for, kept in the address: who comes back from a ticket finds his list as he left it. */
export function useFilter(): [Chosen, (next: Partial<Chosen>) => void] {
  const search = useSearch();
  const [, go] = useLocation();
  const filter = read(search);
  const narrow = useCallback(
    (next: Partial<Chosen>) => go(`/find${write({ ...read(search), ...next })}`, { replace: true }),
    [go, search],
  );
  return [filter, narrow];
}

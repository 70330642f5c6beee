import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useRef } from 'react';
import { useLocation } from 'wouter';
import { Icon } from '../../kit/icons.tsx';
import { focusTable } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { look, useLooking } from './searchText.ts';

/** Searches members from anywhere: `/` comes here, typing opens the results, the down key or Enter goes into them. */
export function SearchBox() {
  const { t } = useLingui();
  const [path, go] = useLocation();
  const { text } = useLooking();
  const box = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<Element>(null);
  const toBox = () => {
    cameFrom.current = document.activeElement;
    box.current?.focus();
    box.current?.select();
  };
  useKeys([{ key: '/', says: t`会員をさがす`, run: toBox }]);
  const type = (next: string) => {
    look({ text: next, current: undefined });
    if (path !== '/members') go('/members');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === '/') {
      event.preventDefault();
      box.current?.select();
    }
    if (event.key === 'Escape' && !focusTable()) goBackTo(cameFrom.current);
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    if (path === '/members') focusTable();
    else go('/members');
  };
  return (
    <search className="relative block max-w-md">
      <span className="pointer-events-none absolute top-1/2 left-2 -translate-y-1/2 text-solid-gray-700">
        <Icon name="search" size={18} />
      </span>
      <input
        aria-label={t`会員をさがす`}
        autoComplete="off"
        className="focus-mark h-8 w-full rounded-6 border border-solid-gray-600 bg-white pr-9 pl-8 placeholder:text-ellipsis placeholder:text-solid-gray-600 hover:border-black"
        name="member-search"
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder={t`カナ・氏名・会員番号・事業所・電話番号`}
        ref={box}
        spellCheck={false}
        type="text"
        value={text}
      />
      <kbd className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 rounded-4 border border-solid-gray-420 bg-white px-1.5 font-mono text-[0.8125rem] text-solid-gray-700 leading-130">
        /
      </kbd>
    </search>
  );
}

function goBackTo(place: Element | null) {
  if (place instanceof HTMLElement && place.isConnected && place !== document.body) place.focus();
  else document.querySelector<HTMLElement>('main')?.focus();
}

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useLocation } from 'wouter';
import { Icon } from '../../kit/icons.tsx';
import { tabClass } from './bar.ts';
import { useKeys } from './keys.ts';
import { isHere, type Place, type PlaceGroup } from './usePlaces.ts';

/** What a PlacesMenu takes: every place by its heading, and those that the bar shows already. */
export interface PlacesMenuProps {
  groups: PlaceGroup[];
  bar: Place[];
}

/** Every place under its heading, from anywhere by `l`; says where one is when that place does not stand in the bar. */
export function PlacesMenu({ groups, bar }: PlacesMenuProps) {
  const { t } = useLingui();
  const [path, go] = useLocation();
  const [open, setOpen] = useState(false);
  useKeys([{ key: 'l', says: t`画面の一覧を開く`, run: () => setOpen(true) }]);
  const here = groups.flatMap(({ places }) => places).find((place) => isHere(place, path));
  const hidden = here && !bar.some(({ screen }) => screen === here.screen) ? here : undefined;
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button aria-current={hidden ? 'page' : undefined} className={tabClass}>
        {hidden ? t`ほか：${hidden.name}` : t`ほか`}
        <span aria-hidden="true" className="rotate-90">
          <Icon name="right" size={14} />
        </span>
      </Button>
      <Popover
        className="rounded-8 border border-solid-gray-420 bg-white p-2 text-[0.9375rem] leading-150 shadow-2xl"
        offset={2}
      >
        <Menu className="flex gap-2 outline-none" onAction={(href) => go(String(href))}>
          {groups.map(({ name, places }) => (
            <MenuSection className="flex w-44 flex-col" key={name}>
              <Header className="px-3 pb-1 text-[0.875rem] text-solid-gray-700">{name}</Header>
              {places.map((place) => (
                <MenuItem
                  className="cursor-pointer rounded-6 px-3 py-1.5 outline-none data-[focused]:bg-key-100 aria-[current]:font-700 data-[focus-visible]:outline-2 data-[focus-visible]:outline-black"
                  id={place.href}
                  key={place.screen}
                  textValue={place.name}
                >
                  {place.name}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

import { useLingui } from '@lingui/react/macro';
import { Link, useLocation } from 'wouter';
import { barOf, tabClass } from './bar.ts';
import { PlacesMenu } from './PlacesMenu.tsx';
import { isHere, type Place, usePlaces } from './usePlaces.ts';

/** The menu of the frame: the places of the day's work, and behind one button all of them where they are many. */
export function PlacesBar() {
  const { t } = useLingui();
  const groups = usePlaces();
  const { bar, menu } = barOf(groups);
  return (
    <nav aria-label={t`メニュー`}>
      <ul className="flex h-10 items-stretch">
        {bar.map((place) => (
          <li className="flex" key={place.screen}>
            <Tab {...place} />
          </li>
        ))}
        {menu && (
          <li className="flex">
            <PlacesMenu bar={bar} groups={groups} />
          </li>
        )}
      </ul>
    </nav>
  );
}

function Tab(place: Place) {
  const [path] = useLocation();
  return (
    <Link aria-current={isHere(place, path) ? 'page' : undefined} className={tabClass} href={place.href}>
      {place.name}
    </Link>
  );
}

/** The places under their headings, on the first screen of who works on no claims. */
export function PlacesList() {
  const { t } = useLingui();
  return (
    <nav aria-label={t`開ける画面`} className="flex flex-wrap gap-x-16 gap-y-4">
      {usePlaces().map(({ name, places }) => (
        <section className="flex flex-col gap-2" key={name}>
          <h2 className="font-700">{name}</h2>
          <ul className="flex flex-col gap-2">
            {places.map((place) => (
              <li key={place.screen}>
                <Link className="link focus-mark" href={place.href}>
                  {place.name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

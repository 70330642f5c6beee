import { useLingui } from '@lingui/react/macro';
import { ScrollPane } from './ScrollPane.tsx';

/** A picture of a ticket or an event: its key, its words for those who do not see it, its size in pixels. */
export interface Picture {
  id: string;
  alt: string;
  width: number;
  height: number;
}

/** The pictures of a ticket or an event: one as wide as the page, several side by side to be pushed along. */
export function Pictures({ of }: { of: readonly Picture[] }) {
  const { t } = useLingui();
  const [first] = of;
  if (!first) return null;
  if (of.length === 1) return <Large picture={first} />;
  return (
    <ScrollPane className="snap-x snap-mandatory rounded-12" label={t`写真 ${of.length}枚`}>
      <ul className="flex gap-3">
        {of.map((picture) => (
          <li className="w-[88%] shrink-0 snap-start" key={picture.id}>
            <Large picture={picture} />
          </li>
        ))}
      </ul>
    </ScrollPane>
  );
}

function Large({ picture: { id, alt, width, height } }: { picture: Picture }) {
  return (
    <img
      alt={alt}
      className="aspect-3/2 w-full rounded-12 bg-solid-gray-50 object-contain"
      height={height}
      src={`/pictures/${id}`}
      width={width}
    />
  );
}

/** The first picture beside a name in a list, which says already what it is. */
export function Thumbnail({ of }: { of: readonly { id: string }[] }) {
  const [first] = of;
  if (!first) return null;
  return (
    <img
      alt=""
      className="size-18 shrink-0 rounded-8 object-cover"
      height={72}
      loading="lazy"
      src={`/pictures/${first.id}/small`}
      width={72}
    />
  );
}

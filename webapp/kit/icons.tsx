import type { ReactNode } from 'react';

/** The pictures that the kit draws; each is decoration beside a word and hidden from screen readers. */
export type IconName = keyof typeof paths;

const paths = {
  draft: <path d="M4 20h4L19 9l-4-4L4 16v4ZM13 7l4 4" />,
  clock: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3 3" />,
  ask: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.5" />,
  check: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12.2l2.8 2.8L16 9.5" />,
  yen: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8.5 7.5 12 12l3.5-4.5M12 12v5M9 12.5h6M9 15h6" />,
  back: <path d="M9 14 4 9l5-5M4 9h9a7 7 0 0 1 0 14" transform="scale(.9) translate(1 1)" />,
  none: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM6 18 18 6" />,
  warn: <path d="M12 4 2.5 20h19L12 4ZM12 10v5M12 17v.5" />,
  info: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v6M12 7v.5" />,
  left: <path d="m15 5-7 7 7 7" />,
  right: <path d="m9 5 7 7-7 7" />,
  plus: <path d="M12 5v14M5 12h14" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  camera: <path d="M4 8h3l2-3h6l2 3h3v11H4V8ZM12 17a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z" />,
  file: <path d="M6 3h8l4 4v14H6V3ZM14 3v4h4M9 13h6M9 17h6" />,
  turn: <path d="M20 12a8 8 0 1 1-2.5-5.8M20 3v4h-4" />,
  home: <path d="m4 11 8-7 8 7v9h-5v-6H9v6H4v-9Z" />,
  list: <path d="M8 6h12M8 12h12M8 18h12M4 6h.5M4 12h.5M4 18h.5" />,
  person: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c.8-4 4-6 8-6s7.200 2 8 6" />,
  gift: <path d="M4 9h16v4H4V9ZM5 13v8h14v-8M12 9v12M12 9C9 9 7 8 7 6s3-2.5 5 3c2-5.5 5-5 5-3s-2 3-5 3Z" />,
  heart: <path d="M12 20S4 14.5 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 5.5-8 11-8 11Z" />,
  calendar: <path d="M4 6h16v14H4V6ZM4 10h16M8 3v5M16 3v5" />,
  search: <path d="M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16 16l5 5" />,
  mail: <path d="M3 6h18v12H3V6ZM3 7l9 7 9-7" />,
  bell: <path d="M6 16V11a6 6 0 1 1 12 0v5l2 2H4l2-2ZM10 21h4" />,
  lock: <path d="M6 11h12v9H6v-9ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2.5" />,
  eye: (
    <path d="M2.5 12c2.5-4.5 6-6.5 9.5-6.5s7 2 9.5 6.5c-2.5 4.5-6 6.5-9.5 6.5s-7-2-9.5-6.5ZM12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Z" />
  ),
  out: <path d="M14 4h5v16h-5M4 12h11M11 8l4 4-4 4" />,
} satisfies Record<string, ReactNode>;

/** One picture, 24 px unless told, in the colour of the text around it. */
export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="shrink-0"
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.8"
      viewBox="0 0 24 24"
      width={size}
    >
      {paths[name]}
    </svg>
  );
}

/** What a member looks for. Empty words, kind and month narrow nothing. */
export interface Chosen {
  words: string;
  kind: Kind;
  show: Show;
  month: string;
}

/** A ticket or an event; both where it is empty. */
export type Kind = '' | 'TICKET' | 'EVENT';

/** What can be shown, in the order of its buttons; the last is a filter of its own. */
export const shows = ['ALL', 'NOW', 'SOON', 'LOTTERY', 'ENDED', 'FAVOURITES'] as const;

/** One of them. */
export type Show = (typeof shows)[number];

const kinds: readonly Kind[] = ['TICKET', 'EVENT'];

/** What an address says, as far as it is to be believed. */
export function read(search: string): Chosen {
  const given = new URLSearchParams(search);
  const month = given.get('month') ?? '';
  return {
    words: given.get('words') ?? '',
    kind: kinds.find((kind) => kind === given.get('kind')) ?? '',
    show: shows.find((show) => show === given.get('show')) ?? 'ALL',
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : '',
  };
}

/** The address's part that says so; empty where nothing is narrowed. */
export function write({ words, kind, show, month }: Chosen): string {
  const said = new URLSearchParams();
  if (words) said.set('words', words);
  if (kind) said.set('kind', kind);
  if (show !== 'ALL') said.set('show', show);
  if (month) said.set('month', month);
  const text = said.toString();
  return text && `?${text}`;
}

/** What the server is asked for. */
export function asked({ words, kind, show, month }: Chosen) {
  return {
    words,
    kind: kind || null,
    show: show === 'FAVOURITES' ? ('ALL' as const) : show,
    month: month || null,
    favourites: show === 'FAVOURITES',
  };
}

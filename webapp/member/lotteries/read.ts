/** Who takes part in a draw, under a code that only the member knows. */
export interface Entry {
  code: string;
  places: number;
  chances: number;
}

/** What everybody was held to before the number was known. */
export interface List {
  title: string;
  places: number;
  /** Which public number is mixed in, and how many digits it has behind its point. */
  number: string;
  decimals: number;
  seedDigest: string;
  entries: Entry[];
}

/** A draw that has taken place. */
export interface Drawing extends List {
  /** The lines of the list, as they were published. */
  list: string;
  drawn: string;
  seed: string;
  /** Codes, in the order that was drawn. */
  won: string[];
  waiting: string[];
}

/** A file that is not one of a draw: the line, from 1. */
export class NoDraw extends Error {
  constructor(readonly line: number) {
    super(`line ${line}`);
  }
}

/** How many places can be given out or wanted. */
const most = 1_000_000;

/** The characters of a file; undefined where its bytes are none. What stands in front of the first line stays there. */
export function textOf(file: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file);
  } catch {
    return undefined;
  }
}

/** The number that a file says was drawn with; undefined where it is the list before the draw. */
export function drawnIn(text: string): string | undefined {
  return text.split('\ndrawn: ')[1]?.split('\n')[0];
}

/** Whether a file is one of a draw that has taken place, and not the list before it. */
export function isDrawing(text: string): boolean {
  return drawnIn(text) !== undefined;
}

/** Reads the published text of a list. What the server would not have written (server/draw/read.go) is refused by a NoDraw. */
export function readList(text: string): List {
  const lines = new Lines(text);
  const list = listOf(lines);
  lines.end();
  return list;
}

/** Reads the file of a drawing as strictly; it does not draw again. */
export function readDrawing(text: string): Drawing {
  const lines = new Lines(text);
  const list = listOf(lines);
  const published = lines.before();
  const drawn = lines.one(/^drawn: (.+)$/, (number) => written(number, list.decimals));
  const seed = lines.one(/^seed: ([0-9a-f]{64})$/);
  const codes = new Set(list.entries.map(({ code }) => code));
  const known = ([code = '']: string[]) => codes.has(code);
  const won = lines.all(/^won: (.*)$/, known).flat();
  const waiting = lines.all(/^waits: (.*)$/, known).flat();
  lines.end();
  return { ...list, list: published, drawn, seed, won, waiting };
}

function listOf(lines: Lines): List {
  lines.one(/^(kyosai draw 1)$/);
  const title = lines.one(/^title: (.+)$/s, isLine);
  const places = Number(lines.one(/^places: ([1-9]\d*)$/, few));
  const number = lines.one(/^number: (.+)$/s, isLine);
  const decimals = Number(lines.one(/^decimals: ([0-6])$/));
  const seedDigest = lines.one(/^seed digest: ([0-9a-f]{64})$/);
  let last = '';
  const next = ([code = '', wanted = '']: string[]) => {
    const good = code > last && few(wanted);
    last = code;
    return good;
  };
  const entries = lines
    .all(/^entry: ([0-9a-f]{32}) ([1-9]\d*) ([1-4])$/, next)
    .map(([code = '', wanted, chances]) => ({ code, places: Number(wanted), chances: Number(chances) }));
  return { title, places, number, decimals, seedDigest, entries };
}

const few = (count: string) => Number(count) <= most;

/** One line of text that begins and ends with no blank. */
const isLine = (text: string) => !/^\p{White_Space}|\p{White_Space}$|\p{Cc}/u.test(text);

/** Whether a number is written in the one way that the list leaves. */
function written(number: string, decimals: number): boolean {
  const parts = /^(?:0|[1-9]\d{0,11})(?:\.(\d{1,6}))?$/.exec(number);
  return parts !== null && (parts[1] ?? '').length === decimals;
}

/** The lines of a file, taken one after the other. */
class Lines {
  readonly #lines: string[];
  #at = 0;

  constructor(text: string) {
    this.#lines = text.split('\n');
  }

  /** What stands in the line that comes next, which has to have the form. */
  one(form: RegExp, good: (found: string) => boolean = () => true): string {
    const [, found] = form.exec(this.#lines[this.#at] ?? '') ?? [];
    if (found === undefined || !good(found)) throw new NoDraw(this.#at + 1);
    this.#at++;
    return found;
  }

  /** What stands in all lines of the form that come next. */
  all(form: RegExp, good: (found: string[]) => boolean): string[][] {
    const all: string[][] = [];
    for (;;) {
      const found = form.exec(this.#lines[this.#at] ?? '')?.slice(1);
      if (!found) return all;
      if (!good(found)) throw new NoDraw(this.#at + 1);
      all.push(found);
      this.#at++;
    }
  }

  /** The lines that were taken. */
  before(): string {
    return `${this.#lines.slice(0, this.#at).join('\n')}\n`;
  }

  /** Nothing more stands in it, and the last line has ended. */
  end(): void {
    if (this.#at !== this.#lines.length - 1 || this.#lines[this.#at] !== '') throw new NoDraw(this.#at + 1);
  }
}

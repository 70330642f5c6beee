import { hostCode, isUserDefined } from '../words/userDefined.ts';

/** A character that no font of the letters has, as the server names it: its code points, such as `U+E000`. */
export interface Lacking {
  code: string;
  /** The character itself; of a 外字 the host's code. */
  shown: string;
}

/** Reads the header that names what no font has. */
export function readLacking(header: string | null): Lacking[] {
  return (header ?? '')
    .split(',')
    .filter((code) => code !== '')
    .map((code) => ({ code, shown: shownOf(code) }));
}

function shownOf(code: string): string {
  const points = code.split(' ').map((one) => Number.parseInt(one.replace('U+', ''), 16));
  const text = String.fromCodePoint(...points);
  return isUserDefined(text) ? `外字 ${hostCode(text)}` : text;
}

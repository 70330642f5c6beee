import { t } from '@lingui/core/macro';

/** How long a My Number マイナンバー is, its check digit included. */
const digits = 12;

/** Digits between which there is nothing but spaces and what people type for a hyphen. */
const runs = /\d+(?:[\p{White_Space}\-‐‑‒–—―−－ーｰ]+\d+)*/gu;

/**
 * Whether a text holds a My Number: twelve digits with the right check digit, half or full width, in one piece or with
 * spaces or hyphens between. The server finds them in the same way (server/mynumber), and is held against the same table.
 */
export function holdsMyNumber(text: string): boolean {
  const narrow = text.replace(/[０-９]/g, (digit) => String('０１２３４５６７８９'.indexOf(digit)));
  return (narrow.match(runs) ?? []).some((run) => {
    const groups = run.split(/\D+/);
    return groups.some((_, from) => checks(begun(groups.slice(from))));
  });
}

/** Why a file is not taken by its name, which can hold a My Number; undefined where nothing speaks against it. */
export function fileNameProblem(name: string): string | undefined {
  if (!holdsMyNumber(name)) return undefined;
  return t`ファイル名に、マイナンバー（個人番号）と思われる12桁の数字が入っています。マイナンバーはお預かりできません。ファイル名を変えてから、もう一度お選びください。`;
}

/** The groups that together are as long as a My Number, or longer. */
function begun(groups: string[]): string {
  let number = '';
  for (const group of groups) if (number.length < digits) number += group;
  return number;
}

/** Holds the last digit against the others, as the ordinance on My Numbers says (平成26年総務省令第85号第5条). */
function checks(number: string): boolean {
  if (number.length !== digits) return false;
  const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const rest = weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11;
  return Number(number.at(-1)) === (rest < 2 ? 0 : 11 - rest);
}

import { t } from '@lingui/core/macro';
import { isOfOthers, withoutDates } from './otherNumbers.ts';

/** How long a My Number マイナンバー is, its check digit included. */
const digits = 12;

/**
 * Digits between which there is nothing but spaces, what people type for a hyphen, dots and slashes, half and full width,
 * and what is copied with a text and not seen.
 */
const runs =
  /\d+(?:(?:[\p{White_Space}\-‐‑‒–—―⁃−﹘﹣－─━ーｰ_＿.．·•･・/／⁄∕]|\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff)+\d+)*/gu;

/** The words for a My Number. */
const names = /マイナンバー|ﾏｲﾅﾝﾊﾞｰ|個人番号|my\s?number/i;

/**
 * Whether a text, or a file's name, holds a My Number. The server finds them in the same way and says why it looks at this
 * and not at that (server/mynumber); both are held against the same table.
 */
export function holdsMyNumber(text: string): boolean {
  const narrow = text.replace(/[０-９]/g, (digit) => String('０１２３４５６７８９'.indexOf(digit)));
  const named = names.test(text);
  return (narrow.match(runs) ?? []).some((run) => {
    const groups = run.split(/\D+/);
    if (isOfOthers(groups)) return false;
    return withoutDates(groups).some((part) => inGroups(part) || (named && part.some(inside)));
  });
}

/** Whether some groups in a row are a My Number. */
function inGroups(groups: string[]): boolean {
  return groups.some((_, from) => checks(begun(groups.slice(from))));
}

/** Whether a longer piece has a My Number somewhere in it. */
function inside(group: string): boolean {
  if (group.length <= digits || isOfOthers([group])) return false;
  return [...group].some((_, from) => checks(group.slice(from, from + digits)));
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

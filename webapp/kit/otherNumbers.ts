/** Whether digits, in one piece or in the groups in which it is written, are a company's number or a card's. */
export function isOfOthers(groups: string[]): boolean {
  const shape = groups.map((group) => group.length).join(' ');
  const number = groups.join('');
  if (shape === '13' || shape === '1 4 4 4') return isOfCompany(number);
  return (shape === '16' || shape === '4 4 4 4') && isOfCard(number);
}

/** Holds the first digit against the others, as the ordinance on corporate numbers says (平成26年財務省令第70号第2条). */
function isOfCompany(number: string): boolean {
  const sum = [...number.slice(1)].reduce((all, digit, at) => all + Number(digit) * (1 + ((at + 1) % 2)), 0);
  return Number(number[0]) === 9 - (sum % 9);
}

/** Holds the last digit against the others (ISO/IEC 7812, Luhn). */
function isOfCard(number: string): boolean {
  const counted = [...number].map((digit, at) => Number(digit) * (1 + ((at + 1) % 2)));
  return counted.reduce((sum, n) => sum + Math.floor(n / 10) + (n % 10), 0) % 10 === 0;
}

/** Cuts a run at each date, and at the time behind it. */
export function withoutDates(groups: string[]): string[][] {
  const parts: string[][] = [[]];
  for (let at = 0; at < groups.length; ) {
    const length = date(groups.slice(at));
    if (length === 0) {
      parts.at(-1)?.push(groups[at] ?? '');
      at++;
      continue;
    }
    parts.push([]);
    for (at += length; groups[at]?.length === 2; ) at++;
  }
  return parts;
}

/** How many groups at the front are a day of these two centuries: 2026 11 28, or 20261128; 0 where they are none. */
function date([year = '', month = '', day = '']: string[]): number {
  const apart = year.length === 4 && isShort(month) && isShort(day);
  const whole = apart ? year + month.padStart(2, '0') + day.padStart(2, '0') : year;
  if (!/^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(whole)) return 0;
  return apart ? 3 : 1;
}

function isShort(group: string): boolean {
  return group.length === 1 || group.length === 2;
}

/** One payment that came in, as a bank tells it. */
export interface Deposit {
  on: string;
  payer: string;
  amount: number;
}

/** 取引日,摘要,お取引内容,お預り金額 in CP932. */
const headings = Buffer.from('8ee688f893fa2c934597762c82a88ee688f893e097652c82a8976182e88be08a7a0d0a', 'hex');

/** A bank's statement in CP932, with the headings of the layout that ships with kyosai; payers in half-width kana and ASCII. */
export function statementOf(deposits: readonly Deposit[]): Buffer {
  const lines = deposits.map(({ on, payer, amount }) => `${on},,${payer},${amount}\r\n`).join('');
  return Buffer.concat([headings, Buffer.from([...lines].map(byteOf))]);
}

function byteOf(letter: string): number {
  const code = letter.charCodeAt(0);
  return code >= 0xff61 && code <= 0xff9f ? code - 0xff61 + 0xa1 : code;
}

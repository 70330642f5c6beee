/** A file of transfers as a bank reads it: who pays, on which day, and whom how much. */
export interface Order {
  client: string;
  monthDay: string;
  transfers: { bank: string; branch: string; account: string; holder: string; amount: number }[];
}

/**
 * Reads a file of transfers by the layout alone, knowing nothing of the program that wrote it: records of 120 bytes,
 * header, transfers, trailer, end. Fails where the trailer's count or sum is another one.
 */
export function readOrder(file: Buffer): Order {
  if (file.length % 120 !== 0) throw new Error(`${file.length} bytes are no whole records`);
  const records = Array.from({ length: file.length / 120 }, (_, at) => file.subarray(at * 120, at * 120 + 120));
  const text = (record: Buffer | undefined, at: number, length: number) =>
    new TextDecoder('shift_jis').decode(record?.subarray(at, at + length)).trim();
  const [header, ...rest] = records;
  const [trailer, end] = rest.splice(-2);
  const marks = [text(header, 0, 3), ...rest.map((one) => text(one, 0, 1)), text(trailer, 0, 1), text(end, 0, 120)];
  if (marks.join(' ') !== ['121', ...rest.map(() => '2'), '8', '9'].join(' ')) throw new Error(`records ${marks}`);
  const transfers = rest.map((one) => ({
    bank: text(one, 1, 4),
    branch: text(one, 20, 3),
    account: text(one, 43, 7),
    holder: text(one, 50, 30),
    amount: Number(text(one, 80, 10)),
  }));
  const total = transfers.reduce((sum, { amount }) => sum + amount, 0);
  if (Number(text(trailer, 1, 6)) !== transfers.length || Number(text(trailer, 7, 12)) !== total)
    throw new Error(`the trailer says ${text(trailer, 1, 18)}`);
  return { client: text(header, 14, 40), monthDay: text(header, 54, 4), transfers };
}

/** The bank's answer to a file of transfers: the same records, each with a result, `0` for carried out. */
export function answerTo(file: Buffer, result: string): Buffer {
  const answer = Buffer.from(file);
  for (let at = 120; at < answer.length - 240; at += 120) answer.write(result, at + 111, 'latin1');
  return answer;
}

/** How often a wish is sent again by itself, before the person is asked. */
export const mostAgain = 8;

const [first, longest] = [2_000, 30_000];

/** What a server says that is too busy: after how many ms to come again, and the stamp that keeps the place. */
export interface Busy {
  after: number;
  arrived: string | undefined;
}

/**
 * How long to wait before a wish is sent again for the nth time, in ms: what the server asks for, and anything up to a bound that
 * doubles. So those who were sent away together do not come back together, and a server that is busy for long is asked seldom.
 */
export function pauseBefore(nth: number, after: number, random: () => number = Math.random): number {
  return Math.min(longest, after) + random() * Math.min(longest, first * 2 ** (nth - 1));
}

/** What sends again needs: what a busy server said in an answer, how to wait, and who wants to know. */
export interface Patience<Answer> {
  busyIn: (answer: Answer) => Busy | undefined;
  /** Waits so many ms; false where nobody is there any more. */
  wait: (pause: number) => Promise<boolean>;
}

/**
 * Sends the same wish again while the server is too busy to take it, each time with the stamp of the first arrival; the last
 * answer is the answer, and its stamp is for whoever asks once more.
 */
export async function patiently<Answer>(
  send: (arrived: string | undefined) => Promise<Answer>,
  { busyIn, wait }: Patience<Answer>,
  arrived?: string,
): Promise<{ answer: Answer; arrived: string | undefined }> {
  let stamp = arrived;
  for (let nth = 1; ; nth += 1) {
    const answer = await send(stamp);
    const busy = busyIn(answer);
    stamp = busy && (busy.arrived ?? stamp);
    if (!busy || nth > mostAgain || !(await wait(pauseBefore(nth, busy.after)))) return { answer, arrived: stamp };
  }
}

/** How often a wish is sent again by itself, before the person is asked. */
export const mostAgain = 8;

const [first, longest] = [2_000, 30_000];

/**
 * How long to wait before a wish is sent again for the nth time, in ms: anything up to a bound that doubles. So those who were
 * sent away together do not come back together, and a server that is busy for long is asked seldom.
 */
export function pauseBefore(nth: number, random: () => number = Math.random): number {
  return random() * Math.min(longest, first * 2 ** (nth - 1));
}

/** What sends again needs: what is an answer to wait after, how to wait, and who wants to know. */
export interface Patience<Answer> {
  isBusy: (answer: Answer) => boolean;
  /** Waits so many ms; false where nobody is there any more. */
  wait: (pause: number) => Promise<boolean>;
}

/** Sends the same wish again while the server is too busy to take it; the last answer is the answer. */
export async function patiently<Answer>(
  send: () => Promise<Answer>,
  { isBusy, wait }: Patience<Answer>,
): Promise<Answer> {
  let answer = await send();
  for (let nth = 1; nth <= mostAgain && isBusy(answer); nth += 1) {
    if (!(await wait(pauseBefore(nth)))) return answer;
    answer = await send();
  }
  return answer;
}

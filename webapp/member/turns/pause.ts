/**
 * How long the screen of a turn waits before it asks again, in ms. Before the opening nothing can have happened, so it asks
 * soon after that moment, and once a minute for what may be wrong with the phone's clock; then every few seconds. All by
 * chance, so that thousands of phones do not ask at once.
 */
export function pauseUntilAsked(now: number, saleFrom: number, random: () => number = Math.random): number {
  const until = Math.min(60_000, Math.max(0, saleFrom - now));
  return until + 2_000 + random() * 4_000;
}

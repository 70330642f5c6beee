/** When each look ends by this terminal's own count, from the moment at which it was first heard of. */
const endings = new Map<string, number>();

/** A look is put aside a little before the server does so: it never refuses what the screen still asks for. */
const margin = 5;

/** How many milliseconds a look stays open here. The terminal's clock may be wrong; what it counts is not. */
export function millisecondsLeft(look: { id: string; secondsLeft: number }, now: number): number {
  const ends = endings.get(look.id) ?? now + (look.secondsLeft - margin) * 1000;
  endings.set(look.id, ends);
  return Math.max(0, ends - now);
}

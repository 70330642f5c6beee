/** What a session that nobody uses needs at a moment. */
export type Idle =
  | { state: 'fine' }
  /** Somebody works without asking the server: let it know. */
  | { state: 'stay' }
  /** It ends soon. */
  | { state: 'warn'; seconds: number }
  | { state: 'ended' };

/** Seconds before the end at which it is announced. */
export const announced = 120;

/**
 * What to do about a session: `operated` is when the server last heard of it, `active` when somebody last touched key
 * or pointer, all in milliseconds.
 */
export function idleAt(now: number, operated: number, active: number, idleSeconds: number): Idle {
  const left = Math.ceil((operated + idleSeconds * 1000 - now) / 1000);
  if (left <= 0) return { state: 'ended' };
  const unheard = (now - operated) / 1000;
  if (active > operated && unheard >= idleSeconds / 5) return { state: 'stay' };
  return left <= announced ? { state: 'warn', seconds: left } : { state: 'fine' };
}

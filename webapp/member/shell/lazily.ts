import { type ComponentType, lazy } from 'react';

const pauses = [500, 1000, 2000, 4000];

/** Loads something, and again after each pause while the line is down; the last failure is the answer. */
export async function insist<Loaded>(load: () => Promise<Loaded>, again = pauses): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    const [pause, ...rest] = again;
    if (pause === undefined) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return insist(load, rest);
  }
}

/** A page that is fetched when it is first opened, and on a bad line more than once. */
export function lazily<Props = object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(() => insist(load));
}

import { commitmentOf, isDrawing, NoDraw, redraw } from './redraw.ts';

/** What a check says: it holds, it is another list than was published, the seed or the result is wrong, it is no such file. */
export type Verdict = 'holds' | 'list' | 'seed' | 'result' | 'unreadable';

/** Checks a list or a drawing, on this device alone, against the commitment that was published before the number was known. */
export async function check(text: string, commitment: string): Promise<Verdict> {
  if (!isDrawing(text)) return (await commitmentOf(text)) === commitment ? 'holds' : 'list';
  try {
    const redrawn = await redraw(text);
    if (redrawn.fault) return redrawn.fault;
    return redrawn.commitment === commitment ? 'holds' : 'list';
  } catch (error) {
    if (error instanceof NoDraw) return 'unreadable';
    throw error;
  }
}

import { isDrawing, NoDraw, readList } from './read.ts';
import { commitmentOf, redraw } from './redraw.ts';

/**
 * What a check says: it holds, it is another list than was published, the seed or the result is wrong, it was drawn with
 * another number than the page shows, it is no such file.
 */
export type Verdict = 'holds' | 'list' | 'seed' | 'result' | 'number' | 'unreadable';

/** What a file is held to: what was published before the number was known, and the number; none before it is confirmed. */
export interface HeldTo {
  commitment: string;
  drawnNumber?: string | null | undefined;
}

/** Checks a list or a drawing, on this device alone. The text of a file whose bytes are no characters is undefined. */
export async function check(text: string | undefined, to: HeldTo): Promise<Verdict> {
  try {
    return text === undefined ? 'unreadable' : await judge(text, to);
  } catch (error) {
    if (error instanceof NoDraw) return 'unreadable';
    throw error;
  }
}

async function judge(text: string, to: HeldTo): Promise<Verdict> {
  if (!isDrawing(text)) {
    readList(text);
    return (await commitmentOf(text)) === to.commitment ? 'holds' : 'list';
  }
  const { commitment, drawn, fault } = await redraw(text);
  if (fault) return fault;
  if (commitment !== to.commitment) return 'list';
  return drawn === to.drawnNumber ? 'holds' : 'number';
}

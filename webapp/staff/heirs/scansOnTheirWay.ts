import { giveUp, uploadPatiently } from '../../api/upload.ts';
import { askingBeforeClosing, uploadsByPlace } from '../../kit/uploads.ts';
import { connection } from '../shell/connection.ts';

/**
 * The scanned papers on their way for an heir's claim; they are held in memory alone, for nothing stays on a terminal,
 * so closing the window asks first.
 */
export const scansOnTheirWay = askingBeforeClosing(
  uploadsByPlace((claim) => ({
    send: (one, onChange) => uploadPatiently(claim, one, { onChange, signInAgain: connection.signInAgain }),
    giveUp: (at) => void giveUp(at),
  })),
);

import { t } from '@lingui/core/macro';
import { SessionEnded, type Uploaded, upload, whereIs } from '../../api/upload.ts';
import { connection } from '../shell/connection.ts';
import { forget, keep, keptFor, open } from './kept.ts';

/** A file that is sent, or goes on being sent. */
export interface Sending {
  file: Blob;
  /** Where the server keeps what has arrived. */
  at?: string;
}

/** What becomes known of a file while it is sent. */
export interface Progress {
  sent?: number;
  at?: string;
}

/** What is being sent at this moment, by its address: pages come and go meanwhile. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Sends a file behind a claim, also over the end of a session, and keeps it on the phone until it has arrived or is
 * refused. Undefined when the line broke.
 */
export async function sendPatiently(
  claim: string,
  one: Sending,
  onChange: (next: Progress) => void,
): Promise<Uploaded | undefined> {
  let { at } = one;
  const sending = untilAnswered(() =>
    upload(claim, one.file, {
      at,
      onProgress: (sent) => onChange({ sent }),
      onBegun(begun) {
        at = begun.at;
        underWay.set(at, sending);
        onChange({ at });
        keep(claim, begun, one.file).catch(() => undefined);
      },
    }),
  );
  if (at) underWay.set(at, sending);
  const answer = await sending;
  if (at) underWay.delete(at);
  if (at && answer) await forget(claim, at).catch(() => undefined);
  return answer;
}

async function untilAnswered(send: () => Promise<Uploaded>): Promise<Uploaded | undefined> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (error instanceof TypeError) return undefined;
      if (!(error instanceof SessionEnded)) return { problem: { code: 'unknown', message: unknown() } };
      await connection.signInAgain();
    }
  }
}

function unknown(): string {
  return t`いまは受け取れませんでした。少し時間をおいて、もう一度お試しください。`;
}

/** The files of a claim that were on their way when the app, or the page, was left, as far as they can go on. */
export async function leftBehind(claim: string): Promise<Required<Sending & Progress>[]> {
  const found = await Promise.all((await keptFor(claim)).map((at) => oneLeft(claim, at)));
  return found.flatMap((one) => one ?? []);
}

async function oneLeft(claim: string, at: string) {
  await underWay.get(at);
  const known = await whereIs(at);
  const file = known && (await open(claim, { at, key: known.key }));
  if (file) return { at, file, sent: known.offset / file.size };
  await forget(claim, at);
  return undefined;
}

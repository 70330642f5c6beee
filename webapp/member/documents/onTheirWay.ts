import { giveUp, uploadPatiently, whereIs } from '../../api/upload.ts';
import { type Progress, type Sending, uploadsByPlace } from '../../kit/uploads.ts';
import { connection } from '../shell/connection.ts';
import { forget, keep, keptFor, open } from './kept.ts';

/** The proofs on their way for a claim. Each is kept on the phone until it has arrived or is refused. */
export const proofsOnTheirWay = uploadsByPlace((claim) => ({
  async send(one, onChange) {
    let { at } = one;
    let kept = Promise.resolve();
    const sent = await uploadPatiently(claim, one, {
      onChange,
      onBegun(begun) {
        at = begun.at;
        kept = keep(claim, begun, one.file).catch(() => undefined);
      },
      signInAgain: connection.signInAgain,
    });
    await kept;
    if (at && sent !== 'broken') await forget(claim, at).catch(() => undefined);
    return sent;
  },
  giveUp(at) {
    void giveUp(at);
    forget(claim, at).catch(() => undefined);
  },
}));

/** The files of a claim that were on their way when the app was left, as far as they can go on. */
export async function leftBehind(claim: string): Promise<Required<Sending & Progress>[]> {
  const under = new Set(
    proofsOnTheirWay(claim)
      .list()
      .map(({ at }) => at),
  );
  const left = (await keptFor(claim)).filter((at) => !under.has(at));
  return (await Promise.all(left.map((at) => oneLeft(claim, at)))).flatMap((one) => one ?? []);
}

async function oneLeft(claim: string, at: string) {
  const known = await whereIs(at);
  const file = known && (await open(claim, { at, key: known.key }));
  if (file) return { at, file, sent: known.offset / file.size };
  await forget(claim, at);
  return undefined;
}

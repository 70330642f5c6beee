import type { Begun } from '../../api/upload.ts';

/**
 * Files on their way, kept on the phone so that they outlive the app: while the camera is open, a phone short of memory
 * ends whatever else runs. They are sealed with a key that the server alone keeps, tells nobody but their member, and
 * erases after a day; at sign-out they are erased here too. Where a browser keeps nothing, nothing is kept.
 */
const shelf = 'uploads';

/** Seals a file and keeps it until it is forgotten. */
export async function keep(claim: string, { at, key }: Begun, file: Blob): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(key), await file.arrayBuffer());
  await (await caches.open(shelf)).put(placeOf(claim, at), new Response(new Blob([iv, sealed])));
}

/** The addresses of what is kept for a claim. */
export async function keptFor(claim: string): Promise<string[]> {
  const all = await (await caches.open(shelf)).keys();
  const places = all.map(({ url }) => new URL(url));
  return places.filter((place) => place.searchParams.get('claim') === claim).map((place) => place.pathname);
}

/** Opens what is kept; undefined where it is kept no more, or does not open. */
export async function open(claim: string, { at, key }: Begun): Promise<Blob | undefined> {
  const found = await (await caches.open(shelf)).match(placeOf(claim, at));
  if (!found) return undefined;
  const bytes = new Uint8Array(await found.arrayBuffer());
  const algorithm = { name: 'AES-GCM', iv: bytes.subarray(0, 12) };
  const opened = await crypto.subtle.decrypt(algorithm, await keyOf(key), bytes.subarray(12)).catch(() => undefined);
  return opened && new Blob([opened]);
}

/** Erases a file that nobody goes on with. */
export async function forget(claim: string, at: string): Promise<void> {
  await (await caches.open(shelf)).delete(placeOf(claim, at));
}

/** Erases all that is kept: whoever takes the phone next finds nothing. */
export async function forgetAll(): Promise<void> {
  await globalThis.caches?.delete(shelf);
}

function placeOf(claim: string, at: string): string {
  return `${at}?claim=${encodeURIComponent(claim)}`;
}

async function keyOf(text: string): Promise<CryptoKey> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

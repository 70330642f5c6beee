/** The most bytes that the server takes of a bank's file of results. */
export const largestFile = 1_500_000;

const atOnce = 0x8000;

/** A file's bytes in base64, as the API takes them. Nothing of it stays in the page. */
export async function contentOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += atOnce) parts.push(String.fromCharCode(...bytes.subarray(at, at + atOnce)));
  return btoa(parts.join(''));
}

import { connection } from '../shell/connection.ts';
import { type Lacking, readLacking } from './lacking.ts';

/** A file of letters: its bytes, and the characters in it that no font has. It lives in memory alone. */
export interface PaperFile {
  bytes: ArrayBuffer;
  lacking: Lacking[];
}

/** Why there is no file, in words for people, and by its code. */
export class Refused extends Error {
  readonly code: string;

  constructor({ code = '', message = '' }: { code?: string; message?: string }) {
    super(message);
    this.code = code;
  }
}

/** Asks for letters as one file. */
export async function fetchPaper(address: string, init: RequestInit = {}): Promise<PaperFile> {
  const response = await connection.fetch(address, { ...init, cache: 'no-store' });
  if (!response.ok) throw new Refused(await reasonOf(response));
  return { bytes: await response.arrayBuffer(), lacking: readLacking(response.headers.get('Kyosai-Lacking')) };
}

async function reasonOf(response: Response): Promise<{ code?: string; message?: string }> {
  const answer = await response.json().catch(() => undefined);
  return answer?.problem ?? {};
}

/** Dots to a point: enough for the small print on paper. */
const fine = 3;

/** The pages as addresses of pictures in memory; who asked gives them back to `forget`. */
export async function* drawPages(file: PaperFile): AsyncGenerator<string, void, void> {
  const { picturesOf } = await import('../proof/pdf.ts');
  for await (const picture of picturesOf(file.bytes.slice(0), fine)) yield URL.createObjectURL(picture);
}

/** Frees the pictures. */
export function forget(pages: readonly string[]): void {
  for (const page of pages) URL.revokeObjectURL(page);
}

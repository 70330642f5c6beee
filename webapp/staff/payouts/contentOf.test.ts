import { expect, it } from 'vitest';
import { contentOf } from './contentOf.ts';

it('gives every byte of a file, also of a long one', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
  const content = await contentOf(new Blob([bytes]));
  const read = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  expect(read.join()).toBe(bytes.join());
});

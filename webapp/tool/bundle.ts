import type { Rolldown } from 'vite';

/** Whether a chunk is what a page of the build begins with. */
export function isEntryOf(chunk: Rolldown.OutputChunk, page: string): boolean {
  return chunk.isEntry && (chunk.facadeModuleId?.endsWith(`/${page}`) ?? false);
}

/** The style sheets that chunks bring along. */
export function stylesOf(bundle: Rolldown.OutputBundle, chunks: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const name of chunks) {
    const file = bundle[name];
    if (file?.type !== 'chunk') continue;
    for (const style of file.viteMetadata?.importedCss ?? []) found.add(style);
  }
  return found;
}

import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { isEntryOf, stylesOf } from './bundle.ts';

/** What a person downloads before the first screen: the entry, what it imports, and the named first routes. */
export interface StartSize {
  /** Bytes, gzipped, that must not be passed. */
  limit: number;
  /** Ends of the module paths whose lazily loaded chunks belong to the start. */
  routes: string[];
}

/** Fails the build when the start bundle is larger than its limit, and prints its size. */
export function startSize({ limit, routes }: StartSize): Plugin {
  return {
    name: 'kyosai:start-size',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = startFiles(bundle, routes);
      const total = files.reduce((sum, name) => sum + gzipped(bundle[name]), 0);
      this.info(`start bundle ${(total / 1000).toFixed(1)} kB gzipped in ${files.length} files`);
      if (total > limit) {
        this.error(`the start bundle may have ${limit} bytes gzipped, it has ${total}: load more of it lazily`);
      }
    },
  };
}

function startFiles(bundle: Rolldown.OutputBundle, routes: string[]): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const first = chunks.filter(
    (chunk) => isEntryOf(chunk, 'index.html') || routes.some((route) => chunk.facadeModuleId?.endsWith(route)),
  );
  const found = new Set<string>();
  const visit = (name: string) => {
    const file = bundle[name];
    if (found.has(name) || file?.type !== 'chunk') return;
    found.add(name);
    for (const next of file.imports) visit(next);
  };
  for (const chunk of first) visit(chunk.fileName);
  return [...found, ...stylesOf(bundle, found)];
}

function gzipped(file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): number {
  if (!file) return 0;
  return gzipSync(file.type === 'chunk' ? file.code : file.source).length;
}

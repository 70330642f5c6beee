import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Plugin, type Rolldown, transformWithOxc } from 'vite';
import { icons } from './icons.ts';

/** What an app needs to be installed and to open without a line. */
export interface Installable {
  /** The service worker's source. */
  worker: string;
  /** The one picture that all icons are drawn from. */
  icon: string;
  /** Ends of the module paths whose chunks open without a line, with all that they import, now or later. */
  offline: string[];
}

/** Has the build draw the icons and write the service worker, which knows the files of this release by name. */
export function installable({ worker, icon, offline }: Installable): Plugin {
  return {
    name: 'kyosai:installable',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'link', injectTo: 'head', attrs: { rel: 'manifest', href: '/manifest.webmanifest' } },
      { tag: 'link', injectTo: 'head', attrs: { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' } },
    ],
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const [fileName, source] of Object.entries(await icons(readFileSync(resolve(icon), 'utf8')))) {
          this.emitFile({ type: 'asset', fileName, source });
        }
        const { code } = await transformWithOxc(readFileSync(resolve(worker), 'utf8'), worker);
        const release = JSON.stringify(releaseOf(bundle, offline));
        this.emitFile({ type: 'asset', fileName: 'worker.js', source: `const release = ${release};\n${code}` });
      },
    },
  };
}

/** The files that open without a line, and a name that changes with any of them. */
function releaseOf(bundle: Rolldown.OutputBundle, offline: string[]) {
  const page = bundle['index.html'];
  if (page?.type !== 'asset') throw new Error('the build has no index.html');
  const files = shell(bundle, offline).map((name) => `/${name}`);
  const hash = createHash('sha256').update(page.source).update(files.join());
  return { name: hash.digest('hex').slice(0, 16), files };
}

function shell(bundle: Rolldown.OutputBundle, offline: string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string, later: boolean) => {
    const file = bundle[name];
    if (found.has(name) || file?.type !== 'chunk') return;
    found.add(name);
    for (const next of file.imports) visit(next, false);
    if (later) for (const next of file.dynamicImports) visit(next, true);
  };
  for (const file of Object.values(bundle)) {
    if (file.type !== 'chunk') continue;
    const opens = offline.some((end) => file.facadeModuleId?.endsWith(end));
    if (opens || file.isEntry) visit(file.fileName, opens);
  }
  const styles = Object.keys(bundle).filter((name) => name.endsWith('.css'));
  return [...found, ...styles].sort();
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Plugin, type Rolldown, transformWithOxc } from 'vite';
import { isEntryOf, stylesOf } from './bundle.ts';
import { icons } from './icons.ts';

/** A page that opens without a line, by a service worker of its own. */
export interface OfflinePage {
  /** The worker's file, and the name before the place where it keeps the page's files. */
  file: string;
  shelf: string;
  /** The page's own file, and the path that it is asked for by. */
  page: string;
  at: string;
  /** Ends of the module paths whose chunks open without a line, with all that they import, now or later. */
  offline: string[];
}

/** What an app needs to be installed and to open without a line. */
export interface Installable {
  /** The service workers' one source. */
  worker: string;
  /** The one picture that all icons are drawn from. */
  icon: string;
  /** The first is the app that is installed. */
  pages: OfflinePage[];
}

/** Has the build draw the icons and write the service workers, which know the files of this release by name. */
export function installable({ worker, icon, pages }: Installable): Plugin {
  return {
    name: 'kyosai:installable',
    apply: 'build',
    transformIndexHtml: (_html, { path }) =>
      path.endsWith(`/${pages[0]?.page}`)
        ? [
            { tag: 'link', injectTo: 'head', attrs: { rel: 'manifest', href: '/manifest.webmanifest' } },
            { tag: 'link', injectTo: 'head', attrs: { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' } },
          ]
        : [],
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const [fileName, source] of Object.entries(await icons(readFileSync(resolve(icon), 'utf8')))) {
          this.emitFile({ type: 'asset', fileName, source });
        }
        const { code } = await transformWithOxc(readFileSync(resolve(worker), 'utf8'), worker);
        for (const page of pages) {
          const release = JSON.stringify(releaseOf(bundle, page));
          this.emitFile({ type: 'asset', fileName: page.file, source: `const release = ${release};\n${code}` });
        }
      },
    },
  };
}

/** The files that open without a line, and a name that changes with any of them. */
function releaseOf(bundle: Rolldown.OutputBundle, { page, at, shelf, offline }: OfflinePage) {
  const html = bundle[page];
  if (html?.type !== 'asset') throw new Error(`the build has no ${page}`);
  const files = shell(bundle, page, offline).map((name) => `/${name}`);
  const hash = createHash('sha256').update(html.source).update(files.join());
  return { name: hash.digest('hex').slice(0, 16), shelf, page: at, files };
}

function shell(bundle: Rolldown.OutputBundle, page: string, offline: string[]): string[] {
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
    if (opens || isEntryOf(file, page)) visit(file.fileName, opens);
  }
  return [...found, ...stylesOf(bundle, found)].sort();
}

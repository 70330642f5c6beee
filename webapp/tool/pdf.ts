import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Puts pdf.js's tables of Japanese characters beside the app, for PDFs that bring no fonts of their own. */
export function pdfTables(): Plugin {
  return {
    name: 'kyosai:pdf-tables',
    apply: 'build',
    generateBundle() {
      const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
      for (const name of readdirSync(folder).filter((one) => !otherLanguages.test(one))) {
        this.emitFile({ type: 'asset', fileName: `pdf/cmaps/${name}`, source: readFileSync(join(folder, name)) });
      }
    },
  };
}

const otherLanguages = /^(Adobe-(CNS|GB|Korea)|B5|CNS|ET|GB|HK|KSC|Uni(CNS|GB|KS))/;

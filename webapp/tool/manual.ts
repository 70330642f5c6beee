import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Marked } from 'marked';
import type { Plugin } from 'vite';

/** Turns the pages of the manual into modules while the app is built; nothing is left of Markdown at run time. */
export function manual(): Plugin {
  return {
    name: 'kyosai:manual',
    transform(text, id) {
      if (!id.endsWith('.md')) return;
      // While the pictures are taken anew, some may not be there yet.
      const page = process.env.KYOSAI_TEST_PICTURES ? text.replace(/^!\[.*$/gm, '') : text;
      return { code: moduleOf(page, (picture) => sizeOf(join(dirname(id), picture))), map: null };
    },
  };
}

/** The size of a picture in pixels. */
export interface Size {
  width: number;
  height: number;
}

/**
 * The module of a page: its title, the names of the pages that it leads to, and its HTML without the title. Pictures are
 * imported, so that the app's own server has each of them under an address of its own.
 */
export function moduleOf(text: string, size: (picture: string) => Size): string {
  const { title, links, html } = read(text, size);
  const parts = html.split(mark);
  const pictures = parts.filter((_part, at) => at % 2 === 1);
  return [
    ...pictures.map((file, at) => `import picture${at} from ${JSON.stringify(`./${file}`)};`),
    `export const title = ${JSON.stringify(title)};`,
    `export const links = ${JSON.stringify(links)};`,
    `export const html = ${parts.map((part, at) => (at % 2 ? `picture${(at - 1) / 2}` : JSON.stringify(part))).join(' + ')};`,
  ].join('\n');
}

/** Stands around a picture's file name until it is imported. */
const mark = '\u0000';

function read(text: string, size: (picture: string) => Size) {
  const [, title = ''] = /^# (.+)$/m.exec(text) ?? [];
  const links: string[] = [];
  const marked = new Marked({
    renderer: {
      image({ href, text: says }) {
        const { width, height } = size(href);
        return `<img alt="${escaped(says)}" height="${height}" loading="lazy" src="${mark}${href}${mark}" width="${width}">`;
      },
      link({ href, tokens }) {
        const page = href.replace(/\.md$/, '');
        links.push(page);
        return `<a href="/manual${page === 'README' ? '' : `/${page}`}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
  });
  return { title, html: marked.parse(text.replace(/^# .+$/m, ''), { async: false }), links };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Reads the size in a PNG's header. */
function sizeOf(file: string): Size {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

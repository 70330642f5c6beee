import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** The pictures of an installed app, by the names that the manifest and the page give them: pixels a side. */
const plain = { 'apple-touch-icon.png': 180, 'icon-192.png': 192, 'icon-512.png': 512 };

/** The same where the system cuts a shape out: the picture smaller, on a ground of its own colour. */
const cut = { 'icon-cut-512.png': 512 };

let ready: Promise<void> | undefined;

/** Draws every picture from the one SVG; answers their bytes by name. */
export async function icons(svg: string): Promise<Record<string, Uint8Array>> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const drawn =
    (source: string) =>
    ([name, width]: [string, number]) =>
      [name, png(source, width)] as const;
  return Object.fromEntries([
    ...Object.entries(plain).map(drawn(svg)),
    ...Object.entries(cut).map(drawn(onGround(svg))),
  ]);
}

function png(svg: string, width: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
}

/** The picture within the circle that no system cuts into: the middle four fifths. */
function onGround(svg: string): string {
  const inner = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  const [, colour] = /fill="(#[0-9a-f]{6})"/.exec(inner) ?? [];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/><g transform="translate(4 4)">${inner}</g></svg>`;
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { manualOf, pageOfRoute } from '../shell/manual.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'docs/manual');
const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const linked = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to);
const pictures = readdirSync(join(folder, 'pictures'));

/** What the apps say, as patterns: a number or a name may stand where a message has a placeholder. */
const said = ['staff', 'member'].flatMap((app) =>
  [...readFileSync(join(root, `webapp/${app}/locales/ja.po`), 'utf8').matchAll(/^msgid ((?:".*"\n)+)/gm)].map(
    ([, quoted = '']) =>
      quoted
        .split('\n')
        .map((line) => line.slice(1, -1))
        .join(''),
  ),
);
const patterns = said
  .filter((message) => message.replace(/\{.*?\}/g, '').length >= 4)
  .map(
    (message) =>
      new RegExp(
        `^${message
          .split(/\{.*?\}/)
          .map(literal)
          .join('.+')}$`,
      ),
  );

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

it.each(files)('%s names no label that neither app has', (file) => {
  const labels = [...textOf(file).matchAll(/「([^」　]+)」/g)].map(([, label = '']) => label);
  expect(labels.filter((label) => !said.includes(label) && !patterns.some((one) => one.test(label)))).toEqual([]);
});

it.each(files)('%s leads only to pages and pictures that are there', (file) => {
  expect(
    linked(textOf(file)).filter((to) => !files.includes(to) && !pictures.includes(to.replace(/^pictures\//, ''))),
  ).toEqual([]);
});

it('shows every picture on some page, and keeps all of them small', () => {
  const shown = files.flatMap((file) => linked(textOf(file)));
  expect(pictures.filter((name) => !shown.includes(`pictures/${name}`))).toEqual([]);
  const bytes = pictures.reduce((sum, name) => sum + statSync(join(folder, 'pictures', name)).size, 0);
  expect(bytes / pictures.length).toBeLessThan(100_000);
});

it('shows no picture that the stories do not take', () => {
  const stories = ['manual', 'stories'].flatMap((folder) => {
    const at = join(root, 'webapp/e2e', folder);
    return readdirSync(at).map((name) => join(at, name));
  });
  const taken = stories.flatMap((name) =>
    [...readFileSync(name, 'utf8').matchAll(/take\(\w+, '([\w-]+)'/g)].map(([, one]) => `${one}.png`),
  );
  expect(pictures.toSorted()).toEqual(taken.sort());
});

it('names every page in its table of contents, once', () => {
  expect(linked(textOf('README.md')).sort()).toEqual(files.filter((file) => file !== 'README.md').sort());
});

it('has a page for every screen of the staff app', () => {
  const routes = [...readFileSync(join(root, 'webapp/staff/routes.tsx'), 'utf8').matchAll(/path="([^"]+)"/g)]
    .map(([, path = '']) => path)
    .filter((path) => !path.startsWith('/manual'));
  expect(Object.keys(pageOfRoute).sort()).toEqual(routes.sort());
  expect(Object.values(pageOfRoute).filter((page) => !files.includes(`${page}.md`))).toEqual([]);
});

it('opens at the page of the screen that one comes from', () => {
  expect(manualOf('/claims/clm_1')).toBe('/manual/examine');
  expect(manualOf('/payouts/returned')).toBe('/manual/payouts');
  expect(manualOf('/members/mbr_1/heirs')).toBe('/manual/heirs');
  expect(manualOf('/nowhere')).toBe('/manual');
});

import { expect, it } from 'vitest';
import { moduleOf } from './manual.ts';

const size = () => ({ width: 1366, height: 768 });

it('keeps the title apart, and leads from page to page within the app', () => {
  const code = moduleOf('# 会員を探す\n\n[承認](approve.md)と[目次](README.md)。', size);
  expect(code).toContain('export const title = "会員を探す"');
  expect(code).toContain('export const links = ["approve","README"]');
  expect(code).toContain('<a href=\\"/manual/approve\\">承認</a>と<a href=\\"/manual\\">目次</a>');
  expect(code).not.toContain('<h1>');
});

it('imports a picture, with the size that it will have', () => {
  const code = moduleOf('# 題\n\n![会員の"一覧"](pictures/search.png)', size);
  expect(code).toContain('import picture0 from "./pictures/search.png";');
  expect(code).toContain(
    'alt=\\"会員の&#34;一覧&#34;\\" height=\\"768\\" loading=\\"lazy\\" src=\\"" + picture0 + "\\"',
  );
});

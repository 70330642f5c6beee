import { expect, it } from 'vitest';
import { documentFrom, paintScale, quarter, sheetsOf, turned, wholeScale, zoomed } from './sheets.ts';

it('lays documents out page by page in the order of the member', () => {
  const documents = [
    { id: 'b', position: 2, mediaType: 'application/pdf', pages: 2, state: 'CLEAN' as const },
    { id: 'a', position: 1, mediaType: 'image/jpeg', pages: 1, state: 'CLEAN' as const },
    { id: 'c', position: 3, mediaType: 'application/pdf', pages: 9, state: 'SCANNING' as const },
  ];
  const sheets = sheetsOf(documents);
  expect(sheets.map(({ document, page, number }) => `${document}${page} of ${number}`)).toEqual([
    'a1 of 1',
    'b1 of 2',
    'b2 of 2',
    'c1 of 3',
  ]);
  expect([0, 1, 2, 3].map((at) => documentFrom(sheets, at, 1))).toEqual([1, 3, 3, 3]);
  expect([0, 1, 2, 3].map((at) => documentFrom(sheets, at, -1))).toEqual([0, 0, 0, 1]);
});

it('shows the whole page also when it is turned', () => {
  const pane = { width: 700, height: 600 };
  expect(wholeScale({ width: 1000, height: 2000 }, pane, 0)).toBe(0.3);
  expect(wholeScale({ width: 1000, height: 2000 }, pane, 90)).toBe(0.35);
  expect(turned({ width: 1, height: 2 }, 270)).toEqual({ width: 2, height: 1 });
});

it('turns in both directions without end', () => {
  expect(quarter(270, 90)).toBe(0);
  expect(quarter(0, -90)).toBe(270);
});

it('zooms in steps, neither below the whole page nor without end', () => {
  expect(zoomed(1, -1)).toBe(1);
  expect(zoomed(1, 1)).toBe(1.25);
  expect(zoomed(6, 1)).toBe(6);
});

it('paints no canvas larger than a browser holds', () => {
  const page = { width: 4000, height: 3000 };
  expect(paintScale(page, 0.2, 1)).toBe(0.2);
  const scale = paintScale(page, 6, 2);
  expect(scale * page.width * (scale * page.height)).toBeLessThanOrEqual(16_000_001);
});

import { expect, it } from 'vitest';
import { asked, read, write } from './filter.ts';

it('reads from an address what it wrote there', () => {
  const chosen = { words: '温泉 & 神戸', kind: 'EVENT', show: 'SOON', month: '2026-07' } as const;
  expect(read(write(chosen))).toEqual(chosen);
  expect(write(read(''))).toBe('');
});

it('believes nothing that no button says', () => {
  expect(read('?kind=BOAT&show=MINE&month=2026-13')).toEqual({ words: '', kind: '', show: 'ALL', month: '' });
});

it('asks for favourites among all that is not over', () => {
  expect(asked(read('?show=FAVOURITES'))).toMatchObject({ show: 'ALL', favourites: true, kind: null, month: null });
  expect(asked(read('?show=ENDED&kind=TICKET'))).toMatchObject({ show: 'ENDED', favourites: false, kind: 'TICKET' });
});

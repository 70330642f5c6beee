import { describe, expect, it } from 'vitest';
import { bothForms, type DayProblem, daysBetween, eraDay, gregorianDay, parseDay, today } from './caldate.ts';

const good: [typed: string, day: string][] = [
  ['S63.4.1', '1988-04-01'],
  ['s63.4.1', '1988-04-01'],
  ['S63/04/01', '1988-04-01'],
  ['S63-4-1', '1988-04-01'],
  ['昭和63年4月1日', '1988-04-01'],
  ['昭和６３年４月１日', '1988-04-01'],
  ['Ｓ６３．４．１', '1988-04-01'],
  [' 昭和 63年 4月 1日 ', '1988-04-01'],
  ['1988-04-01', '1988-04-01'],
  ['1988/4/1', '1988-04-01'],
  ['1988年4月1日', '1988-04-01'],
  ['19880401', '1988-04-01'],
  ['S64.1.7', '1989-01-07'],
  ['H1.1.8', '1989-01-08'],
  ['平成元年1月8日', '1989-01-08'],
  ['H31.4.30', '2019-04-30'],
  ['R1.5.1', '2019-05-01'],
  ['令和元年5月1日', '2019-05-01'],
  ['R6.2.29', '2024-02-29'],
  ['T1.7.30', '1912-07-30'],
  ['大正15年12月24日', '1926-12-24'],
  ['M45.7.29', '1912-07-29'],
];

const bad: [typed: string, problem: DayProblem][] = [
  ['', 'empty'],
  ['  ', 'empty'],
  ['きのう', 'shape'],
  ['S63', 'shape'],
  ['63.4.1', 'shape'],
  ['1988-4', 'shape'],
  ['1988041', 'shape'],
  ['1988-02-30', 'calendar'],
  ['R7.2.29', 'calendar'],
  ['1988-13-01', 'calendar'],
  ['S0.4.1', 'calendar'],
  ['0000-01-01', 'calendar'],
  ['S64.1.8', 'era'],
  ['H31.5.1', 'era'],
  ['R1.4.30', 'era'],
  ['H1.1.7', 'era'],
];

describe('parseDay', () => {
  it.each(good)('reads %s as %s', (typed, day) => {
    expect(parseDay(typed)).toMatchObject({ day });
  });

  it.each(bad)('says of "%s" that it is wrong by %s', (typed, problem) => {
    expect(parseDay(typed)).toEqual({ problem });
  });

  it('tells which form was typed, so that the other can be shown', () => {
    expect(parseDay('S63.4.1')).toMatchObject({ typed: 'era' });
    expect(parseDay('1988-04-01')).toMatchObject({ typed: 'gregorian' });
  });

  it('reads back every first and last day of an era that it writes', () => {
    for (const day of [
      '1912-07-29',
      '1912-07-30',
      '1926-12-24',
      '1926-12-25',
      '1989-01-07',
      '1989-01-08',
      '2019-04-30',
      '2019-05-01',
    ]) {
      expect(parseDay(eraDay(day))).toEqual({ day, typed: 'era' });
    }
  });
});

describe('writing a day', () => {
  it('uses the era with 元 for its first year', () => {
    expect(eraDay('1988-04-01')).toBe('昭和63年4月1日');
    expect(eraDay('2019-12-31')).toBe('令和元年12月31日');
    expect(eraDay('1867-12-31')).toBe('1867年12月31日');
  });

  it('shows the Gregorian form and both together', () => {
    expect(gregorianDay('1988-04-01')).toBe('1988年4月1日');
    expect(bothForms('1988-04-01')).toBe('昭和63年4月1日（1988年）');
  });

  it('counts the days between two', () => {
    expect(daysBetween('2026-05-01', '2026-05-31')).toBe(30);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });

  it('counts today in Japan', () => {
    expect(today(new Date('2026-03-31T15:00:00Z'))).toBe('2026-04-01');
    expect(today(new Date('2026-03-31T14:59:59Z'))).toBe('2026-03-31');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../database.ts';
import { type Extract, type Kyosai, start } from '../kyosai.ts';
import { type Facts, usual } from './row.ts';
import { filed, table } from './table.ts';

// A scheme that holds one member for each row. Those whom an officer certifies work for the first company, of which the
// demo names one; all others have a company of their own, so that each stands alone in the bank's file.

const certified = table.filter((row) => row.certified);
const everybody = [...certified, ...table.filter((row) => !row.certified), filed];

/** The number of the member whom a row is about. */
export function numberOf(row: { kind: string }): string {
  return String(20_000_001 + everybody.findIndex(({ kind }) => kind === row.kind));
}

/** The company for which the member of a row works, counted from one. */
function companyOf(row: { kind: string }): number {
  return Math.max(1, everybody.findIndex(({ kind }) => kind === row.kind) + 2 - certified.length);
}

const counted = (row: { kind: string }) => String(companyOf(row)).padStart(2, '0');

/** Whom the bank pays for a row, in the characters of its file: the company, or the heir whose account was entered. */
export function payeeOf(row: { kind: string; account?: { inFile: string } }): string {
  return row.account?.inFile ?? `ｶ)ﾐﾎﾝ ${counted(row)}`;
}

const heads: Record<'companies' | 'members' | 'payments', string[]> = {
  companies: ['事業所コード', 'カナ', '事業所名', '郵便番号', '所在地', '電話番号', '加入日', '脱退日'],
  members: [
    ...['事業所コード', '会員番号', 'フリガナ', '氏名', '性別', '雇用形態', '勤務場所'],
    ...['生年月日', '結婚年月日', '入社年月日', '加入年月日', '退会年月日'],
  ],
  payments: ['会員番号', '慶弔の種類', '続柄', '給付年月', '給付金額'],
};

function companyLine(row: { kind: string }): string[] {
  const code = `2000${counted(row)}`;
  return [
    code,
    `ミホン ${counted(row)}`,
    `見本商店${counted(row)}`,
    '6500001',
    '神戸市中央区',
    '0780000000',
    '1971-04-01',
    '',
  ];
}

function memberLine(row: { kind: string; facts: Partial<Facts> }, left: boolean): string[] {
  return lineOf(`2000${counted(row)}`, numberOf(row), { ...row.facts, leftOn: left ? row.facts.leftOn : '' });
}

/** A member of a company, by its code, of whom the file says so much. */
function lineOf(company: string, number: string, facts: Partial<Facts>): string[] {
  const { bornOn, marriedOn = '', hiredOn, joinedOn, leftOn = '' }: Facts = { ...usual, ...facts };
  const who = ['ミホン タロウ', '見本　太郎', '男', '正社員', '本社'];
  return [company, number, ...who, bornOn, marriedOn, hiredOn, joinedOn, leftOn];
}

/** Writes the extract; those who leave are still there unless `left` says otherwise. */
function write(folder: string, left: boolean): Extract {
  const companies = new Map(everybody.map((row) => [companyOf(row), companyLine(row)]));
  return writeLines(folder, {
    companies: [...companies.values()],
    members: everybody.map((row) => memberLine(row, left)),
    payments: [],
  });
}

/** Writes an extract of these lines below its heads. */
function writeLines(folder: string, files: Record<keyof typeof heads, string[][]>): Extract {
  for (const [name, lines] of Object.entries(files)) {
    const text = [heads[name as keyof typeof heads], ...lines].map((line) => line.join(',')).join('\n');
    writeFileSync(join(folder, `${name}.csv`), `${text}\n`);
  }
  return { layout: 'csv-headings', folder };
}

/** Starts a scheme of one company whose members, numbered from 20000001 on, are these. */
export async function startWith(engine: Engine, members: Partial<Facts>[]): Promise<Kyosai> {
  const folder = mkdtempSync(join(tmpdir(), 'kyosai-kinds-'));
  const kyosai = await start(
    engine,
    writeLines(folder, {
      companies: [companyLine({ kind: '' })],
      members: members.map((facts, at) => lineOf('200001', String(20_000_001 + at), facts)),
      payments: [],
    }),
  );
  rmSync(folder, { recursive: true, force: true });
  return kyosai;
}

/** Starts a scheme of these people. Accounts are opened while all are members; then who leaves has left. */
export async function startScheme(engine: Engine): Promise<Kyosai> {
  const folder = mkdtempSync(join(tmpdir(), 'kyosai-kinds-'));
  const kyosai = await start(engine, write(folder, false));
  kyosai.load(write(folder, true));
  rmSync(folder, { recursive: true, force: true });
  return kyosai;
}

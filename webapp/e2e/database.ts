import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

export type Engine = 'sqlite' | 'mariadb';

/** A database of one server under test. */
export interface Database {
  url: string;
  drop: () => void;
}

export function createDatabase(engine: Engine, data: string): Database {
  return engine === 'sqlite' ? { url: `sqlite:${join(data, 'kyosai.db')}`, drop: () => {} } : createOnMariaDB();
}

/** On the private server that `with-mariadb` holds while the stories run. */
function createOnMariaDB(): Database {
  const server = process.env.KYOSAI_TEST_MYSQL;
  const socket = server?.match(/unix\((.+)\)/)?.[1];
  if (!socket) throw new Error('no MariaDB: run the stories with "make stories", which holds a private one');
  const name = `kyosai_t_${randomBytes(6).toString('hex')}`;
  const run = (sql: string) =>
    execFileSync('mariadb', ['--no-defaults', '-u', 'root', `--socket=${socket}`, '-e', sql]);
  run(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return { url: `${server}${name}`, drop: () => run(`DROP DATABASE ${name}`) };
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createDatabase, type Engine } from './database.ts';
import { freePorts } from './ports.ts';
import { PaymentProvider } from './provider.ts';

const root = resolve(import.meta.dirname, '../..');
const binary = join(root, 'bin/kyosai');
const extract = join(root, 'server/migration/testdata/sample');

export interface Member {
  memberNumber: string;
  signInId: string;
  password: string;
  name: string;
  bornOn: string;
}

export interface Officer {
  number: string;
  signInId: string;
  password: string;
  name: string;
  company: string;
}

export interface Staff {
  signInId: string;
  password: string;
  name: string;
  roles: string[];
}

export interface Mail {
  ID: string;
  To: string;
  Subject: string;
  Body: string;
}

/** The running program: both zones, the worker, the identity provider, the mailbox. */
export class Kyosai {
  /** A company's officer, and a member who works there; whom one story is about. */
  readonly officer: Officer;
  readonly colleague: Member;
  #members: Member[];
  #staff: Staff[];

  constructor(
    readonly publicUrl: string,
    readonly staffUrl: string,
    readonly mailUrl: string,
    readonly engine: Engine,
    readonly stop: () => Promise<void>,
    /** Starts it anew with its clock some days ahead of today; everybody signs in again. */
    readonly goAhead: (days: number) => Promise<void>,
    /** Loads another extract while it runs. */
    readonly load: (extract: Extract) => void,
    private readonly data: string,
    readonly provider: PaymentProvider,
  ) {
    const people = JSON.parse(readFileSync(join(data, 'demo/people.json'), 'utf8'));
    [this.colleague, ...this.#members] = people.members;
    [this.officer] = people.officers;
    this.#staff = people.staff;
  }

  nextMember(): Member {
    const member = this.#members.shift();
    if (!member) throw new Error('no member is left: raise KYOSAI_DEMO_MEMBERS in kyosai.ts');
    return member;
  }

  /** The member of a number. */
  memberOf(memberNumber: string): Member {
    const found = [this.colleague, ...this.#members].find((member) => member.memberNumber === memberNumber);
    if (!found) throw new Error(`nobody has the number ${memberNumber}`);
    return found;
  }

  /** A member who reached an age within the last years, whom no other test uses. */
  memberWhoReached(age: number, within = 2): Member {
    const day = (years: number) => `${new Date().getFullYear() - years}${new Date().toISOString().slice(4, 10)}`;
    const at = this.#members.findIndex(({ bornOn }) => day(age + within) < bornOn && bornOn < day(age));
    const [member] = this.#members.splice(at, at < 0 ? 0 : 1);
    if (!member) throw new Error(`nobody reached ${age}: raise KYOSAI_DEMO_MEMBERS in kyosai.ts`);
    return member;
  }

  /** The first member, whom no other test uses, of whom something is so. */
  async memberWho(is: (member: Member) => Promise<boolean>): Promise<Member> {
    for (const [at, member] of this.#members.entries()) {
      if (await is(member)) return this.#members.splice(at, 1)[0] ?? member;
    }
    throw new Error('no member left is like that: raise KYOSAI_DEMO_MEMBERS in kyosai.ts');
  }

  staff(signInId: string): Staff {
    const found = this.#staff.find((s) => s.signInId === signInId);
    if (!found) throw new Error(`no staff ${signInId}`);
    return found;
  }

  /** What the server's log says of faults, the last of it. */
  faults(): string {
    const lines = readFileSync(join(this.data, 'log'), 'utf8').split('\n');
    return lines
      .filter((line) => /WARN|ERROR/.test(line))
      .slice(-20)
      .join('\n');
  }

  /** Waits for a mail to the address whose subject holds the words. */
  async mail(to: string, subject: string): Promise<Mail> {
    for (let i = 0; i < 300; i++) {
      const all = (await (await fetch(`${this.mailUrl}/messages.json`)).json()) as Mail[];
      const found = all.find((m) => m.To.includes(to) && m.Subject.includes(subject));
      if (found) return found;
      await new Promise((later) => setTimeout(later, 200));
    }
    throw new Error(`no mail to ${to} about ${subject}`);
  }
}

/** An extract to load: its layout and its folder. */
export interface Extract {
  layout: string;
  folder: string;
}

const sample: Extract = { layout: 'host-1971', folder: extract };

/**
 * Starts the real binary on free ports, with a database of its own loaded from an extract, the sample where none is named, and
 * with settings of its own where a story needs them, by their names in the environment.
 */
export async function start(engine: Engine, first = sample, settings: Record<string, string> = {}): Promise<Kyosai> {
  const data = mkdtempSync(join(tmpdir(), 'kyosai-e2e-'));
  const database = createDatabase(engine, data);
  const [publicPort, staffPort, identity, mailbox, smtp, worker, paying] = await freePorts(7);
  const at = (port: number | undefined) => `127.0.0.1:${port}`;
  const provider = await PaymentProvider.begin(paying, `http://${at(publicPort)}`);
  const env = {
    ...process.env,
    KYOSAI_DATA: data,
    KYOSAI_DB: database.url,
    KYOSAI_PUBLIC_LISTEN: at(publicPort),
    KYOSAI_STAFF_LISTEN: at(staffPort),
    KYOSAI_IDENTITY_LISTEN: at(identity),
    KYOSAI_MAILBOX_LISTEN: at(mailbox),
    KYOSAI_MAILBOX_SMTP: at(smtp),
    KYOSAI_WORKER_LISTEN: at(worker),
    KYOSAI_CLAMD: process.env.KYOSAI_TEST_CLAMD,
    KYOSAI_DEMO_MEMBERS: '60',
    ...provider.settings(data),
    ...settings,
  };
  const run = (...args: string[]) => execFileSync(binary, args, { env, cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  run('migrate');
  const load = ({ layout, folder }: Extract) => {
    run('import', '--layout', layout, '--rejected', join(data, 'rejected.jsonl'), folder);
  };
  load(first);
  const log = join(data, 'log');
  const serve = async (days: number) => {
    const ahead = { ...env, KYOSAI_DEMO_DAYS_AHEAD: String(days) };
    const begun = spawn(binary, ['serve', 'all'], { env: ahead, cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    await ready(begun, log);
    return begun;
  };
  let child = await serve(0);
  const goAhead = async (days: number) => {
    await ended(child);
    child = await serve(days);
  };
  const stop = async () => {
    await ended(child);
    provider.end();
    database.drop();
    rmSync(data, { recursive: true, force: true });
  };
  return new Kyosai(
    `http://${at(publicPort)}`,
    `http://${at(staffPort)}`,
    `http://${at(mailbox)}`,
    engine,
    stop,
    goAhead,
    load,
    data,
    provider,
  );
}

/** Resolves once the program says that it is ready; fails with what it and its processes said last. */
function ready(child: ChildProcess, log: string): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  return new Promise((done, fail) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('kyosai is ready')) done();
    });
    child.once('exit', (code) =>
      fail(new Error(`kyosai ended with ${code}:\n${said}\n${readFileSync(log, 'utf8').slice(-4000)}`)),
    );
  });
}

/** Asks the program to end, and ends it where it does not within half a minute. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    const impatient = setTimeout(() => child.kill('SIGKILL'), 30_000);
    child.once('exit', () => {
      clearTimeout(impatient);
      done();
    });
    child.kill('SIGTERM');
  });
}

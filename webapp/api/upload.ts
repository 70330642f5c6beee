import type { Progress, Sending, Sent } from '../kit/uploads.ts';
import { type Answer, send } from './send.ts';

/** Where the document is that a file became, or what was wrong with the file. */
export type Uploaded = { document: string } | { problem: UploadProblem };

/** Why a file was not taken, in words for people. */
export interface UploadProblem {
  code: string;
  field?: string;
  message: string;
}

/** The session ended before a file was sent. */
export class SessionEnded extends Error {}

/** What the server says of a file that is on its way. */
export interface Begun {
  /** Its address. */
  at: string;
  /** Opens what an app keeps of the file on the phone. */
  key: string;
}

/** How a file is sent. */
export interface Course {
  /** The address of what is on its way already: only what did not arrive is sent. */
  at?: string | undefined;
  onBegun?: (begun: Begun) => void;
  /** How much has arrived, from 0 to 1. */
  onProgress: (sent: number) => void;
}

/** How a file leaves the app. */
export interface Line {
  ask: typeof send;
  /** The bytes of one part; the server takes twice as many. */
  part: number;
}

const browser: Line = { ask: send, part: 512 << 10 };

const version = { 'Tus-Resumable': '1.0.0', 'Kyosai-Request': '1' };

/**
 * Sends a file behind a claim by the tus protocol, in parts. Rejects when the line or the session ends; called again
 * with the same address it goes on from where it stopped. The file's name is not sent.
 */
export async function upload(claim: string, file: Blob, course: Course, line = browser): Promise<Uploaded> {
  const known = course.at && (await whereIs(course.at, line.ask));
  if (course.at && known) return sendRest(course.at, file, known.offset, course, line);
  const answer = await checked(
    line.ask('POST', `/documents?claim=${encodeURIComponent(claim)}`, {
      ...version,
      'Upload-Length': String(file.size),
    }),
  );
  const at = answer.header('Location');
  if (answer.status !== 201 || !at) return { problem: problemIn(answer) };
  course.onBegun?.({ at, key: answer.header('Kyosai-Phone-Key') ?? '' });
  return sendRest(at, file, 0, course, line);
}

/** What is done about a file beside sending it. */
export interface Care {
  onChange: (next: Progress) => void;
  onBegun?: (begun: Begun) => void;
  signInAgain: () => Promise<void>;
}

/** Sends a file as `upload` does, or goes on with it, also over the end of a session. */
export async function uploadPatiently(claim: string, one: Sending, care: Care, line = browser): Promise<Sent> {
  let { at } = one;
  const onBegun = (begun: Begun) => {
    at = begun.at;
    care.onChange({ at });
    care.onBegun?.(begun);
  };
  for (;;) {
    try {
      const course = { at, onBegun, onProgress: (sent: number) => care.onChange({ sent }) };
      const answer = await upload(claim, one.file, course, line);
      return 'problem' in answer ? { problem: answer.problem.message } : 'arrived';
    } catch (error) {
      if (error instanceof TypeError) return 'broken';
      if (!(error instanceof SessionEnded)) return 'unknown';
      await care.signInAgain();
    }
  }
}

/**
 * How much of a file has arrived, and the key of what the phone keeps of it; undefined where the server knows it no more.
 * Rejects as a broken line does where the server cannot tell now.
 */
export async function whereIs(at: string, ask = send): Promise<{ offset: number; key: string } | undefined> {
  const answer = await checked(ask('HEAD', at, version));
  if (answer.status >= 500) throw new TypeError('the server cannot tell now');
  if (answer.status !== 200) return undefined;
  return { offset: Number(answer.header('Upload-Offset')), key: answer.header('Kyosai-Phone-Key') ?? '' };
}

/** Tells the server that nobody goes on with a file; where it does not hear, the file runs out by itself. */
export async function giveUp(at: string): Promise<void> {
  await send('DELETE', at, version).catch(() => undefined);
}

async function sendRest(at: string, file: Blob, from: number, course: Course, line: Line): Promise<Uploaded> {
  const told = (offset: number) => course.onProgress(offset / Math.max(1, file.size));
  let offset = from;
  for (let elsewhere = 0; elsewhere < 5; ) {
    const part = file.slice(offset, offset + line.part);
    const headers = { ...version, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' };
    const answer = await checked(line.ask('PATCH', at, headers, part, (bytes) => told(offset + bytes)));
    const document = answer.header('Content-Location');
    if (document) return { document };
    if (answer.status === 204) {
      offset = Number(answer.header('Upload-Offset'));
    } else {
      const now =
        answer.status === 409 && problemIn(answer).code === 'upload_offset' ? await whereIs(at, line.ask) : undefined;
      if (!now) return { problem: problemIn(answer) };
      offset = now.offset; // what was sent before the line broke has arrived meanwhile
      elsewhere += 1;
    }
    told(offset);
  }
  throw new TypeError('the file is sent from somewhere else too');
}

async function checked(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  if (answer.status === 401) throw new SessionEnded();
  return answer;
}

function problemIn({ status, text }: Answer): UploadProblem {
  const answer: unknown = JSON.parse(text);
  if (typeof answer === 'object' && answer && 'problem' in answer) return answer.problem as UploadProblem;
  throw new Error(`unexpected answer ${status} to a file`);
}

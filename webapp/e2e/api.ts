import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type APIRequestContext, expect, request } from '@playwright/test';
import type { Kyosai, Member, Staff } from './kyosai.ts';

const webapp = resolve(import.meta.dirname, '..');
const photo = readFileSync(join(import.meta.dirname, 'member/proof.jpg'));

/** What an app may ask, by name: the hash that it sends in place of the text. */
function operationsOf(app: 'member' | 'staff'): Map<string, string> {
  const documents: Record<string, string> = JSON.parse(
    readFileSync(join(webapp, app, 'gen/persisted-documents.json'), 'utf8'),
  );
  return new Map(
    Object.entries(documents).map(([hash, text]) => [/(?:query|mutation) (\w+)/.exec(text)?.[1] ?? '', hash]),
  );
}

const operations = { member: operationsOf('member'), staff: operationsOf('staff') };

/** The answer of one root field of an API. */
interface Answer {
  offering?: { id: string };
  problems?: { message: string }[];
  claim?: { id: string; version: number };
  version?: number;
  documents?: { edges: { node: { state: string } }[] };
  edges?: {
    node: Named & { version?: number; offering?: Named; event?: Named; member?: { number: string } };
  }[];
  member?: { offers: unknown[] };
  sessions?: { id: string }[];
  booking?: { id: string };
  amount?: number;
  entryCode?: string;
}

interface Named {
  id: string;
  name: string;
}

/** Asks what an app may ask, in the session that `context` holds, and fails on any problem. */
export async function ask(
  context: APIRequestContext,
  kyosai: Kyosai,
  name: string,
  variables: object,
  app: 'member' | 'staff' = 'member',
): Promise<Answer> {
  const url = app === 'staff' ? kyosai.staffUrl : kyosai.publicUrl;
  const response = await context.post(`${url}/graphql`, {
    data: { documentId: operations[app].get(name), variables },
    headers: { 'Kyosai-Request': '1', Origin: url },
  });
  const { data, errors } = await response.json();
  const answer =
    data && ((data.viewer ?? Object.values(data).find((one) => typeof one === 'object')) as Answer | undefined);
  const wrong = errors ?? answer?.problems;
  if (!answer || wrong?.length > 0) throw new Error(`${name}: ${JSON.stringify(wrong ?? (await response.text()))}`);
  return answer;
}

/** Signs a member in without the form, for the stories that tell of something else. */
export async function memberSession(context: APIRequestContext, kyosai: Kyosai, member: Member): Promise<void> {
  const { signInId, password } = member;
  await ask(context, kyosai, 'SignIn', { input: { signInId, password } });
}

/** Signs somebody of the staff in at the identity provider without its page being shown. */
export async function staffSession(context: APIRequestContext, kyosai: Kyosai, staff: Staff): Promise<void> {
  const form = await context.get(`${kyosai.staffUrl}/signin?return=/`);
  const { signInId, password } = staff;
  const back = await context.post(form.url(), { form: { signInId, password } });
  if (!back.url().startsWith(kyosai.staffUrl)) throw new Error(`${signInId} could not sign in: ${await back.text()}`);
}

/** A member applies for a benefit with a proof, a photo where none is given, for the stories that begin there. */
export async function applyFor(
  kyosai: Kyosai,
  member: Member,
  kind: string,
  answers: object,
  proof: Buffer = photo,
): Promise<void> {
  const context = await request.newContext();
  await memberSession(context, kyosai, member);
  const draft = { kind: await kindNamed(context, kyosai, kind), ...answers };
  const { claim: made } = await ask(context, kyosai, 'ClaimSave', { input: draft });
  const { id = '', version = 0 } = made ?? {};
  await sendProof(context, kyosai, id, proof);
  await ask(context, kyosai, 'ClaimSubmit', { input: { id, version, idempotencyKey: randomUUID() } });
  await context.dispose();
}

async function sendProof(context: APIRequestContext, kyosai: Kyosai, claim: string, proof: Buffer): Promise<void> {
  const headers = { 'Kyosai-Request': '1', 'Tus-Resumable': '1.0.0', Origin: kyosai.publicUrl };
  const begun = await context.post(`${kyosai.publicUrl}/documents?claim=${claim}`, {
    headers: { ...headers, 'Upload-Length': String(proof.length) },
  });
  const sent = await context.patch(`${kyosai.publicUrl}${begun.headers().location}`, {
    data: proof,
    headers: { ...headers, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
  });
  if (!sent.ok()) throw new Error(`the proof was not taken: ${await sent.text()}`);
}

/** One of staff approves the claim of a member that a colleague has recommended. */
export function approve(kyosai: Kyosai, staff: Staff, member: Member): Promise<void> {
  return decide(kyosai, staff, member, 'RECOMMENDED', 'ClaimApprove', {});
}

/** One of staff recommends the claim that a member has sent, once its proofs were searched for viruses. */
export function recommend(kyosai: Kyosai, staff: Staff, member: Member): Promise<void> {
  return decide(kyosai, staff, member, 'SUBMITTED', 'ClaimRecommend', { note: '' });
}

async function decide(
  kyosai: Kyosai,
  staff: Staff,
  member: Member,
  status: string,
  verb: string,
  words: object,
): Promise<void> {
  const context = await request.newContext();
  await staffSession(context, kyosai, staff);
  const waiting = {
    filter: { status: [status] },
    order: 'NEWEST',
    first: 100,
    after: null,
    deciding: true,
    desk: true,
  };
  const { edges = [] } = await ask(context, kyosai, 'Queue', waiting, 'staff');
  const row = edges.map(({ node }) => node).find((node) => node.member?.number === member.memberNumber);
  if (!row) throw new Error(`no claim of ${member.memberNumber} is ${status}`);
  const read = () => ask(context, kyosai, 'Claim', { id: row.id, desk: true, deciding: true }, 'staff');
  let claim = await read();
  await expect
    .poll(async () => {
      claim = await read();
      return claim.documents?.edges.some(({ node }) => node.state === 'SCANNING');
    }, 'its proofs were searched')
    .toBe(false);
  const { version } = claim;
  await ask(context, kyosai, verb, { input: { id: row.id, version, ...words } }, 'staff');
  await context.dispose();
}

/** A member orders so many of a ticket by its name. */
export async function orderTicket(
  kyosai: Kyosai,
  member: Member,
  ticket: string,
  quantity: number,
  payBy = 'COUNTER',
): Promise<void> {
  const context = await request.newContext();
  await memberSession(context, kyosai, member);
  const { edges = [] } = await ask(context, kyosai, 'Catalogue', { filter: { show: 'ALL' }, first: 100 });
  const offering = edges.find(({ node }) => node.offering?.name === ticket)?.node.offering?.id;
  await ask(context, kyosai, 'OrderPlace', { input: { offering, quantity, payBy, idempotencyKey: randomUUID() } });
  await context.dispose();
}

/** Whether something was found that the member may be entitled to. */
export async function isOffered(kyosai: Kyosai, member: Member): Promise<boolean> {
  const context = await request.newContext();
  await memberSession(context, kyosai, member);
  const { member: read } = await ask(context, kyosai, 'Home', {});
  await context.dispose();
  return (read?.offers.length ?? 0) > 0;
}

/** The id of a house by the name that members read. */
export async function houseNamed(kyosai: Kyosai, member: Member, name: string): Promise<string> {
  const context = await request.newContext();
  await memberSession(context, kyosai, member);
  const { edges = [] } = await ask(context, kyosai, 'Facilities', {});
  await context.dispose();
  const found = edges.find(({ node }) => node.name === name);
  if (!found) throw new Error(`no house ${name}`);
  return found.node.id;
}

/** The id of a kind of benefit by the name that members read. */
async function kindNamed(context: APIRequestContext, kyosai: Kyosai, name: string): Promise<string> {
  const { edges = [] } = await ask(context, kyosai, 'Kinds', {});
  const found = edges.find(({ node }) => node.name === name);
  if (!found) throw new Error(`no kind ${name}`);
  return found.node.id;
}

/** A clerk puts so many of a ticket on sale from an instant on, to the second; one a member. */
export async function offerFrom(kyosai: Kyosai, clerk: Staff, name: string, quantity: number, at: Date): Promise<void> {
  const context = await request.newContext();
  await staffSession(context, kyosai, clerk);
  const saleUntil = new Date(at.getTime() + 14 * 24 * 3_600_000).toISOString();
  const ticket = {
    name,
    faceValue: 3000,
    price: 2100,
    allotments: [{ quantity }],
    memberLimit: 1,
    delivery: 'PICK_UP',
    holdDays: 7,
  };
  const input = { ...ticket, payBy: ['COUNTER'], saleFrom: at.toISOString(), saleUntil };
  const made = await ask(context, kyosai, 'OfferingSave', { input }, 'staff');
  await ask(context, kyosai, 'OfferingPublish', { input: { id: made.offering?.id, version: 1 } }, 'staff');
  await context.dispose();
}

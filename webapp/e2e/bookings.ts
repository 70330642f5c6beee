import { randomUUID } from 'node:crypto';
import { request } from '@playwright/test';
import { ask, memberSession, staffSession } from './api.ts';
import type { Kyosai, Member, Staff } from './kyosai.ts';

/** A member books an event for three, by its name, and pays a clerk; gives the code that is typed at the door. */
export async function bookPaid(kyosai: Kyosai, member: Member, clerk: Staff, event: string): Promise<string> {
  const [phone, terminal] = [await request.newContext(), await request.newContext()];
  await memberSession(phone, kyosai, member);
  await staffSession(terminal, kyosai, clerk);
  const { edges = [] } = await ask(phone, kyosai, 'Catalogue', { filter: { show: 'ALL' }, first: 100 });
  const found = edges.find(({ node }) => node.event?.name === event)?.node.event;
  const { sessions } = await ask(terminal, kyosai, 'EventPage', { id: found?.id }, 'staff');
  const companions = [
    { relation: 'SPOUSE', age: 40 },
    { relation: 'CHILD', age: 8 },
  ];
  const booking = { session: sessions?.[0]?.id, companions, telephone: '090-1234-5678' };
  const placed = await ask(phone, kyosai, 'BookingPlace', { input: { ...booking, idempotencyKey: randomUUID() } });
  const id = placed.booking?.id;
  const { version, amount } = await ask(phone, kyosai, 'BookingPage', { id });
  const paid = { id, version, amount, method: 'CASH', idempotencyKey: randomUUID() };
  await ask(terminal, kyosai, 'BookingPay', { input: paid }, 'staff');
  const { entryCode = '' } = await ask(phone, kyosai, 'BookingPage', { id });
  await Promise.all([phone.dispose(), terminal.dispose()]);
  return entryCode;
}

import { type APIRequestContext, request } from '@playwright/test';
import { ask, staffSession } from './api.ts';
import type { Kyosai, Member, Staff } from './kyosai.ts';

/** Two of staff put the leaving of a member right: the day in the ledger until now, and the one that is true; null where there is none. */
export async function correctLeaving(
  kyosai: Kyosai,
  by: readonly [Staff, Staff],
  member: Member,
  was: string | null,
  leftOn: string | null,
): Promise<void> {
  const [clerk, approver] = [await request.newContext(), await request.newContext()];
  await staffSession(clerk, kyosai, by[0]);
  await staffSession(approver, kyosai, by[1]);
  const first = async (of: APIRequestContext, list: string, which: object) =>
    (await ask(of, kyosai, list, which, 'staff')).edges?.[0]?.node;
  const found = await first(clerk, 'MemberOfNumber', { number: member.memberNumber });
  const input = { member: found?.id, was, leftOn, reason: '事業所の退会届のとおり' };
  await ask(clerk, kyosai, 'LeavingCorrectionPropose', { input }, 'staff');
  const proposed = await first(approver, 'LeavingCorrections', { all: false, first: 1, after: null });
  const which = { id: proposed?.id, version: proposed?.version };
  await ask(approver, kyosai, 'LeavingCorrectionConfirm', { input: which }, 'staff');
  await Promise.all([clerk.dispose(), approver.dispose()]);
}

import type { Role } from '../gen/graphql.ts';

/**
 * What somebody may ask for, by his roles. The operations take these as variables and leave out the rest: the server
 * refuses a field that a role may not see, and takes the question for an alarm.
 */
export interface Sight {
  /** Works on members' claims: clerk, examiner, approver. */
  desk: boolean;
  /** Examines or approves: sees proofs and verdicts. */
  deciding: boolean;
  /** Approves: gives claims to those who work on them. */
  approving: boolean;
  /** Receives and looks up: sees accounts and issues opening codes. */
  clerk: boolean;
}

/** The sight of somebody who holds these roles. */
export function sightOf(roles: readonly Role[]): Sight {
  const holds = (...some: Role[]) => some.some((role) => roles.includes(role));
  return {
    desk: holds('CLERK', 'EXAMINER', 'APPROVER'),
    deciding: holds('EXAMINER', 'APPROVER'),
    approving: holds('APPROVER'),
    clerk: holds('CLERK'),
  };
}

/** The screens of the app. */
export type Screen =
  | 'claims'
  | 'members'
  | 'leavings'
  | 'officers'
  | 'letters'
  | 'invitations'
  | 'offers'
  | 'heirs'
  | 'rules'
  | 'disasters'
  | 'payouts'
  | 'accounts'
  | 'arrears'
  | 'exports'
  | 'terms'
  | 'imports'
  | 'characters'
  | 'facilities'
  | 'coupons'
  | 'desk'
  | 'stocks'
  | 'tills'
  | 'tickets'
  | 'events'
  | 'deposits'
  | 'dues'
  | 'usage'
  | 'staff'
  | 'approvals'
  | 'audit';

const openTo: Record<Screen, readonly Role[]> = {
  claims: ['CLERK', 'EXAMINER', 'APPROVER', 'ACCOUNTING'],
  members: ['CLERK', 'EXAMINER', 'APPROVER', 'ACCOUNTING'],
  leavings: ['CLERK', 'EXAMINER', 'APPROVER'],
  heirs: ['CLERK'],
  officers: ['CLERK'],
  payouts: ['ACCOUNTING'],
  accounts: ['ACCOUNTING'],
  arrears: ['ACCOUNTING'],
  exports: ['ACCOUNTING', 'ADMINISTRATOR'],
  terms: ['ADMINISTRATOR'],
  offers: ['CLERK', 'EXAMINER', 'APPROVER', 'ADMINISTRATOR', 'IT_REPORTING'],
  rules: ['EXAMINER', 'APPROVER'],
  letters: ['EXAMINER', 'APPROVER'],
  invitations: ['CLERK'],
  disasters: ['EXAMINER', 'APPROVER'],
  imports: ['CLERK', 'ADMINISTRATOR'],
  characters: ['CLERK'],
  facilities: ['CLERK', 'ADMINISTRATOR'],
  coupons: ['CLERK'],
  desk: ['CLERK'],
  stocks: ['CLERK'],
  tills: ['CLERK', 'ACCOUNTING'],
  tickets: ['CLERK'],
  events: ['CLERK'],
  deposits: ['ACCOUNTING'],
  dues: ['CLERK', 'ACCOUNTING'],
  usage: ['IT_REPORTING'],
  staff: ['ADMINISTRATOR'],
  approvals: ['ADMINISTRATOR'],
  audit: ['ADMINISTRATOR'],
};

/** Whether one of the roles opens the screen. */
export function opens(roles: readonly Role[], screen: Screen): boolean {
  return openTo[screen].some((role) => roles.includes(role));
}

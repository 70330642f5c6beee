import { yearsAfter } from '../words/dates.ts';

/** What is on file beside what is claimed. */
export interface Comparison {
  what: 'event' | 'person' | 'company' | 'membership';
  onFile?: string | undefined;
  claimed?: string | undefined;
  /** Whether they agree; undefined where the file says nothing to compare with. */
  agrees?: boolean | undefined;
}

/** What of a claim can be compared with the file. */
export interface Claimed {
  kind: string;
  eventOn?: string | null | undefined;
  personName?: string | null | undefined;
  company: string;
  file: {
    bornOn?: string | null | undefined;
    marriedOn?: string | null | undefined;
    joinedOn?: string | null | undefined;
    leftOn?: string | null | undefined;
    company?: string | null | undefined;
  };
}

/** Compares a claim with the file, point by point, in the order in which one reads a proof. */
export function compare(claim: Claimed): Comparison[] {
  return [eventOf(claim), personOf(claim), companyOf(claim), membershipOf(claim)].filter((one) => one !== undefined);
}

function eventOf({ kind, eventOn, file }: Claimed): Comparison {
  const onFile = expectedDay(kind, file) ?? undefined;
  const claimed = eventOn ?? undefined;
  return { what: 'event', onFile, claimed, agrees: onFile && claimed ? onFile === claimed : undefined };
}

/** The day that the file gives for an event of this kind, if it gives one. */
function expectedDay(kind: string, file: Claimed['file']): string | null | undefined {
  const after = (day: string | null | undefined, years: number) => (day ? yearsAfter(day, years) : undefined);
  if (kind === 'MARRIAGE') return file.marriedOn;
  const [, base, years] = /^(AGE|WED|SERV)(\d+)$/.exec(kind) ?? [];
  if (base === 'AGE') return after(file.bornOn, Number(years));
  if (base === 'WED') return after(file.marriedOn, Number(years));
  if (base === 'SERV') return after(file.joinedOn, Number(years));
  return undefined;
}

/** The file knows nobody but the member: the name is shown, for comparing with the proof. */
function personOf({ personName }: Claimed): Comparison | undefined {
  return personName ? { what: 'person', claimed: personName } : undefined;
}

function companyOf({ company, file }: Claimed): Comparison {
  const onFile = file.company ?? undefined;
  return { what: 'company', onFile, claimed: company, agrees: onFile === undefined ? undefined : onFile === company };
}

/** The event against the time of membership: before joining or after leaving stands out. */
function membershipOf({ eventOn, file: { joinedOn, leftOn } }: Claimed): Comparison | undefined {
  if (!joinedOn || !eventOn) return undefined;
  const within = joinedOn <= eventOn && (!leftOn || eventOn <= leftOn);
  return { what: 'membership', onFile: `${joinedOn} ${leftOn ?? ''}`.trim(), claimed: eventOn, agrees: within };
}

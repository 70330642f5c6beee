import type { OccasionFrom } from '../gen/graphql.ts';
import { anniversary, daysAfter, yearsAfter } from '../words/dates.ts';

/** What is on file beside what is claimed. */
export interface Comparison {
  what: 'event' | 'person' | 'place' | 'company' | 'membership';
  onFile?: string | undefined;
  claimed?: string | undefined;
  /** Whether they agree; undefined where the file says nothing to compare with. */
  agrees?: boolean | undefined;
}

type Known = string | null | undefined;

/** What of a claim can be compared with the file. */
export interface Claimed {
  /** The day on file from which the event follows, with the years between them; none where no file tells. */
  occasion: { from: OccasionFrom; years: number } | null;
  /** Of a stay, a journey or a course its first day. */
  eventOn?: Known;
  personName?: Known;
  personBornOn?: Known;
  placePostalCode?: Known;
  company: string;
  file: {
    bornOn?: Known;
    marriedOn?: Known;
    hiredOn?: Known;
    joinedOn?: Known;
    leftOn?: Known;
    postalCode?: Known;
    company?: Known;
  };
}

/** Compares a claim with the file, point by point, in the order in which one reads a proof. */
export function compare(claim: Claimed): Comparison[] {
  const points = [eventOf(claim), personOf(claim), placeOf(claim), companyOf(claim), membershipOf(claim)];
  return points.filter((one) => one !== undefined);
}

/** Nothing where the day of the event is not shown: it is sensitive, or not answered. */
function eventOf(claim: Claimed): Comparison | undefined {
  const claimed = claim.eventOn ?? undefined;
  if (!claimed) return undefined;
  const days = expectedDays(claim);
  return { what: 'event', onFile: days[0], claimed, agrees: days.length > 0 ? days.includes(claimed) : undefined };
}

/** The days that the file gives for the event; an age is reached on the day before the birthday, and people write that. */
function expectedDays({ occasion, personBornOn, file }: Claimed): string[] {
  if (!occasion) return [];
  if (occasion.from === 'SCHOOL') return personBornOn ? [schoolEntry(personBornOn, occasion.years)] : [];
  const bases: Record<Exclude<OccasionFrom, 'SCHOOL'>, Known> = {
    BORN: file.bornOn,
    MARRIED: file.marriedOn,
    HIRED: file.hiredOn,
    JOINED: file.joinedOn,
    LEFT: file.leftOn,
  };
  const base = bases[occasion.from];
  if (!base) return [];
  if (occasion.from !== 'BORN') return [anniversary(base, occasion.years)];
  const birthday = yearsAfter(base, occasion.years);
  return [birthday, daysAfter(birthday, -1)];
}

/** The first 1 April after the day on which a child reaches the age, which is the day before its birthday. */
function schoolEntry(born: string, age: number): string {
  const reached = daysAfter(yearsAfter(born, age), -1);
  const year = Number(reached.slice(0, 4));
  return `${reached.slice(5) < '04-01' ? year : year + 1}-04-01`;
}

/** The file knows nobody but the member: the name is shown, for comparing with the proof. */
function personOf({ personName }: Claimed): Comparison | undefined {
  return personName ? { what: 'person', claimed: personName } : undefined;
}

/** The house that was hit against the member's address; another house stands out. */
function placeOf({ placePostalCode, file }: Claimed): Comparison | undefined {
  if (!placePostalCode) return undefined;
  const onFile = file.postalCode?.replace('-', '') || undefined;
  return { what: 'place', onFile, claimed: placePostalCode, agrees: onFile ? onFile === placePostalCode : undefined };
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

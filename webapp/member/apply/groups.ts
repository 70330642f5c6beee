import { t } from '@lingui/core/macro';
import type { Service } from '../gen/graphql.ts';

/** What decides under which heading a kind stands. */
export interface Grouped {
  service: Service;
  cheerful: boolean;
  mourning: boolean;
}

/** The groups of kinds in the order of the page; bereavement last, by itself. */
const groups = ['joy', 'need', 'leisure', 'checkup', 'course', 'mourning'] as const;

type Group = (typeof groups)[number];

function groupOf({ service, cheerful, mourning }: Grouped): Group {
  if (service === 'TRAVEL' || service === 'LODGING') return 'leisure';
  if (service === 'CHECKUP') return 'checkup';
  if (service === 'COURSE') return 'course';
  if (mourning) return 'mourning';
  return cheerful ? 'joy' : 'need';
}

/** Brings kinds into the order of their groups; within a group they keep theirs. */
export function inGroups<Kind extends Grouped>(kinds: readonly Kind[]): Kind[] {
  return groups.flatMap((group) => kinds.filter((kind) => groupOf(kind) === group));
}

/** The heading under which a kind stands. */
export function groupWord(kind: Grouped): string {
  switch (groupOf(kind)) {
    case 'joy':
      return t`慶弔　お祝い`;
    case 'need':
      return t`慶弔　お見舞い・餞別`;
    case 'leisure':
      return t`旅行・保養所`;
    case 'checkup':
      return t`人間ドック`;
    case 'course':
      return t`講座`;
    case 'mourning':
      return t`慶弔　ご不幸があったとき`;
  }
}

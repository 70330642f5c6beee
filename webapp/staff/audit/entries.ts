/** The items that an entry names: their numbers in order, and whether any that the council has not approved was seen. */
export function readItems(text: string): { numbers: string[]; unapproved: boolean } {
  const numbers = text.split(' ').filter((word) => /^[RO]\d+$/.test(word));
  const order = (item: string) => (item.startsWith('R') ? 0 : 1000) + Number(item.slice(1));
  return {
    numbers: [...new Set(numbers)].sort((a, b) => order(a) - order(b)),
    unapproved: text.includes('not yet approved'),
  };
}

/** One change of an entry, ready to show. */
export interface ReadChange {
  key: string;
  /** What was done, as the record names it. */
  op: string;
  what: string;
  columns: string;
}

/** The changes that an entry names; a text of another shape is shown as it is, since a record is never hidden. */
export function readChanges(text: string): ReadChange[] {
  if (!text) return [];
  try {
    const changes: unknown = JSON.parse(text);
    if (Array.isArray(changes)) return changes.map(readChange);
  } catch {
    // What is no JSON is shown as it is, below.
  }
  return [{ key: text, op: '', what: text, columns: '' }];
}

function readChange(change: { noun?: string; op?: string; id?: string; columns?: string[] }, at: number): ReadChange {
  const what = [change.noun, change.id].filter(Boolean).join(' ');
  return { key: `${at} ${what}`, op: change.op ?? '', what, columns: change.columns?.join(', ') ?? '' };
}

/** The purposes for which something sensitive was seen, each with the key of the claim that it concerned. */
export function readPurposes(text: string): { purpose: string; claim: string }[] {
  if (!text) return [];
  try {
    const purposes: unknown = JSON.parse(text);
    if (Array.isArray(purposes)) return purposes.map(({ purpose, claim }) => ({ purpose, claim }));
  } catch {
    // What is no JSON is shown as it is, below.
  }
  return [{ purpose: text, claim: '' }];
}

/** The items that an entry names: their numbers in order, and whether any that the council has not approved was seen. */
export function readItems(text: string): { numbers: string[]; unapproved: boolean } {
  const numbers = text.split(' ').filter((word) => /^[RO]\d+$/.test(word));
  const order = (item: string) => (item.startsWith('R') ? 0 : 1000) + Number(item.slice(1));
  return {
    numbers: [...new Set(numbers)].sort((a, b) => order(a) - order(b)),
    unapproved: text.includes('not yet approved'),
  };
}

/** One change of an entry, as the record names it: what was done with which row of which noun, and in which columns. */
export interface ReadChange {
  key: string;
  op: string;
  noun: string;
  id: string;
  columns: readonly string[];
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
  return [{ key: text, op: '', noun: text, id: '', columns: [] }];
}

function readChange(change: { noun?: string; op?: string; id?: string; columns?: string[] }, at: number): ReadChange {
  const { noun = '', op = '', id = '', columns = [] } = change;
  return { key: `${at} ${noun} ${id}`, op, noun, id, columns };
}

/** What was written in bulk, as an entry says it: `import: 3 new, 2 changed`. */
export function readBulk(op: string): { made: number; changed: number } | null {
  const found = /^(?:import|made up): (\d+) new(?:, (\d+) changed)?$/.exec(op);
  return found && { made: Number(found[1]), changed: Number(found[2] ?? 0) };
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

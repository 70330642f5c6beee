const first = 0xe000;
const last = 0xe757;
const perLead = 188;

/** Whether a character is one of the host's own 外字, which no font has. */
export function isUserDefined(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return point >= first && point <= last;
}

/** The host's code of a 外字: CP932 keeps them at F040-F9FC, 188 to a lead byte. */
export function hostCode(character: string): string {
  const at = (character.codePointAt(0) ?? first) - first;
  const trail = at % perLead;
  const byte = trail + (trail < 63 ? 0x40 : 0x41);
  return ((0xf0 + Math.floor(at / perLead)) * 256 + byte).toString(16).toUpperCase();
}

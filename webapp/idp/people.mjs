import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The demo's staff, read anew each time: they may be made while the provider runs. */
function staff(path) {
  return JSON.parse(readFileSync(path, 'utf8')).staff;
}

/** Who signs in with these; undefined where the id or the password is wrong. */
export function recognise(path, signInId, password) {
  const person = staff(path).find((p) => p.signInId === signInId);
  const same = timingSafeEqual(digest(person?.password ?? ''), digest(password));
  return person && same ? person : undefined;
}

/** The person with this subject, as oidc-provider asks for an account. */
export function account(path, subject) {
  const person = staff(path).find((p) => p.subject === subject);
  return person && { accountId: subject, claims: () => ({ sub: subject, name: person.name }) };
}

function digest(text) {
  return createHash('sha256').update(text).digest();
}

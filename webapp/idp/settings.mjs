const needed = ['LISTEN', 'ISSUER', 'CLIENT', 'PEOPLE', 'STAFF_ORIGIN'];

/** What the process must know, from its environment; it listens on this machine only. */
export function settings(env) {
  const missing = needed.map((name) => `KYOSAI_DEMO_${name}`).filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`the demo's identity provider needs ${missing.join(', ')}`);
  const at = new URL(`http://${env.KYOSAI_DEMO_LISTEN}`);
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(at.hostname)) {
    throw new Error(`KYOSAI_DEMO_LISTEN is ${env.KYOSAI_DEMO_LISTEN}: made-up staff sign in on loopback only`);
  }
  return {
    host: at.hostname.replace(/[[\]]/g, ''),
    port: Number(at.port || 80),
    issuer: env.KYOSAI_DEMO_ISSUER,
    client: env.KYOSAI_DEMO_CLIENT,
    people: env.KYOSAI_DEMO_PEOPLE,
    staffOrigin: env.KYOSAI_DEMO_STAFF_ORIGIN,
    daysAhead: Number(env.KYOSAI_DEMO_DAYS_AHEAD ?? 0),
  };
}

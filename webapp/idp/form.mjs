import { page } from './page.mjs';
import { recognise } from './people.mjs';

const biggest = 4096;

/** Answers the sign-in form itself and leaves everything else to the provider. */
export function handler(provider, s) {
  const rest = provider.callback();
  return (req, res) => {
    if (!/^\/interaction\/[\w-]+$/.test(new URL(req.url, s.issuer).pathname)) return rest(req, res);
    answer(provider, s, req, res).catch((error) => fail(s, res, error));
  };
}

async function answer(provider, s, req, res) {
  const interaction = await provider.interactionDetails(req, res);
  if (req.method !== 'POST') return show(s, res, 200, {});
  const typed = new URLSearchParams(await body(req));
  const person = recognise(s.people, typed.get('signInId') ?? '', typed.get('password') ?? '');
  if (!person) {
    return show(s, res, 422, {
      signInId: typed.get('signInId') ?? '',
      problem: '職員IDまたはパスワードが違います。入力し直してください。',
    });
  }
  if (interaction.prompt.name !== 'login') throw new Error(`no form for ${interaction.prompt.name}`);
  await provider.interactionFinished(req, res, { login: { accountId: person.subject, remember: false } });
}

async function body(req) {
  let text = '';
  for await (const chunk of req) {
    text += chunk;
    if (text.length > biggest) throw new Error('the form is too large');
  }
  return text;
}

function fail(s, res, error) {
  console.error(error.message);
  if (res.headersSent) return res.end();
  show(s, res, 400, { over: true });
}

function show(s, res, status, state) {
  res.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    // A browser holds the form's whole way to this list, so the staff zone that it leads back to is on it.
    'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${s.staffOrigin}; base-uri 'none'; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  res.end(page({ ...state, staffOrigin: s.staffOrigin }));
}

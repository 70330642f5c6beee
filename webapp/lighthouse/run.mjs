// Measures the member app on a simulated phone: the median of five runs of each page, performance and accessibility.
// The demo must be running (`make run`), or the address of another public zone be given:
//   node run.mjs [http://127.0.0.1:8080] [sign-in id] [password]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [origin = 'http://127.0.0.1:8080', signInId, password] = process.argv.slice(2);
const runs = 5;
const quiet =
  '--no-sandbox --headless=new --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** The session cookie of a member who signed in with the app's own operation. */
async function cookie() {
  const operations = JSON.parse(
    readFileSync(new URL('../member/gen/persisted-documents.json', import.meta.url), 'utf8'),
  );
  const [documentId] = Object.entries(operations).find(([, text]) => text.includes('mutation SignIn('));
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'kyosai-request': '1', origin },
    body: JSON.stringify({ documentId, variables: { input: { signInId, password } } }),
  });
  const set = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  if (set.length === 0) throw new Error(`nobody was signed in: ${await answer.text()}`);
  return set.join('; ');
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function measure(path, extraHeaders, port) {
  const scores = { performance: [], accessibility: [], lcp: [], cls: [], tbt: [] };
  for (let n = 0; n < runs; n++) {
    const { lhr } = await lighthouse(origin + path, {
      port,
      extraHeaders,
      formFactor: 'mobile',
      onlyCategories: ['performance', 'accessibility'],
      disableStorageReset: false,
    });
    scores.performance.push(lhr.categories.performance.score * 100);
    scores.accessibility.push(lhr.categories.accessibility.score * 100);
    scores.lcp.push(lhr.audits['largest-contentful-paint'].numericValue);
    scores.cls.push(lhr.audits['cumulative-layout-shift'].numericValue);
    scores.tbt.push(lhr.audits['total-blocking-time'].numericValue);
  }
  return Object.fromEntries(Object.entries(scores).map(([name, values]) => [name, median(values)]));
}

const profile = mkdtempSync(join(tmpdir(), 'kyosai-lighthouse-'));
const chrome = await launch({
  chromePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  chromeFlags: quiet.split(' '),
  userDataDir: profile,
});
try {
  const pages = [['/', {}]];
  if (signInId) pages.push(['/', { Cookie: await cookie() }]);
  for (const [path, headers] of pages) {
    const m = await measure(path, headers, chrome.port);
    console.log(
      `${headers.Cookie ? 'signed in' : 'anonymous'} ${path}: performance ${Math.round(m.performance)}, accessibility ${Math.round(m.accessibility)}, ` +
        `largest paint ${Math.round(m.lcp)} ms, blocked ${Math.round(m.tbt)} ms, shift ${m.cls.toFixed(3)} (median of ${runs})`,
    );
  }
} finally {
  chrome.kill();
  rmSync(profile, { recursive: true, force: true });
}

// What the count must not hide: a test's own failure, a package's, what was skipped, what ran twice, and silence.
import assert from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const counter = join(import.meta.dirname, 'count.mjs');

/** count runs the count over what a runner wrote, and tells how it ended, what it said and what it counted. */
function count(kind, text) {
  const path = join(mkdtempSync(join(tmpdir(), 'count-')), 'report.json');
  writeFileSync(path, text);
  const { status, stdout } = spawnSync(process.execPath, [counter, kind, path], { encoding: 'utf8' });
  return { status, stdout, counted: JSON.parse(readFileSync(path.replace(/\.json$/, '.count'), 'utf8')) };
}

const events = (...all) => all.map(([Action, Package, Test]) => JSON.stringify({ Action, Package, Test })).join('\n');

const story = (status, ...results) =>
  JSON.stringify({
    errors: [],
    suites: [{ specs: [{ title: 'a sale', file: 'sale.spec.ts', tests: [{ projectName: 'phone', status, results }] }] }],
  });

const broken = { status: 'failed', attachments: [], errors: [{ message: 'one too many' }] };
const whole = { status: 'passed', attachments: [], errors: [] };

test('a test is counted through its parts, a package through its tests', () => {
  const { status, counted } = count('go', events(['pass', 'p', 'T/a'], ['pass', 'p', 'T/b'], ['pass', 'p', 'T'], ['pass', 'p']));
  assert.deepEqual([status, counted], [0, { passed: 2, failed: 0 }]);
});

test('a failure that none of its parts had is counted', () => {
  const own = count('go', events(['pass', 'p', 'T/a'], ['fail', 'p', 'T'], ['fail', 'p']));
  assert.deepEqual([own.status, own.counted], [1, { passed: 1, failed: 1 }]);
  const ofPackage = count('go', events(['pass', 'p', 'T'], ['fail', 'p']));
  assert.deepEqual([ofPackage.status, ofPackage.counted], [1, { passed: 1, failed: 1 }]);
});

test('a skipped test and a silent runner count as failed', () => {
  assert.deepEqual(count('go', events(['skip', 'p', 'T'])).counted, { passed: 0, failed: 1 });
  assert.deepEqual(count('go', '').counted, { passed: 0, failed: 1 });
});

test('a story that needed a second try passes, and says what it said first', () => {
  const { status, stdout, counted } = count('playwright', story('flaky', broken, whole));
  assert.deepEqual([status, counted], [0, { passed: 1, failed: 0 }]);
  assert.match(stdout, /second try only: phone sale\.spec\.ts a sale\none too many/);
  assert.match(stdout, /1 passed, 0 failed, of these 1 at the second try/);
});

test('a story that failed twice has failed', () => {
  assert.deepEqual(count('playwright', story('unexpected', broken, broken)).counted, { passed: 0, failed: 1 });
});

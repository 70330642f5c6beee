// Reads the report of a test runner, prints what failed and was skipped, and
// writes how many passed and failed beside it. A skipped test is a failure.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const [kind, path, steps] = process.argv.slice(2);

/**
 * Go's events, one a line. What has parts is counted through them: a test through its subtests, a package through its
 * tests; what failed although none of its parts did has failed by itself.
 */
function go(text) {
  const states = new Map();
  const output = new Map();
  for (const line of text.split('\n').filter(Boolean)) {
    const e = JSON.parse(line);
    const id = [e.Package ?? e.ImportPath, e.Test].filter(Boolean).join(' ');
    if (e.Output) output.set(id, (output.get(id) ?? '') + e.Output);
    if (['pass', 'fail', 'skip'].includes(e.Action) && (e.Test || e.Action === 'fail')) states.set(id, e.Action);
  }
  const counted = [...states].filter(([id, state]) => {
    const parts = [...states].filter(([other]) => other.startsWith(`${id} `) || (id.includes(' ') && other.startsWith(`${id}/`)));
    return parts.length === 0 || (state === 'fail' && parts.every(([, of]) => of !== 'fail'));
  });
  return counted.map(([id, state]) => ({ id, state, output: output.get(id) ?? '' }));
}

function vitest(text) {
  const states = { passed: 'pass', failed: 'fail' };
  return JSON.parse(text).testResults.flatMap((file) =>
    file.assertionResults.length === 0
      ? [{ id: file.name, state: file.status === 'passed' ? 'pass' : 'fail', output: file.message ?? '' }]
      : file.assertionResults.map((t) => ({ id: t.fullName, state: states[t.status] ?? 'skip', output: t.failureMessages.join('\n') })),
  );
}

function playwright(text) {
  const states = { expected: 'pass', flaky: 'again', unexpected: 'fail' };
  const walk = (suite) => [
    ...(suite.suites ?? []).flatMap(walk),
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((t) => ({ id: `${t.projectName} ${spec.file} ${spec.title}`, state: states[t.status] ?? 'skip', output: said(t) })),
    ),
  ];
  const report = JSON.parse(text);
  return [...report.suites.flatMap(walk), ...report.errors.map((e) => ({ id: 'playwright', state: 'fail', output: e.message }))];
}

/** What a story that failed said, after the page as it stood. */
function said(test) {
  const failed = test.results.filter((result) => result.status !== 'passed');
  const pages = failed.flatMap((result) => result.attachments.filter((a) => a.name === 'error-context' && existsSync(a.path)));
  const snapshots = pages.map((a) => /```yaml\n([^]*?)```/.exec(readFileSync(a.path, 'utf8'))?.[1]).map(whatMatters);
  const errors = failed.flatMap((result) => result.errors.map((e) => stripVTControlCharacters(e.message ?? '')));
  const faults = failed.flatMap((result) => result.attachments.filter((a) => a.name === 'faults').map((a) => Buffer.from(a.body ?? '', 'base64').toString()));
  return [...snapshots, ...faults, ...errors].join('\n');
}

/** whatMatters is the page without its frame: the menu and the bar stand before the page's own part. */
function whatMatters(snapshot = '') {
  const lines = snapshot.split('\n');
  const at = lines.findIndex((line) => /^- (main|alertdialog|dialog)\b/.test(line));
  return lines.slice(Math.max(at, 0)).slice(0, 120).join('\n');
}

/** graphql-http's audits; the ones that the API refuses on purpose come marked. */
function audits(text) {
  const states = { ok: 'pass', refused: 'pass' };
  return JSON.parse(text).map((a) => ({ id: `${a.id} ${a.name}`, state: states[a.status] ?? 'fail', output: a.reason ?? '' }));
}

function report(results) {
  const of = (state) => results.filter((r) => r.state === state);
  for (const r of of('fail')) console.log(`    failed: ${r.id}\n${r.output.split('\n').slice(-160).join('\n')}`);
  for (const r of of('skip')) console.log(`    skipped, which counts as failed: ${r.id}`);
  for (const r of of('again')) console.log(`    passed at the second try only: ${r.id}\n${r.output}`);
  const counted = { passed: of('pass').length + of('again').length, failed: of('fail').length + of('skip').length };
  if (results.length === 0) counted.failed = 1;
  const again = of('again').length > 0 ? `, of these ${of('again').length} at the second try` : '';
  console.log(`    ${kind}: ${counted.passed} passed, ${counted.failed} failed${again}`);
  writeFileSync(path.replace(/\.json$/, '.count'), JSON.stringify(counted));
  const shortly = of('fail').map((r) => `${r.id}\n${r.output.split('\n').slice(-25).join('\n')}`);
  writeFileSync(path.replace(/\.json$/, '.failed'), shortly.join('\n'));
  return counted.failed === 0;
}

/** total adds the counts up; a step that failed without a count is a failure too. What failed is said once more, at the end. */
function total(folder, failedSteps) {
  for (const file of readdirSync(folder).filter((f) => f.endsWith('.failed'))) {
    const said = readFileSync(join(folder, file), 'utf8');
    if (said) console.log(`--- failed: ${said}`);
  }
  const counts = readdirSync(folder)
    .filter((f) => f.endsWith('.count'))
    .map((f) => JSON.parse(readFileSync(join(folder, f), 'utf8')));
  const sum = (key) => counts.reduce((n, c) => n + c[key], 0);
  console.log(`${sum('passed')} passed, ${Math.max(sum('failed'), Number(failedSteps))} failed`);
}

if (kind === 'total') {
  total(path, steps);
} else {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const results = text.trim() ? { go, vitest, playwright, audits }[kind](text) : [];
  process.exit(report(results) ? 0 : 1);
}

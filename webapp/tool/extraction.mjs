// Fails when a catalogue is not what the code says, or lacks an English sentence.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

let wrong = 0;
for (const app of process.argv.slice(2)) {
  const files = ['ja', 'en'].map((locale) => `${app}/locales/${locale}.po`);
  const before = files.map(read);
  execFileSync('npm', ['run', '--silent', 'extract', '-w', app], { stdio: ['ignore', 'ignore', 'inherit'] });
  files.forEach((file, i) => {
    const after = read(file);
    if (sentences(after) !== sentences(before[i])) {
      report(`${file} is not current: run npm run extract`);
      writeFileSync(file, before[i]);
    }
  });
  for (const message of untranslated(read(files[1]))) report(`${files[1]} lacks the English of: ${message}`);
}
process.exitCode = wrong ? 1 : 0;

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function sentences(po) {
  return po.replace(/^"POT-Creation-Date:.*$/m, '');
}

function untranslated(po) {
  const empty = /^msgid "((?:[^"\\]|\\.)+)"\nmsgstr ""\n(?!")/gm;
  return [...po.matchAll(empty)].map((match) => match[1]);
}

function report(sentence) {
  wrong += 1;
  console.error(sentence);
}

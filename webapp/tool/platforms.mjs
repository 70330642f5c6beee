// Completes package-lock.json: npm leaves out the packages for other machines where a registry does not carry them,
// and "npm ci" then refuses the file everywhere. Their versions follow from the packages that name them.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** The machine that a package is for, by its name; undefined where the name does not say. */
function machine(name) {
  const words = name.split(/[-/]/);
  const os = systems.filter((s) => words.includes(s));
  const cpu = processors.filter((p) => words.includes(p));
  return os.length + cpu.length > 0 ? { ...(cpu.length && { cpu }), ...(os.length && { os }) } : undefined;
}

let added = 0;
for (const [at, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const places = [`${at}/node_modules/${name}`, `node_modules/${name}`];
    const own = machine(name);
    if (places.some((p) => lock.packages[p]) || !own) continue;
    lock.packages[`node_modules/${name}`] = { version, ...(entry.dev && { dev: true }), optional: true, ...own };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages for other machines added`);

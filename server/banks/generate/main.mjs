// Writes the master of banks and branches, from the npm package zengin-code, as the text that the binary carries: a line
// a bank ("0001<tab>みずほ<tab>ミズホ"), behind it a line for each branch, indented by a tab. It runs in server/banks.
import { createRequire } from 'node:module'
import { writeFileSync } from 'node:fs'

const master = createRequire(new URL('./package.json', import.meta.url))('zengin-code')

const byCode = (a, b) => (a.code < b.code ? -1 : 1)
const plain = (text) => text.normalize('NFKC').trim()
const line = ({ code, name, kana }) => [code, name.trim(), plain(kana)].join('\t')

const lines = []
for (const bank of Object.values(master).sort(byCode)) {
  lines.push(line(bank))
  for (const branch of Object.values(bank.branches).sort(byCode)) lines.push(`\t${line(branch)}`)
}
writeFileSync('banks.txt', `${lines.join('\n')}\n`)

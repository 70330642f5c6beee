// Writes Japan's holidays, from the npm package @holiday-jp/holiday_jp, as the text that the binary carries: a line a
// day ("1970-01-01<tab>元日"). It runs in server/holidays.
import { createRequire } from 'node:module'
import { writeFileSync } from 'node:fs'

const { holidays } = createRequire(new URL('./package.json', import.meta.url))('@holiday-jp/holiday_jp')

const lines = Object.keys(holidays)
  .sort()
  .map((day) => `${day}\t${holidays[day].name}`)
writeFileSync('holidays.txt', `${lines.join('\n')}\n`)

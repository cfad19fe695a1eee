// npm run bench: pages a second on one thread, from the bytes of a page to its text with the zones told apart, and to the
// whole reading; beside @mozilla/readability (on linkedom) and defuddle on the same pages in the same run. Adds to
// bench/results.json.
import { readdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Readability } from '@mozilla/readability'
import { createReader, type Report } from '@stemma/engine'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import { zones } from '../packages/engine/src/report/zones.ts'
import { reportFromHtml } from '../packages/stemma/src/intake/index.ts'
import { loadEnglish } from '../packages/stemma/src/models.ts'
import { root } from '../test/run.ts'
import { conditions, keep, today, told } from './results.ts'

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string', default: '100' },
      date: { type: 'string', default: today() },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const pages = pagesOf(join(root, 'corpus/pages'), Number(values.pages))
  const kilobytes = Math.round(pages.reduce((sum, page) => sum + page.length, 0) / pages.length / 1000)
  console.log(`${pages.length} pages of ${kilobytes} KB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`)
  const english = loadEnglish()
  const reader = createReader(english)
  const zoned = zones(english)
  const results = {
    ...conditions(values.date),
    pages: pages.length,
    kilobytes,
    pagesPerSecond: {
      zones: await speed('text and zones', pages, (page) => zoned.find({ report: reportOf(page) })),
      reading: await speed('the whole reading', pages, (page) => reader.read(reportOf(page))),
      readability: await speed('@mozilla/readability on linkedom', pages, (page) =>
        new Readability(parseHTML(page).document).parse(),
      ),
      defuddle: await speed('defuddle on linkedom', pages, (page) =>
        Defuddle(parseHTML(page).document, 'https://news.example/'),
      ),
    },
    load: Math.round(loadavg()[0]! * 10) / 10,
  }
  if (values['dry-run']) return
  const { zones: text, reading, readability, defuddle } = results.pagesPerSecond
  keep(
    { pages: results },
    'bench-pages',
    `| pages a second of processor time, one thread | |\n|---|---|\n| text and zones | ${text} |\n| the whole reading | ${reading} |\n| @mozilla/readability on linkedom | ${readability} |\n| defuddle on linkedom | ${defuddle} |\n\n${pages.length} pages of ${kilobytes} KB. ${told(results)}, load ${results.load}.`,
  )
}

const reportOf = (page: string): Report => {
  const taken = reportFromHtml(page)
  if (taken.kind === 'refused') throw new Error(taken.why)
  return taken.report
}

/**
 * The pages of the corpus again and again, each time with other numbers, and as heavy as pages of the web are: with a
 * menu of three hundred links, and the scripts such pages carry.
 */
const pagesOf = (folder: string, count: number): readonly string[] => {
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  const menu = Array.from(
    { length: 300 },
    (_, at) => `<li class="menu-item"><a href="/section/${at}">Section ${at}</a></li>`,
  )
  const state = JSON.stringify(Array.from({ length: 900 }, (_, at) => ({ id: at, slug: `story-${at}`, at: at * 7 })))
  return Array.from({ length: count }, (_, at) =>
    pages[at % pages.length]!.replace(/\b[2-9]\d\b/g, (number) => String(Number(number) + (at % 9)))
      .replace(/<body[^>]*>/, (body) => `${body}<nav><ul>${menu.join('')}</ul></nav>`)
      .replace('</head>', `<script>window.__STATE__=${state}</script></head>`),
  )
}

/** Pages a second of processor time, which other work on the machine does not lengthen; the best of three passes after one that warms up. */
const speed = async (name: string, pages: readonly string[], pass: (page: string) => unknown): Promise<number> => {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 4; round++) {
    const start = process.cpuUsage()
    for (const page of pages) await pass(page)
    const { user, system } = process.cpuUsage(start)
    if (round > 0) best = Math.min(best, (user + system) / 1e6)
  }
  const rate = Math.round((pages.length / best) * 10) / 10
  console.log(`${name.padEnd(36)}${String(rate).padStart(8)} pages/s`)
  return rate
}

await main()

// npm run bench:desk: how soon the desk can be used in a browser, of casebooks of ten thousand claims: in many stories, and in
// one. Adds to bench/results.json.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BrowserContext } from 'playwright-core'
import { openDatabase } from '../packages/stemma/src/casebook/open.ts'
import { storiesIn } from '../packages/stemma/src/casebook/records.ts'
import { browserPath, openBrowser } from '../test/browser.ts'
import { bin, ended, root } from '../test/run.ts'
import { filled } from './filled.ts'
import { readingsOf } from './reports.ts'
import { type Conditions, conditions, keep, type Load, round, today, told, toldLoad, watchLoad } from './results.ts'

interface Measured {
  readonly casebook: string
  readonly claims: number
  readonly reports: number
  readonly stories: number
  /** Milliseconds from asking for the page to its lines being there and the page being idle; the first, then the median of more. */
  readonly views: readonly View[]
}

interface View {
  readonly screen: string
  readonly first: number
  readonly median: number
  /** Bytes that came over the network, first. */
  readonly bytes: number
}

interface Results extends Conditions {
  readonly measured: readonly Measured[]
  readonly load: Load
}

const wanted = 10_000

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { date: { type: 'string', default: today() }, 'dry-run': { type: 'boolean', default: false } },
  })
  if (browserPath === null) throw new Error('no Chromium was found; name one by CHROMIUM_PATH')
  const load = watchLoad()
  const measured = [await measure('many stories', undefined), await measure('one story', [10_000])]
  const results: Results = { measured, load: load(), ...conditions(values.date) }
  if (values['dry-run']) console.log(JSON.stringify(results, null, 1))
  else keep({ desk: results }, 'bench-desk', table(results))
}

const measure = async (casebook: string, sizes: readonly number[] | undefined): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  const path = join(folder, 'casebook.stemma')
  try {
    const all = readingsOf(join(root, 'corpus'), 1000, sizes)
    let [reports, claims] = [0, 0]
    while (claims < wanted && reports < all.length) claims += all[reports++]!.claims.length
    await filled(path, all.slice(0, reports))
    const opened = await openDatabase(path)
    const listed = await storiesIn(opened, 1000)
    await opened.close()
    const server = spawn(process.execPath, [bin, 'serve', path], { cwd: root })
    const end = ended(server)
    try {
      const link = await new Promise<string>((done) =>
        server.stdout.on('data', (text: string) => done(/http:\/\/\S+/.exec(String(text))?.[0] ?? '')),
      )
      return { casebook, claims, reports, stories: listed.length, views: await viewsOf(link, listed[0]!.id) }
    } finally {
      server.kill('SIGTERM')
      await end
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Views of each screen, after one that brings the browser in. */
const often = 5

const viewsOf = async (link: string, story: string): Promise<readonly View[]> => {
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const entered = await context.newPage()
    // The cookie alone: the first view is to be a first one.
    await entered.route('**/assets/**', (route) => route.abort())
    await entered.goto(link)
    await entered.close()
    const { origin } = new URL(link)
    const screens: readonly (readonly [screen: string, path: string, there: string])[] = [
      ['stories', '/?all=1', '.stories-label'],
      ['board', `/stories/${encodeURIComponent(story)}`, '.tally-row'],
      ['reports', `/stories/${encodeURIComponent(story)}/reports`, 'main a[href*="/reports/"]'],
    ]
    const views: View[] = []
    for (const [screen, path, there] of screens) {
      const times: { readonly time: number; readonly bytes: number }[] = []
      for (let at = 0; at <= often; at += 1) times.push(await viewed(context, `${origin}${path}`, there))
      const [first, ...more] = times
      const sorted = more.map(({ time }) => time).toSorted((a, b) => a - b)
      views.push({ screen, first: first!.time, median: sorted[sorted.length >> 1]!, bytes: first!.bytes })
    }
    return views
  } finally {
    await browser.close()
  }
}

const viewed = async (
  context: BrowserContext,
  address: string,
  there: string,
): Promise<{ readonly time: number; readonly bytes: number }> => {
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  // What comes from the cache may be told as less than nothing.
  page.on('requestfinished', (request) =>
    sizes.push(request.sizes().then(({ responseBodySize }) => Math.max(0, responseBodySize))),
  )
  const start = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator(there).first().waitFor()
  // Interactive: the page has time for what one does with it.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => done(null))))
  const time = round(performance.now() - start)
  await page.waitForTimeout(300)
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await page.close()
  return { time, bytes }
}

const table = ({ measured, load, ...where }: Results): string =>
  [
    '| 10,000 claims in | screen | first view | again (median) | bytes, first |',
    '|---|---|---|---|---|',
    ...measured.flatMap(({ casebook, reports, stories, views }) =>
      views.map(
        ({ screen, first, median, bytes }) =>
          `| ${casebook}: ${reports} reports, ${stories} ${stories === 1 ? 'story' : 'stories'} | ${screen} | ${first} ms | ${median} ms | ${Math.round(bytes / 1000)} kB |`,
      ),
    ),
    '',
    `From asking for the page to its lines being there and the page idle. ${told(where)}, ${toldLoad(load)}.`,
  ].join('\n')

await main()

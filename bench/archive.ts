// npm run bench: ten thousand pages from one web archive, packed a record at a time as crawlers write them, read in one go
// by the command line: rate, most memory, and what a page costs. Adds to bench/results.json.
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { answerOf, recordOf } from '../test/archives.ts'
import { measured, root } from '../test/run.ts'
import { type Conditions, conditions, keep, type Load, round, today, told, toldLoad, watchLoad } from './results.ts'
import { textsOf } from './texts.ts'

interface Measured {
  readonly pages: number
  readonly jobs: number
  /** Of the archive as packed. */
  readonly megabytes: number
  readonly seconds: number
  readonly pagesPerSecond: number
  /** Processor time of all threads, a page. */
  readonly processorMilliseconds: number
  readonly peakMegabytes: number
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { pages: { type: 'string', default: '10000' }, 'dry-run': { type: 'boolean', default: false } },
  })
  const pages = Number(values.pages)
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  try {
    const path = join(folder, 'crawl.warc.gz')
    write(path, pages)
    const load = watchLoad()
    const found: Measured[] = []
    for (const jobs of [1, 2]) found.push(await measure(path, pages, jobs))
    if (values['dry-run']) return
    const results = { measured: found, ...conditions(today()), load: load() }
    keep({ archive: results }, 'bench-archive', table(results))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes the archive: for each page what was asked and answered, and a picture and a missing page now and then. */
const write = (path: string, pages: number): void => {
  const file = openSync(path, 'w')
  const put = (record: Parameters<typeof recordOf>[0]): void => void writeSync(file, gzipSync(recordOf(record)))
  put({ type: 'warcinfo', content: 'software: the bench\r\n' })
  for (const [at, text] of textsOf(join(root, 'corpus'), pages).entries()) {
    const url = `https://outlet-${at % 40}.test/news/${at}`
    put({ type: 'request', url, content: `GET /news/${at} HTTP/1.1\r\n\r\n` })
    const packed = at % 2 === 0
    const page = pageOf(text, at)
    put({
      url,
      content: packed ? answerOf(gzipSync(page), { headers: { 'Content-Encoding': 'gzip' } }) : answerOf(page),
    })
    if (at % 3 === 0) put({ url: `${url}.png`, content: answerOf('x', { type: 'image/png' }) })
    if (at % 20 === 0) put({ url: `${url}/gone`, content: answerOf(page, { status: '404 Not Found' }) })
  }
  closeSync(file)
}

/** A page in the manner of a news site: some 15 KB of head, navigation and related headlines around the report. */
const pageOf = (text: string, at: number): string => {
  const [title = '', ...paragraphs] = text
    .split(/\n\n+/)
    .map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
  const links = (count: number, name: string): string =>
    Array.from(
      { length: count },
      (_, each) =>
        `<li class="${name}__item"><a href="/${name}/${at + each}">${sections[(at + each) % sections.length]}</a></li>`,
    ).join('\n')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Outlet ${at % 40}</title>
<meta property="og:site_name" content="Outlet ${at % 40}"><meta property="article:published_time" content="2022-01-${String(1 + (at % 28)).padStart(2, '0')}T08:00:00Z">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":${JSON.stringify(title)}}</script>
<style>${'.teaser{display:grid;grid-template-columns:1fr 2fr;gap:1rem}\n'.repeat(40)}</style></head>
<body class="story"><header><nav><ul>${links(30, 'nav')}</ul></nav></header>
<main><article class="story__body"><h1>${title}</h1>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article>
<aside class="related"><h2>Related</h2><ul>${links(24, 'related')}</ul></aside></main>
<footer><ul>${links(20, 'footer')}</ul><p>© 2022 Outlet ${at % 40}. All rights reserved.</p></footer></body></html>`
}

const sections = [
  'World',
  'Politics',
  'Two dead in storm on the coast',
  'Business',
  'Ministers meet again over the budget',
  'Sport',
]

/** Reads the archive by a process of its own, its output thrown away. */
const measure = async (path: string, pages: number, jobs: number): Promise<Measured> => {
  const args = ['read', path, '--format', 'jsonl', '--jobs', `${jobs}`]
  const cost = await measured(args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const read = Number(/^(\d+) reports read/m.exec(cost.err)?.[1])
  if (cost.code !== 0 || read !== pages) throw new Error(`stemma ${args.join(' ')}: ${cost.err.slice(0, 2000)}`)
  const found = {
    pages,
    jobs,
    megabytes: round(statSync(path).size / 1e6),
    seconds: round(cost.seconds),
    pagesPerSecond: Math.round(pages / cost.seconds),
    processorMilliseconds: round((cost.processorSeconds * 1000) / pages),
    peakMegabytes: Math.round(cost.megabytes),
  }
  console.log(
    `${pages} pages of one web archive, ${jobs} ${jobs === 1 ? 'thread ' : 'threads'} ${String(found.pagesPerSecond).padStart(5)} pages/s ${found.peakMegabytes} MB ${found.processorMilliseconds} ms a page`,
  )
  return found
}

interface Results extends Conditions {
  readonly measured: readonly Measured[]
  readonly load: Load
}

const table = ({ measured, load, ...at }: Results): string =>
  [
    '| pages | archive | threads | read in | pages/s | processor time a page | peak memory |',
    '|---|---|---|---|---|---|---|',
    ...measured.map(
      ({ pages, megabytes, jobs, seconds, pagesPerSecond, processorMilliseconds, peakMegabytes }) =>
        `| ${pages.toLocaleString('en-GB')} | ${megabytes} MB | ${jobs} | ${seconds} s | ${pagesPerSecond} | ${processorMilliseconds} ms | ${peakMegabytes} MB |`,
    ),
    '',
    `${told(at)}, ${toldLoad(load)}.`,
  ].join('\n')

await main()

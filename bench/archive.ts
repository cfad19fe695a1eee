// npm run bench: ten thousand pages from one web archive, packed a record at a time as crawlers write them, read in one go
// by the command line: rate, most memory, and what a page costs. Adds to bench/results.json.
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { replaceBetween } from '../eval/readme.ts'
import { answerOf, recordOf } from '../test/archives.ts'
import { textsOf } from './texts.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'packages/stemma/bin/stemma.js')

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
    const load = { before: round(loadavg()[0]!), after: 0, cores: cpus().length }
    const measured: Measured[] = []
    for (const jobs of [1, 2]) measured.push(await measure(path, pages, jobs))
    load.after = round(loadavg()[0]!)
    if (values['dry-run']) return
    const results = {
      measured,
      date: new Date().toISOString().slice(0, 10),
      node: process.version,
      processor: cpus()[0]?.model ?? null,
      load,
    }
    const file = join(root, 'bench/results.json')
    const others = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    writeFileSync(file, `${JSON.stringify({ ...others, archive: results }, null, 2)}\n`)
    replaceBetween(join(root, 'README.md'), 'bench-archive', table(results))
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

const tell = `import{readFileSync}from"node:fs";process.on("exit",()=>{
  const u=process.resourceUsage();let k=u.maxRSS
  try{k=/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status","utf8"))[1]}catch{}
  process.stderr.write("cost "+(u.userCPUTime+u.systemCPUTime)+" "+k+"\\n")})`

/** Reads the archive by a process of its own, its output thrown away. */
const measure = (path: string, pages: number, jobs: number): Promise<Measured> =>
  new Promise((done, fail) => {
    const start = performance.now()
    const args = ['read', path, '--format', 'jsonl', '--jobs', `${jobs}`]
    const child = spawn(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, bin, ...args],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000
      const read = Number(/^(\d+) reports read/m.exec(err)?.[1])
      if (code !== 0 || read !== pages) return fail(new Error(`stemma ${args.join(' ')}: ${err.slice(0, 2000)}`))
      const costs = [...err.matchAll(/^cost (\d+) (\d+)$/gm)]
      const most = (at: 1 | 2): number => Math.max(...costs.map((cost) => Number(cost[at])))
      const measured = {
        pages,
        jobs,
        megabytes: round(statSync(path).size / 1e6),
        seconds: round(seconds),
        pagesPerSecond: Math.round(pages / seconds),
        processorMilliseconds: round(most(1) / 1000 / pages),
        peakMegabytes: Math.round(most(2) / 1024),
      }
      console.log(
        `${pages} pages of one web archive, ${jobs} ${jobs === 1 ? 'thread ' : 'threads'} ${String(measured.pagesPerSecond).padStart(5)} pages/s ${measured.peakMegabytes} MB ${measured.processorMilliseconds} ms a page`,
      )
      done(measured)
    })
  })

const round = (value: number): number => Math.round(value * 100) / 100

interface Results {
  readonly measured: readonly Measured[]
  readonly date: string
  readonly node: string
  readonly processor: string | null
  readonly load: { readonly before: number; readonly after: number; readonly cores: number }
}

const table = ({ measured, date, node, processor, load }: Results): string =>
  [
    '| pages | archive | threads | read in | pages/s | processor time a page | peak memory |',
    '|---|---|---|---|---|---|---|',
    ...measured.map(
      ({ pages, megabytes, jobs, seconds, pagesPerSecond, processorMilliseconds, peakMegabytes }) =>
        `| ${pages.toLocaleString('en-GB')} | ${megabytes} MB | ${jobs} | ${seconds} s | ${pagesPerSecond} | ${processorMilliseconds} ms | ${peakMegabytes} MB |`,
    ),
    '',
    `${date}, Node ${node}, ${processor ?? 'unknown processor'}, ${load.cores} cores; load ${load.before} before, ${load.after} after.`,
  ].join('\n')

await main()

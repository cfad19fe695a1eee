// npm run bench:serve [-- --seconds 60 --reports 1000 --added 1000 --dry-run]: what the desk's server takes. 50 connections ask
// without a pause, each for what a page asks for, while a thousand reports are handed over. Adds to bench/results.json.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bin, ended, root } from '../test/run.ts'
import { readingsOf } from './reports.ts'
import {
  type Conditions,
  conditions,
  keepAlone,
  type Load,
  round,
  today,
  told,
  toldLoad,
  watchLoad,
} from './results.ts'

interface Results extends Conditions {
  readonly connections: number
  readonly seconds: number
  readonly requests: number
  /** Milliseconds until an answer was whole. */
  readonly times: Times
  /** The same of each kind of request. */
  readonly kinds: Readonly<Record<string, Times>>
  /** How many of each status. */
  readonly statuses: Readonly<Record<string, number>>
  readonly added: { readonly reports: number; readonly refused: number; readonly seconds: number }
  /** Resident megabytes of the server, after a minute of the same: in the first ten, at their most, in the last ten. */
  readonly memory: { readonly first: number; readonly most: number; readonly last: number }
  readonly load: Load
}

interface Times {
  readonly median: number
  readonly p99: number
  readonly worst: number
}

interface Answered {
  readonly kind: string
  readonly status: number
  readonly milliseconds: number
}

const key = 'the-key-of-the-bench'

/** Seconds of the same before it is measured, and reports that are handed over in them: threads start, heaps and caches fill. */
const warm = { seconds: 60, reports: 1000 }

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      reports: { type: 'string', default: '1000' },
      added: { type: 'string', default: '1000' },
      connections: { type: 'string', default: '50' },
      date: { type: 'string', default: today() },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const [seconds, reports, added, connections] = [values.seconds, values.reports, values.added, values.connections].map(
    Number,
  ) as [number, number, number, number]
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  const casebook = join(folder, 'casebook.stemma')
  const rows = readingsOf(join(root, 'corpus'), reports + warm.reports + added).map(({ id, text, outlet, published }) =>
    JSON.stringify({ id, text, outlet, published }),
  )
  writeFileSync(join(folder, 'first.jsonl'), `${rows.slice(0, reports).join('\n')}\n`)
  await run(['init', casebook])
  await run(['add', join(folder, 'first.jsonl'), '--quiet', '--casebook', casebook])
  const load = watchLoad()
  const child = spawn(process.execPath, [bin, 'serve', casebook], { env: { ...process.env, STEMMA_API_KEY: key } })
  const left = ended(child)
  try {
    const address = await new Promise<string>((done) =>
      child.stdout.once('data', (text: string) => done(new URL(text.trim()).origin)),
    )
    const agent = new Agent({ keepAlive: true, maxSockets: connections + 2 })
    const paths = await pathsOf(address, agent)
    // What is asked first is made first: that is no part of how it goes on.
    for (const { path } of paths) await asked(address, path, agent)
    const pages = (until: number): Promise<readonly Answered[]> => asking(address, paths, { connections, until }, agent)
    const early = rows.slice(reports, reports + warm.reports)
    await Promise.all([pages(performance.now() + 1000 * warm.seconds), adds(address, early, warm.seconds, agent)])
    const memory: number[] = []
    const watch = setInterval(() => memory.push(residentOf(child.pid!)), 1000)
    const [answers, handed] = await Promise.all([
      pages(performance.now() + 1000 * seconds),
      adds(address, rows.slice(reports + warm.reports), seconds, agent),
    ])
    clearInterval(watch)
    agent.destroy()
    const results: Results = {
      connections,
      seconds,
      requests: answers.length,
      times: timesOf(answers),
      kinds: Object.fromEntries(
        [...new Set(answers.map(({ kind }) => kind))].map((kind) => [
          kind,
          timesOf(answers.filter((each) => each.kind === kind)),
        ]),
      ),
      statuses: counted(answers.map(({ status }) => String(status))),
      added: handed,
      memory: {
        first: mean(memory.slice(0, 10)),
        most: Math.max(...memory.slice(0, seconds)),
        last: mean(memory.slice(seconds - 10, seconds)),
      },
      load: load(),
      ...conditions(values.date),
    }
    console.log(JSON.stringify(results, null, 2))
    console.log(`${results.requests} answers, p99 ${results.times.p99} ms, ${told(results)}, ${toldLoad(results.load)}`)
    if (!values['dry-run']) keepAlone({ serve: results })
  } finally {
    child.kill('SIGTERM')
    const { err } = await left
    if (/fault/.test(err)) console.error(err.slice(0, 1000))
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What pages ask for: boards and heads of the stories with most reports above all, then lines, lists and words. */
const pathsOf = async (
  address: string,
  agent: Agent,
): Promise<readonly { readonly kind: string; readonly path: string }[]> => {
  const { body } = await asked(address, '/api/stories?limit=20', agent)
  const stories = (JSON.parse(body) as { items: { id: string; counts: { tally: string }[] }[] }).items
  return stories.flatMap(({ id, counts }, at) => [
    { kind: 'board', path: `/api/stories/${id}/board` },
    { kind: 'head', path: `/api/stories/${id}` },
    { kind: 'board', path: `/api/stories/${stories[at % 5]!.id}/board` },
    { kind: 'stories', path: '/api/stories?limit=50' },
    ...(counts[0] === undefined ? [] : [{ kind: 'tally', path: `/api/stories/${id}/tallies/${counts[0].tally}` }]),
    { kind: 'claims', path: `/api/stories/${id}/claims?limit=50` },
    { kind: 'casebook', path: '/api/casebook' },
    { kind: 'search', path: `/api/search?q=${['detained', 'killed', 'police', 'ministry'][at % 4]}&limit=10` },
    { kind: 'page', path: '/' },
  ])
}

/** Asks over many connections at once, each without a pause. */
const asking = async (
  address: string,
  paths: readonly { readonly kind: string; readonly path: string }[],
  { connections, until }: { readonly connections: number; readonly until: number },
  agent: Agent,
): Promise<readonly Answered[]> => {
  const answers: Answered[] = []
  const one = async (_: unknown, number: number): Promise<void> => {
    for (let at = number * 7; performance.now() < until; at++) {
      const { kind, path } = paths[at % paths.length]!
      const start = performance.now()
      const { status } = await asked(address, path, agent)
      answers.push({ kind, status, milliseconds: performance.now() - start })
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  return answers
}

/** Hands reports over, evenly over the time, ten at once. */
const adds = async (
  address: string,
  rows: readonly string[],
  seconds: number,
  agent: Agent,
): Promise<Results['added']> => {
  const start = performance.now()
  let refused = 0
  const many = 10
  for (let at = 0; at < rows.length; at += many) {
    const due = start + (1000 * seconds * 0.9 * at) / rows.length
    const wait = due - performance.now()
    if (wait > 0) await new Promise((go) => setTimeout(go, wait))
    const { status } = await asked(
      address,
      `/api/sources?name=${at}.jsonl`,
      agent,
      `${rows.slice(at, at + many).join('\n')}\n`,
    )
    if (status !== 200) refused += many
  }
  return { reports: rows.length, refused, seconds: round((performance.now() - start) / 1000) }
}

const asked = (
  address: string,
  path: string,
  agent: Agent,
  body: string | null = null,
): Promise<{ readonly status: number; readonly body: string }> =>
  new Promise((done, failed) => {
    const headers: Record<string, string> = { authorization: `Bearer ${key}`, 'accept-encoding': 'gzip' }
    if (body !== null) headers['content-type'] = 'application/octet-stream'
    const sent = request(address + path, { method: body === null ? 'GET' : 'POST', headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          const isPacked = response.headers['content-encoding'] === 'gzip'
          // Only the list of stories is read.
          const text = path.startsWith('/api/stories?') && !isPacked ? Buffer.concat(chunks).toString() : ''
          done({ status: response.statusCode ?? 0, body: text })
        })
    })
    if (path === '/api/stories?limit=20') sent.setHeader('accept-encoding', 'identity')
    sent.on('error', failed)
    sent.end(body)
  })

const run = async (args: readonly string[]): Promise<void> => {
  const { code, err } = await ended(spawn(process.execPath, [bin, ...args]))
  if (code !== 0) throw new Error(err)
}

const residentOf = (pid: number): number => {
  const [, kilobytes = '0'] = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

const timesOf = (answers: readonly Answered[]): Times => {
  const times = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  const at = (share: number): number => round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0)
  return { median: at(0.5), p99: at(0.99), worst: at(1) }
}

const mean = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, each) => sum + each, 0) / values.length)

const counted = (words: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

await main()

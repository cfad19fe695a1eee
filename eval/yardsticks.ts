// npm run eval -- --gold DIR [TASK…]: measures the reading on public yardsticks, shows what changed since the committed
// results, and writes eval/results.json and the table in docs/measured.md.
import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { replaceBetween } from './readme.ts'

/** Precision, recall and F1, or whatever else a yardstick counts, by name; rounded to four places. */
type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What one yardstick gave. Only figures are kept: the texts belong to their publishers. */
interface Measured {
  /** Day it was measured. */
  readonly date: string
  readonly reports: number
  readonly scores: Scores
}

interface Results {
  readonly schema: 'stemma/eval@1'
  readonly measured: Readonly<Record<string, Measured>>
}

/** A figure worth a line in docs/measured.md: where it stands in the scores, what it is, and what we want of it. */
interface Headline {
  readonly task: string
  readonly score: string
  readonly field: string
  readonly says: string
  readonly aim: number | null
  readonly on: string
  /** It stands in the README too. */
  readonly isFirst?: boolean
}

const news = 'US political news, 84 articles, 2,192 attributions'
const agency = 'old agency texts, 112 reports, 161 figures'
const dates = 'agency texts, 121 reports, 896 time expressions'
const sentences = '290 sentences, 448 quantities'
const sites = '94 saved pages'
const publishers = '40 saved pages'
const mixed = '710 reports, 79 stories'
const copies = '399 reports, 122 pairs of copies'
const incidents = '150 incidents, 390 reports'

const headlines: readonly Headline[] = [
  {
    task: 'quote_attribution',
    score: 'quoted/+source',
    field: 'f1',
    says: 'quotations with their speaker',
    aim: 0.75,
    on: news,
    isFirst: true,
  },
  {
    task: 'quote_attribution',
    score: 'all/content_dice',
    field: 'f1',
    says: 'everything said, quoted or not: the words',
    aim: 0.65,
    on: news,
  },
  {
    task: 'quote_attribution',
    score: 'all/+source',
    field: 'f1',
    says: 'everything said, with its speaker',
    aim: 0.5,
    on: news,
  },
  {
    task: 'victim_counts',
    score: 'n+kind',
    field: 'f1',
    says: 'killed, injured, abducted: number and kind',
    aim: 0.7,
    on: agency,
    isFirst: true,
  },
  { task: 'quantities', score: 'value', field: 'f1', says: 'any quantity: its value', aim: 0.88, on: sentences },
  {
    task: 'quantities',
    score: 'value+unit',
    field: 'f1',
    says: 'any quantity: value and unit',
    aim: 0.7,
    on: sentences,
  },
  {
    task: 'date_normalisation',
    score: 'all/value',
    field: 'f1',
    says: 'time expressions: TIMEX3 value',
    aim: 0.75,
    on: dates,
  },
  {
    task: 'date_normalisation',
    score: 'all/date',
    field: 'f1',
    says: 'time expressions: the date',
    aim: 0.82,
    on: dates,
  },
  {
    task: 'article_extraction',
    score: 'aeb',
    field: 'f1',
    says: 'the body of a page, any site',
    aim: 0.965,
    on: sites,
  },
  {
    task: 'article_extraction',
    score: 'fundus',
    field: 'f1',
    says: 'the body of a page, publishers’ own markup',
    aim: 0.945,
    on: publishers,
  },
  {
    task: 'story_clustering',
    score: 'ecbplus/b3',
    field: 'f1',
    says: 'stories among look-alikes: B³',
    aim: 0.92,
    on: mixed,
    isFirst: true,
  },
  {
    task: 'story_clustering',
    score: 'g5w1h/b3',
    field: 'f1',
    says: 'stories of several outlets: B³',
    aim: 0.93,
    on: mixed,
  },
  { task: 'near_duplicate', score: 'all', field: 'f1', says: 'who copied whom', aim: 0.96, on: copies, isFirst: true },
  {
    task: 'cross_doc_figures',
    score: 'both',
    field: 'f1',
    says: 'the final killed and injured, both right',
    aim: 0.65,
    on: incidents,
    isFirst: true,
  },
  {
    task: 'cross_doc_figures',
    score: 'hard/both',
    field: 'f1',
    says: 'the same, where reports were early and wrong',
    aim: 0.5,
    on: incidents,
  },
  {
    task: 'cross_doc_figures',
    score: 'date1',
    field: 'f1',
    says: 'the day of the incident, within one',
    aim: 0.95,
    on: incidents,
  },
  { task: 'cross_doc_figures', score: 'city', field: 'f1', says: 'its town', aim: 0.7, on: incidents },
  {
    task: 'cross_doc_figures',
    score: 'victims',
    field: 'f1',
    says: 'the names of its victims',
    aim: 0.6,
    on: incidents,
  },
]

const tasks = [...new Set(headlines.map(({ task }) => task))]
const root = fileURLToPath(new URL('..', import.meta.url))
const resultsPath = join(root, 'eval/results.json')
const round = (value: number): number => Math.round(value * 10_000) / 10_000

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      gold: { type: 'string', default: join(root, '../shared/gold') },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      split: { type: 'string', default: 'dev' },
      stemma: { type: 'string', default: `node ${join(root, 'packages/stemma/bin/stemma.js')}` },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const wrong = positionals.find((task) => !tasks.includes(task))
  if (wrong !== undefined) stop(`${wrong}: no such yardstick; there are ${tasks.join(', ')}`)
  const gold = resolve(values.gold)
  if (!existsSync(join(gold, 'measure.py'))) {
    stop(`${gold}: no yardsticks here; say where they are with --gold DIR (a folder with measure.py in it)`)
  }
  const before: Results = existsSync(resultsPath)
    ? (JSON.parse(readFileSync(resultsPath, 'utf8')) as Results)
    : { schema: 'stemma/eval@1', measured: {} }
  const now: Record<string, Measured> = { ...before.measured }
  for (const task of positionals.length > 0 ? positionals : tasks) {
    const { reports, seconds, scores } = await measure(task, gold, values.split, values.stemma)
    console.log(`\n${task}: ${reports} reports in ${seconds} s`)
    print(scores, before.measured[task]?.scores ?? {})
    now[task] = { date: values.date, reports, scores }
  }
  if (values['dry-run'] || values.split !== 'dev') return
  const measured = Object.fromEntries(Object.entries(now).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(resultsPath, `${JSON.stringify({ schema: 'stemma/eval@1', measured } satisfies Results, null, 2)}\n`)
  const shown = replaceBetween(join(root, 'docs/measured.md'), 'eval', table(measured, headlines))
  const first = headlines.filter(({ isFirst }) => isFirst === true)
  replaceBetween(join(root, 'README.md'), 'eval', table(measured, first))
  console.log(`\nwritten: eval/results.json${shown ? ' and the table in docs/measured.md' : ''}`)
}

const measure = async (
  task: string,
  gold: string,
  split: string,
  stemma: string,
): Promise<{ readonly reports: number; readonly seconds: number; readonly scores: Scores }> => {
  const args = [join(gold, 'measure.py'), task, '--data', gold, '--split', split, '--stemma', stemma]
  const { stdout } = await promisify(execFile)('python3', args, { cwd: root, maxBuffer: 1 << 26 })
  const head = /\((\d+) reports in ([\d.]+) s\)/.exec(stdout)
  const last = stdout.trim().split('\n').at(-1) ?? ''
  if (head === null || !last.startsWith('{')) stop(`${task}: its scores could not be read:\n${stdout}`)
  return { reports: Number(head[1]), seconds: Number(head[2]), scores: scoresOf(JSON.parse(last)) }
}

type Score = readonly number[] | Readonly<Record<string, number>>

/** Scores come as `{precision, recall, f1}`, as `[precision, recall, f1]`, or as several of these under one name. */
const scoresOf = (
  given: Readonly<Record<string, Score | Readonly<Record<string, number | readonly number[]>>>>,
): Scores => {
  const scores: Record<string, Record<string, number>> = {}
  const add = (name: string, field: string, value: number): void => {
    scores[name] = { ...scores[name], [field]: round(value) }
  }
  for (const [name, score] of Object.entries(given)) {
    const named = Array.isArray(score) ? { precision: score[0], recall: score[1], f1: score[2] } : score
    for (const [field, value] of Object.entries(named as Readonly<Record<string, number | readonly number[]>>)) {
      if (typeof value === 'number') add(name, field, value)
      else for (const [at, part] of ['precision', 'recall', 'f1'].entries()) add(`${name}/${field}`, part, value[at]!)
    }
  }
  return scores
}

/** A line a score: precision, recall and F1, each with its difference to the committed result. */
const print = (scores: Scores, before: Scores): void => {
  for (const [name, score] of Object.entries(scores)) {
    const fields = Object.entries(score).map(([field, value]) => {
      const old = before[name]?.[field]
      const change =
        old === undefined ? 'new' : value === old ? '=' : (value > old ? '+' : '−') + Math.abs(value - old).toFixed(4)
      return `${field} ${value.toFixed(4).replace(/\.0000$/, '')} (${change})`.padEnd(28)
    })
    console.log(`  ${name.padEnd(24)}${fields.join('')}`.trimEnd())
  }
}

const table = (measured: Results['measured'], lines: readonly Headline[]): string => {
  const rows = lines.flatMap(({ task, score, field, says, aim, on }) => {
    const found = measured[task]
    const value = found?.scores[score]?.[field]
    if (found === undefined || value === undefined) return []
    const wanted = aim === null ? '–' : aim.toFixed(3).replace(/0$/, '')
    return [`| ${says} | ${value.toFixed(3)} | ${wanted} | ${on} | ${found.date} |`]
  })
  return ['| what | F1 | aim | measured on | date |', '|---|---|---|---|---|', ...rows].join('\n')
}

const stop: (sentence: string) => never = (sentence) => {
  console.error(`eval: ${sentence}`)
  process.exit(1)
}

await main()

// npm run bench: how fast the whole reading is, beside wink-nlp's bare pass and compromise on the same text in the same
// run; what a second thread brings, beside two processes that know nothing of each other; memory; and how long a cold
// start takes. Writes bench/results.json.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createReader } from '@stemma/engine'
import { reportFromText } from '../packages/stemma/src/intake/text.ts'
import { loadEnglish } from '../packages/stemma/src/models.ts'
import { type MeasuredRun, measured, root } from '../test/run.ts'
import { type Conditions, conditions, keep, round, today, told } from './results.ts'
import { textsOf, tokensIn } from './texts.ts'

interface Speed {
  readonly seconds: number
  readonly reportsPerSecond: number
  readonly tokensPerSecond: number
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string', default: '1200' },
      date: { type: 'string', default: today() },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const texts = textsOf(join(root, 'corpus'), Number(values.reports))
  const few = texts.slice(0, Math.ceil(texts.length / 6))
  const tokens = tokensIn(texts)
  const at = conditions(values.date)
  console.log(`${texts.length} reports, ${tokens} tokens; ${told(at)}`)

  const whole = inProcess('the whole reading, one thread', few, await reading())
  const wink = inProcess("wink-nlp's bare pass", few, await winkPass())
  const { bare, asked } = await compromisePasses()
  const compromise = inProcess('compromise, bare pass', few, bare)
  const compromiseAsked = inProcess('compromise, asked for the same kinds', few, asked)

  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  try {
    const rows = texts.map((text, at) => JSON.stringify({ id: `${at}`, text }))
    const inFile = (name: string, part: readonly string[]): string => {
      writeFileSync(join(folder, name), part.join('\n'))
      return join(folder, name)
    }
    const file = inFile('reports.jsonl', rows)
    const parts = [0, 1].map((rest) =>
      inFile(
        `part-${rest}.jsonl`,
        rows.filter((_, at) => at % 2 === rest),
      ),
    )
    const one = await command('stemma read --jobs 1, start to end', [file], 1, texts, tokens)
    const two = await command('stemma read --jobs 2, start to end', [file], 2, texts, tokens)
    const apart = await command('two processes, half the reports each', parts, 1, texts, tokens)
    const first = join(root, 'corpus/january-2022/reports')
    const coldStart = Math.round(await median(7, async () => (await run(['read', first])).seconds * 1000))
    console.log(`${'cold start: the January 2022 example'.padEnd(44)}${coldStart} ms`)
    const results = {
      schema: 'stemma/bench@1',
      ...at,
      reports: texts.length,
      tokens,
      inProcess: { whole, wink, compromise, compromiseAsked },
      commandLine: {
        one: one.speed,
        two: two.speed,
        twoProcesses: apart.speed,
        peakMegabytes: { one: one.megabytes, two: two.megabytes, twoProcesses: apart.megabytes },
      },
      secondThread: round(one.speed.seconds / two.speed.seconds),
      secondProcess: round(one.speed.seconds / apart.speed.seconds),
      besideCompromise: round(whole.tokensPerSecond / compromise.tokensPerSecond),
      besideCompromiseAsked: round(whole.tokensPerSecond / compromiseAsked.tokensPerSecond),
      besideWink: round(whole.tokensPerSecond / wink.tokensPerSecond),
      coldStartMilliseconds: coldStart,
    }
    console.log(
      `beside compromise: bare ${results.besideCompromise}×, asked for the same ${results.besideCompromiseAsked}×`,
    )
    console.log(`beside wink-nlp's bare pass: ${results.besideWink}×`)
    console.log(`a second thread: ${results.secondThread}×, a second process: ${results.secondProcess}×`)
    if (values['dry-run']) return
    keep(results, 'bench', table(results))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const speedOf = (seconds: number, reports: number, tokens: number): Speed => ({
  seconds: round(seconds),
  reportsPerSecond: Math.round(reports / seconds),
  tokensPerSecond: Math.round(tokens / seconds),
})

/** Best of three passes, after one that warms up. */
const inProcess = (name: string, texts: readonly string[], pass: (text: string, at: number) => unknown): Speed => {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 4; round++) {
    const start = performance.now()
    for (const [at, text] of texts.entries()) pass(text, at)
    const seconds = (performance.now() - start) / 1000
    if (round > 0) best = Math.min(best, seconds)
  }
  const speed = speedOf(best, texts.length, tokensIn(texts))
  console.log(
    `${name.padEnd(44)}${String(speed.tokensPerSecond).padStart(8)} tokens/s ${String(speed.reportsPerSecond).padStart(6)} reports/s`,
  )
  return speed
}

const reading = async (): Promise<(text: string, at: number) => unknown> => {
  const reader = createReader(loadEnglish())
  return (text, at) => {
    const taken = reportFromText(text, { id: `${at}` })
    if (taken.kind === 'refused') throw new Error(taken.why)
    return JSON.stringify(reader.read(taken.report))
  }
}

/** Tokens, sentences, tags, lemmas and entities: what the reading starts from. */
const winkPass = async (): Promise<(text: string) => unknown> => {
  const { default: winkNLP } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  const nlp = winkNLP(model)
  const { its } = nlp
  return (text) => nlp.readDoc(text).tokens().out(its.pos)
}

/** Its bare pass, and one asked for the kinds of thing a reading holds, with offsets. */
const compromisePasses = async () => {
  const { default: nlp } = await import('compromise')
  const where = { offset: true }
  return {
    bare: (text: string) => nlp(text).json(where),
    asked: (text: string) => {
      const doc = nlp(text)
      const names = [doc.people(), doc.places(), doc.organizations()].map((view) => view.json(where))
      const said = [doc.quotations(), doc.clauses(), doc.verbs()].map((view) => view.json(where))
      return [doc.json(where), doc.numbers().json(where), names, said]
    },
  }
}

/** Runs the command line as a process of its own, its output thrown away. */
const run = async (args: readonly string[]): Promise<MeasuredRun> => {
  const found = await measured(args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
  if (found.code !== 0) throw new Error(`stemma ${args.join(' ')}: ${found.err}`)
  return found
}

/** The best of three times that the files are read, each by a process of its own, side by side. */
const command = async (
  name: string,
  files: readonly string[],
  jobs: number,
  texts: readonly string[],
  tokens: number,
) => {
  let best = Number.POSITIVE_INFINITY
  let megabytes = 0
  for (let at = 0; at < 3; at++) {
    const runs = await Promise.all(files.map((file) => run(['read', file, '--format', 'jsonl', '--jobs', `${jobs}`])))
    best = Math.min(best, Math.max(...runs.map(({ seconds }) => seconds)))
    megabytes = Math.max(megabytes, Math.round(runs.reduce((sum, each) => sum + each.megabytes, 0)))
  }
  const speed = speedOf(best, texts.length, tokens)
  console.log(
    `${name.padEnd(44)}${String(speed.tokensPerSecond).padStart(8)} tokens/s ${String(speed.reportsPerSecond).padStart(6)} reports/s ${megabytes} MB`,
  )
  return { speed, megabytes }
}

const median = async (times: number, measure: () => Promise<number>): Promise<number> => {
  const found: number[] = []
  for (let at = 0; at < times; at++) found.push(await measure())
  return found.toSorted((a, b) => a - b)[times >> 1]!
}

interface Shown extends Conditions {
  readonly inProcess: Readonly<Record<'whole' | 'wink' | 'compromise' | 'compromiseAsked', Speed>>
  readonly commandLine: {
    readonly one: Speed
    readonly two: Speed
    readonly twoProcesses: Speed
    readonly peakMegabytes: { readonly one: number; readonly two: number; readonly twoProcesses: number }
  }
  readonly secondThread: number
  readonly secondProcess: number
  readonly besideCompromise: number
  readonly besideCompromiseAsked: number
  readonly coldStartMilliseconds: number
}

const table = (shown: Shown): string => {
  const { inProcess, commandLine } = shown
  const speed = (name: string, { tokensPerSecond, reportsPerSecond }: Speed, memory: string): string =>
    `| ${name} | ${tokensPerSecond.toLocaleString('en-GB')} | ${reportsPerSecond} | ${memory} |`
  return [
    '| what | tokens/s | reports/s | peak memory |',
    '|---|---|---|---|',
    speed('the whole reading, one thread, warm', inProcess.whole, ''),
    speed('wink-nlp: tokens, sentences, tags, entities', inProcess.wink, ''),
    speed('compromise: bare pass', inProcess.compromise, ''),
    speed('compromise: asked for numbers, names, quotations, verbs, clauses', inProcess.compromiseAsked, ''),
    speed('`stemma read --jobs 1`, start to end', commandLine.one, `${commandLine.peakMegabytes.one} MB`),
    speed('`stemma read --jobs 2`, start to end', commandLine.two, `${commandLine.peakMegabytes.two} MB`),
    speed(
      'two such processes of one thread, half the reports each',
      commandLine.twoProcesses,
      `${commandLine.peakMegabytes.twoProcesses} MB`,
    ),
    '',
    `Beside compromise ${shown.besideCompromise}× its bare pass, ${shown.besideCompromiseAsked}× when asked for the same; a second thread ${shown.secondThread}×, where two processes of their own bring ${shown.secondProcess}×; cold start ${shown.coldStartMilliseconds} ms. ` +
      `${told(shown)}.`,
  ].join('\n')
}

// Read here so that a missing build is told before anything is measured.
readFileSync(join(root, 'packages/stemma/dist/cli.js'))
await main()

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import type { Connector } from '../connect/connector.ts'
import { isWebAddress, unreadable } from '../inputs/inputs.ts'
import { keepIn } from '../inputs/kept.ts'
import { counted } from '../print/counted.ts'
import { visible } from '../print/terminal.ts'
import { FailedError, StoppedError, UsageError } from '../problem.ts'
import type { Outcome, Writing } from '../reading/batch.ts'
import { startThreads, type Threads } from '../reading/threads.ts'
import { watchListIn } from '../watch/list.ts'
import { type Memory, openMemory } from '../watch/memory.ts'
import { type News, type Round, roundOf } from '../watch/round.ts'
import { type Context, tell, tellStep, write } from './context.ts'
import { startProgress } from './progress.ts'
import { type Intake, terminalOf } from './read.ts'
import { createTally, summaryOf, type Tally } from './summary.ts'

export interface WatchOptions extends Intake {
  readonly format: 'text' | 'jsonl'
  /** Folder for the originals and for what is remembered. */
  readonly into: string
  /** Milliseconds from the start of one round to that of the next; null to look once. */
  readonly every: number | null
  /** Whether the pages that feeds give summaries of are fetched. */
  readonly follow: boolean
  readonly rejected: boolean
  readonly quiet: boolean
}

/**
 * `stemma watch`: fetches feeds, sitemaps and pages again and again, keeps each as it came, and prints the reports that
 * are new or have changed as they come.
 */
export const watchCommand = async (
  lists: readonly string[],
  options: WatchOptions,
  context: Context,
): Promise<void> => {
  const { interrupted, stderr } = context
  const memory = opened(options.into)
  const threads = startThreads(new URL('./worker.js', import.meta.url), options.jobs ?? 1, options.limits)
  const { createConnector } = await import('../connect/connector.ts')
  const { systemClock } = await import('../connect/pace.ts')
  const connector = createConnector(options.web)
  const stop = (): void => {
    threads.leave()
    connector.close()
  }
  interrupted.addEventListener('abort', stop)
  const tally = createTally()
  try {
    for (;;) {
      const start = systemClock.now()
      const round = await lookOnce(lists, options, context, { connector, memory, threads, tally, now: systemClock.now })
      if (round === null || options.every === null || interrupted.aborted) break
      const wait = start + options.every - systemClock.now()
      tellRound(round, memory, wait, options, context)
      await systemClock.sleep(Math.max(0, wait), interrupted)
      if (stderr.isTTY) stderr.write('\r\x1b[K')
      if (interrupted.aborted) break
    }
    memory.save()
  } catch (error) {
    throw asProblem(error, options.into)
  } finally {
    interrupted.removeEventListener('abort', stop)
    connector.close()
    await threads.close()
  }
  if (!options.quiet) stderr.write(`${summaryOf(tally, interrupted.aborted)}\n`)
  if (interrupted.aborted) throw new StoppedError()
  if (tally.refused.length > 0) throw new FailedError()
}

interface Watch {
  readonly connector: Connector
  readonly memory: Memory
  readonly threads: Threads
  readonly tally: Tally
  readonly now: () => number
}

/** One round; what is printed is remembered, and nothing else. Null where there is nothing to look at. */
const lookOnce = async (
  lists: readonly string[],
  options: WatchOptions,
  context: Context,
  { connector, memory, threads, tally, now }: Watch,
): Promise<Round | null> => {
  const { interrupted, stderr, stdin } = context
  const round: Round = { unchanged: 0, waiting: 0, left: 0 }
  const addresses = addressesIn(lists, tally, context)
  if (addresses.length === 0) return null
  const progress = startProgress(context, { reports: null, bytes: null })
  const fetch: Connector['fetch'] = (address, seen) => {
    progress.note(`fetching ${address}`)
    return connector.fetch(address, seen)
  }
  const world = {
    fetch,
    opening: { ...threads, stdin, fetch, passOver: tally.passOver, taken: () => {} },
    memory,
    keeper: keepIn(options.into),
    now,
    every: options.every ?? 60_000,
    stopped: () => interrupted.aborted,
    follows: options.follow,
  }
  let saved = now()
  for await (const news of roundOf(addresses, round, world)) {
    if (interrupted.aborted) break
    progress.clear()
    const digest = await print(news, options, context, threads, tally)
    if (digest === null) break
    if (digest === news.before) round.unchanged += 1
    news.remember(digest)
    if (now() - saved > 2000) {
      memory.save()
      saved = now()
    }
  }
  progress.clear()
  memory.save()
  if (round.left > 0 && !interrupted.aborted && !options.quiet) {
    stderr.write(`stemma: ${counted(round.left, 'page')} more wait for the next round\n`)
  }
  return round
}

/** The lists are read in each round, so that they can be added to. */
const addressesIn = (lists: readonly string[], tally: Tally, context: Context): readonly string[] => {
  const addresses = new Set<string>()
  for (const list of lists) {
    if (isWebAddress(list)) {
      addresses.add(list)
      continue
    }
    try {
      const found = watchListIn(readFileSync(list, 'utf8'), list)
      for (const address of found.addresses) addresses.add(address)
      for (const problem of found.problems) refuse(problem, tally, context)
    } catch (error) {
      refuse({ input: list, why: unreadable(error) }, tally, context)
    }
  }
  return [...addresses]
}

/** Tells of a problem once, however often it comes again. */
const refuse = (problem: { readonly input: string; readonly why: string }, tally: Tally, context: Context): void => {
  if (tally.refused.some(({ input, why }) => input === problem.input && why === problem.why)) return
  tally.count({ kind: 'problem', ...problem })
  tell(context, problem)
}

/** Reports that are read together, so that they are printed as they come. */
const together = 20

/**
 * Reads what came of an address, and keeps and prints it if it is new: a page is when its words are, whatever else of it
 * has changed.
 *
 * @returns the digest of its words; null when the user stopped it before the end
 */
const print = async (
  { address, sources, problems, notes, keep, before }: News,
  options: WatchOptions,
  context: Context,
  threads: Threads,
  tally: Tally,
): Promise<string | null> => {
  const writing: Writing =
    options.format === 'text' ? { kind: 'text', ...terminalOf(context), rejected: options.rejected } : { kind: 'json' }
  for (const problem of problems) refuse(problem, tally, context)
  if (before !== null) {
    const outcomes = await threads.read(sources, writing)
    if (outcomes.length < sources.length) return null
    const digest = digestOf(outcomes)
    if (digest !== before) {
      await keep()
      await tellOutcomes(outcomes, options, context, tally)
    }
    return digest
  }
  await keep()
  for (const note of notes) tell(context, { input: address, why: note })
  const all: Outcome[] = []
  for (let at = 0; at < sources.length; at += together) {
    const some = sources.slice(at, at + together)
    const outcomes = await threads.read(some, writing)
    await tellOutcomes(outcomes, options, context, tally)
    if (outcomes.length < some.length) return null
    all.push(...outcomes.map((outcome) => ({ ...outcome, output: '' })))
  }
  return digestOf(all)
}

const digestOf = (outcomes: readonly Outcome[]): string => {
  const hash = createHash('sha256')
  for (const outcome of outcomes) hash.update(`${outcome.kind === 'read' ? outcome.digest : outcome.why}\n`)
  return hash.digest('base64')
}

const tellOutcomes = async (
  outcomes: readonly Outcome[],
  { format }: WatchOptions,
  context: Context,
  tally: Tally,
): Promise<void> => {
  for (const outcome of outcomes) {
    tally.count(outcome)
    if (outcome.kind === 'read') {
      const between = format === 'text' && tally.read > 1 ? '\n' : ''
      await write(context.stdout, between + outcome.output + (format === 'text' ? '' : '\n'))
    }
    tellStep(context, outcome)
  }
}

/** What a round came to, while the next is waited for: on a terminal only. */
const tellRound = (round: Round, memory: Memory, wait: number, { quiet }: WatchOptions, { stderr }: Context): void => {
  if (quiet || !stderr.isTTY) return
  const facts = [
    `${counted(memory.size(), 'address').replace(/addresss$/, 'addresses')} watched`,
    `${round.unchanged} unchanged`,
    ...(round.waiting === 0 ? [] : [`${round.waiting} left alone for now`]),
    `again in ${wait < 90_000 ? `${Math.max(0, Math.round(wait / 1000))} s` : `${Math.round(wait / 60_000)} min`}`,
  ]
  stderr.write(`\r\x1b[K${facts.join(' · ')}`)
}

/** A disk that is full, or a folder that may not be written to, is no fault of ours. */
const asProblem = (error: unknown, folder: string): unknown => {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (syscall === undefined || code === undefined) return error
  return new FailedError(
    `${visible(folder)}: could not be written to (${code}); check the folder and the disk it is on`,
  )
}

const opened = (folder: string): Memory => {
  try {
    mkdirSync(folder, { recursive: true })
    return openMemory(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw new UsageError((error as Error).message)
    throw new FailedError(`${visible(folder)}: ${unreadable(error)}`)
  }
}

/** `30s`, `10m`, `2h` in milliseconds; null for anything else, or less than a second or more than a week. */
export const intervalOf = (text: string): number | null => {
  const [, number = '', unit = ''] = /^(\d{1,6})(s|m|h)$/.exec(text) ?? []
  const milliseconds = Number(number) * { s: 1000, m: 60_000, h: 3_600_000, '': 0 }[unit as 's' | 'm' | 'h' | '']
  return milliseconds >= 1000 && milliseconds <= 7 * 86_400_000 ? milliseconds : null
}

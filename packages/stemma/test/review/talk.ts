import { PassThrough } from 'node:stream'
import { createReader, type Reading } from '@stemma/engine'
import { openAsker } from '../../src/commands/asking.ts'
import type { Context } from '../../src/commands/context.ts'
import { reportFromText } from '../../src/intake/index.ts'
import { loadEnglish } from '../../src/models.ts'
import type { ReviewDesk } from '../../src/review/desk.ts'
import { type Reviewed, review } from '../../src/review/session.ts'

const language = loadEnglish()
const reader = createReader(language)

type Told = readonly [outlet: string, published: string, text: string]

/** The readings of reports on one fire. */
export const readingsOf = (...told: readonly Told[]): Reading[] =>
  told.map(([outlet, published, text]) => {
    const taken = reportFromText(text, { id: `from ${outlet}`, outlet, published, story: 'fire' })
    if (taken.kind === 'refused') throw new Error(taken.why)
    return reader.read(taken.report)
  })

export const harbour: Told = [
  'Harbour Wire',
  '2031-03-02',
  'Joana Reis, the harbour master, said 12 people died in the fire at the port of Aveiro on Sunday. Smoke hung over the town.',
]
export const hospital: Told = [
  'Radio Delta',
  '2031-03-02',
  'The hospital of Aveiro said 31 people were killed in the fire at the port on Sunday. Doctors worked all night.',
]

export const bare: Told = [
  'Tide News',
  '2031-03-04',
  'Forty people were injured in the fire at the port of Aveiro. The schools stayed shut.',
]

/** A person at a desk: what they typed, what they saw, and what came of it. */
export interface Talk extends Reviewed {
  readonly seen: string
}

/** Streams without a terminal, or with one of 80 columns and 24 rows. */
export const streams = (isTTY: boolean) => {
  const raw: boolean[] = []
  const stdin = Object.assign(new PassThrough(), { isTTY, setRawMode: (on: boolean) => raw.push(on) })
  const stdout = Object.assign(new PassThrough(), { isTTY, columns: 80, rows: 24 })
  let seen = ''
  stdout.on('data', (bytes: Buffer) => {
    seen += bytes.toString()
  })
  const context: Context = {
    stdin,
    stdout,
    stderr: new PassThrough(),
    env: { TERM: 'xterm', NO_COLOR: '1' },
    processors: 1,
    now: () => 0,
    interrupted: new AbortController().signal,
  }
  return { context, stdin, stdout, raw, seen: () => seen }
}

/** Goes through a review with lines that are piped in. */
export const talk = async (desk: ReviewDesk, ...lines: readonly string[]): Promise<Talk> => {
  const { context, stdin, seen } = streams(false)
  stdin.end(lines.map((line) => `${line}\n`).join(''))
  const asker = openAsker(context)
  const came = await review(desk, asker, language)
  asker.close()
  return { ...came, seen: seen() }
}

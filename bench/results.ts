import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { replaceBetween } from '../eval/readme.ts'
import { root } from '../test/run.ts'

/** Where and when something was measured. */
export interface Conditions {
  readonly date: string
  readonly node: string
  readonly processor: string | null
}

/** Processes that wanted to run on this machine, before and after: more than its cores, and times are too long. */
export interface Load {
  readonly before: number
  readonly after: number
  readonly cores: number
}

export const today = (): string => new Date().toISOString().slice(0, 10)

export const conditions = (date: string): Conditions => ({
  date,
  node: process.version,
  processor: cpus()[0]?.model ?? null,
})

/** Begins to watch the load; what is returned says what it came to. */
export const watchLoad = (): (() => Load) => {
  const before = round(loadavg()[0]!)
  return () => ({ before, after: round(loadavg()[0]!), cores: cpus().length })
}

/** What docs/measured.md says under a table. */
export const told = ({ date, node, processor }: Conditions): string =>
  `${date}, Node ${node}, ${processor ?? 'unknown processor'}`

export const toldLoad = ({ before, after, cores }: Load): string =>
  `${cores} cores; load ${before} before, ${after} after`

/** Keeps what was measured in bench/results.json, beside what other benches keep there. */
export const keepAlone = (results: Readonly<Record<string, unknown>>): void => {
  const path = join(root, 'bench/results.json')
  const others = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  writeFileSync(path, `${JSON.stringify({ ...others, ...results }, null, 2)}\n`)
}

/** Keeps what was measured as `keepAlone` does, and shows it in docs/measured.md. */
export const keep = (results: Readonly<Record<string, unknown>>, mark: string, table: string): void => {
  keepAlone(results)
  replaceBetween(join(root, 'docs/measured.md'), mark, table)
}

/** To two places. */
export const round = (value: number): number => Math.round(value * 100) / 100

import type { Reading } from '@stemma/engine'
import type { Found } from '../inputs/found.ts'
import type { Step } from '../reading/in-order.ts'
import type { Stamping } from './casebook.ts'
import type { Database } from './database.ts'
import { seeAgain } from './seeing-again.ts'
import { knownAs, takeIn } from './taking-in.ts'

/** Leaves out what a casebook has: its bytes need not be read again. */
export async function* unknownTo(casebook: Database, all: AsyncIterable<Found>): AsyncGenerator<Found> {
  for await (const found of all) {
    const as = found.kind === 'source' ? await knownAs(casebook, found) : null
    yield found.kind === 'source' && as !== null ? { kind: 'known', input: found.input, as, again: found } : found
  }
}

/** What became of an input, when it is on the disk. */
export interface Kept {
  readonly step: Step
  readonly line: KeptLine
}

/** What became of an input, for programs. */
export interface KeptLine {
  readonly input: string
  readonly state: 'new' | 'known' | 'refused'
  /** Of the entry of its source; null where it has none of its own. */
  readonly seq: number | null
  readonly report: string | null
  readonly why: string | null
}

/** Keeps what came of an input: its bytes, its entries and its reading. */
export const keptOf = async (casebook: Database, stamping: Stamping, step: Step): Promise<Kept> => {
  const { input } = step
  if (step.kind === 'known') {
    const seq = step.again === null ? null : await seeAgain(casebook, stamping, step.again)
    return { step, line: { input, state: 'known', seq, report: null, why: `as ${step.as}` } }
  }
  if (step.kind === 'problem')
    return { step, line: { input, state: 'refused', seq: null, report: null, why: step.why } }
  const result =
    step.kind === 'refused'
      ? { kind: 'refused' as const, why: step.why }
      : { kind: 'read' as const, reading: JSON.parse(step.output) as Reading, text: step.output, notes: step.notes }
  const seq = await takeIn(casebook, stamping, step.source, result)
  const another = { kind: 'known' as const, input, as: input, again: null }
  if (seq === null) return { step: another, line: { input, state: 'known', seq, report: null, why: null } }
  return result.kind === 'refused'
    ? { step, line: { input, state: 'refused', seq, report: null, why: result.why } }
    : { step, line: { input, state: 'new', seq, report: result.reading.id, why: null } }
}

import type { Reading } from '@stemma/engine'
import { type Stamping, writing } from '../packages/stemma/src/casebook/casebook.ts'
import type { Database } from '../packages/stemma/src/casebook/database.ts'
import { append } from '../packages/stemma/src/casebook/journal.ts'
import { createDatabase } from '../packages/stemma/src/casebook/open.ts'
import { settle } from '../packages/stemma/src/casebook/settling.ts'
import { capture, finish, takeIn } from '../packages/stemma/src/casebook/taking-in.ts'
import type { Source } from '../packages/stemma/src/inputs/found.ts'
import { canonical, type Json } from '../packages/stemma/src/journal/canonical.ts'
import { loadEnglish } from '../packages/stemma/src/models.ts'
import { round } from './results.ts'

/** Seconds to write readings, and to place them and make the records: without reading the reports. */
export interface Filling {
  readonly writing: number
  readonly settling: number
}

const language = loadEnglish()

const stamping: Stamping = () => ({
  time: new Date().toISOString(),
  actor: 'bench',
  engine: 'stemma',
  rules: 'bench',
})

/** Reports that are written in one transaction while a casebook is filled. */
const together = 200

/**
 * Fills a new casebook; what is measured is what stands then, so that many are written at once.
 *
 * @param path where none is
 */
export const filled = async (path: string, readings: readonly Reading[]): Promise<Filling> => {
  const casebook = await createDatabase(path)
  await writing(casebook, (held) => append(held, stamping(), [{ kind: 'opened', casebook: 'of a bench' }]))
  const start = performance.now()
  for (let at = 0; at < readings.length; at += together) {
    await writing(casebook, async (held) => {
      for (const reading of readings.slice(at, at + together)) {
        const seq = await capture(held, stamping, sourceOf(reading))
        if (seq !== null) await finish(held, stamping, seq, resultOf(reading))
      }
    })
    if (at % 10_000 === 0) console.error(`written ${at}, ${Math.round((performance.now() - start) / 1000)} s`)
  }
  const written = performance.now()
  await settle(casebook, language, {
    told: (what) => {
      if (/[05]00/.test(what)) console.error(`${what}, ${Math.round((performance.now() - written) / 1000)} s`)
    },
    stopped: null,
  })
  await casebook.close()
  return { writing: round((written - start) / 1000), settling: round((performance.now() - written) / 1000) }
}

/** Takes one reading into a casebook. */
export const put = (casebook: Database, reading: Reading): Promise<number | null> =>
  takeIn(casebook, stamping, sourceOf(reading), resultOf(reading))

const sourceOf = ({ id, text }: Reading): Source => ({
  kind: 'source',
  input: id,
  format: 'text',
  content: new TextEncoder().encode(text),
  meta: { id },
})

const resultOf = (reading: Reading) =>
  ({ kind: 'read', reading, text: canonical(reading as unknown as Json), notes: [] }) as const

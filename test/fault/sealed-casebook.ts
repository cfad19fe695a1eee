import type { Decision, Reading } from '@stemma/engine'
import { type Stamping, writing } from '../../packages/stemma/src/casebook/casebook.ts'
import type { Database } from '../../packages/stemma/src/casebook/database.ts'
import { decide, undo } from '../../packages/stemma/src/casebook/deciding.ts'
import { append, headOf } from '../../packages/stemma/src/casebook/journal.ts'
import { createDatabase } from '../../packages/stemma/src/casebook/open.ts'
import { recordIn, storiesIn } from '../../packages/stemma/src/casebook/records.ts'
import { settle } from '../../packages/stemma/src/casebook/settling.ts'
import { takeIn } from '../../packages/stemma/src/casebook/taking-in.ts'
import { canonical, type Json } from '../../packages/stemma/src/journal/canonical.ts'
import { newKey, type Seal, sealOf } from '../../packages/stemma/src/journal/seal.ts'
import { loadEnglish } from '../../packages/stemma/src/models.ts'
import { readWith } from '../reading.ts'

const quiet = { told: () => {}, stopped: null }

/** A clock that goes a second further with every entry. */
export const stampingFrom = (first: string, actor = 'A. Weaver'): Stamping => {
  let at = Date.parse(first)
  return () => {
    at += 1000
    return { time: new Date(at).toISOString(), actor, engine: 'stemma 0.1.0', rules: 'r1' }
  }
}

const towns = ['Aveiro', 'Braga', 'Evora', 'Faro', 'Lagos', 'Sintra', 'Tomar', 'Viseu', 'Chaves', 'Elvas']
const voices = ['police', 'the mayor', 'a hospital', 'the fire brigade', 'the interior ministry', 'residents']

/** A report of a fire in one of ten towns. */
export const fire = (nth: number): { readonly text: string; readonly meta: Readonly<Record<string, string>> } => {
  const town = towns[nth % towns.length]!
  const voice = voices[Math.floor(nth / towns.length) % voices.length]!
  return {
    text: `${town} fire\n\n${nth + 2} people were killed when a mill burned down in ${town} on Monday, ${voice} said.\n`,
    meta: { id: `r${nth}`, outlet: `Paper ${nth % 7}`, published: '2026-03-03', story: `fire of ${town}` },
  }
}

/** Takes in a text with what is known of it, read by this engine or as another would. */
export const put = async (
  casebook: Database,
  stamping: Stamping,
  { text, meta }: { readonly text: string; readonly meta: Readonly<Record<string, string>> },
  as: (reading: Reading) => Reading = (reading) => reading,
): Promise<number | null> => {
  const reading = as(readWith(text, meta))
  const source = { kind: 'source' as const, input: `${meta.id}.txt`, format: 'text' as const, content: text, meta }
  const result = { kind: 'read' as const, reading, text: canonical(reading as unknown as Json), notes: [] }
  return takeIn(casebook, stamping, source, result)
}

/**
 * Makes a casebook with sixty reports in ten stories, one that could not be read, decisions, an undoing and a seal.
 *
 * @returns the seal, to be kept elsewhere
 */
export const sealedCasebook = async (where: string, reports = 60): Promise<Seal> => {
  const language = loadEnglish()
  const casebook = await createDatabase(where)
  const stamping = stampingFrom('2026-03-04T08:00:00Z')
  try {
    await writing(casebook, (held) => append(held, stamping(), [{ kind: 'opened', casebook: 'of a test' }]))
    for (let nth = 0; nth < reports; nth += 1) await put(casebook, stamping, fire(nth))
    const odd = { kind: 'source' as const, input: 'odd.pdf', format: 'pdf' as const, content: 'no PDF', meta: {} }
    await takeIn(casebook, stamping, odd, { kind: 'refused', why: 'it is no PDF' })
    await settle(casebook, language, quiet)
    const [story] = await storiesIn(casebook, 1)
    const record = await recordIn(casebook, language, story!.id)
    const figures = record!.reports.flatMap(({ claims }) => claims).filter(({ kind }) => kind === 'figure')
    const decided: number[] = []
    for (const [at, { id }] of figures.slice(0, 3).entries()) {
      const target = { kind: 'claim' as const, id, claims: [id], reports: [], names: [] }
      const decision: Decision = { kind: 'reject', target, reason: `a slip, the ${at + 1}.` }
      decided.push((await decide(casebook, stamping, decision, { expect: null, key: `key ${at}` })).seq)
    }
    await undo(casebook, stamping, decided[1]!, 'no slip', { expect: null, key: null })
    await settle(casebook, language, quiet)
    return await writing(casebook, async (held) => {
      const stamp = stamping()
      const seal = sealOf({ casebook: 'of a test', ...(await headOf(held)), time: stamp.time }, newKey())
      await append(held, stamp, [{ kind: 'seal', seal }])
      return seal
    })
  } finally {
    await casebook.close()
  }
}

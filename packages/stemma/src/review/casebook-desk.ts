import type { Decision, KnownStory, Language, Reading, Ruling } from '@stemma/engine'
import type { Stamping } from '../casebook/casebook.ts'
import type { Database } from '../casebook/database.ts'
import { type Decided, decide, undo } from '../casebook/deciding.ts'
import { decisionsOf } from '../casebook/decisions.ts'
import { knownStoryIn, readingsIn, recordIn, storiesIn } from '../casebook/records.ts'
import { settle } from '../casebook/settling.ts'
import type { OpenStory, ReviewDesk } from './desk.ts'
import { soonMade, trialOf } from './trial.ts'

/** Which stories of a casebook are looked through. */
export interface Looked {
  /** One story alone; null for those with most reports. */
  readonly story: string | null
  readonly limit: number
}

/** A desk over a casebook: what is decided goes into its journal, and the records of the stories it touches are made anew. */
export const casebookDesk = (
  casebook: Database,
  stamping: Stamping,
  language: Language,
  { story, limit }: Looked,
): ReviewDesk => {
  let rulings: readonly Ruling[] | null = null
  let known: KnownStory | null = null
  let readings: { readonly id: string; readonly all: ReadonlyMap<string, Reading> } | null = null
  const kept = async ({ seq, stories }: Decided) => {
    await settle(casebook, language, { told: () => {}, stopped: null })
    rulings = null
    known = null
    readings = null
    return { seq, stories }
  }
  return {
    stories: async () => (story === null ? (await storiesIn(casebook, limit)).map(({ id }) => id) : [story]),
    open: async (id) => {
      const record = await recordIn(casebook, language, id)
      const row = await casebook.db.selectFrom('story').select('revision').where('id', '=', id).executeTakeFirst()
      if (record === null || row === undefined) return null
      rulings ??= await decisionsOf(casebook, null)
      return { record, revision: row.revision, rulings }
    },
    readings: async (id) => {
      if (readings?.id !== id) {
        const all = await readingsIn(casebook, id)
        readings = { id, all: new Map(all.map((reading) => [reading.id, reading])) }
      }
      return readings.all
    },
    tried: async ({ record, rulings }: OpenStory, decision: Decision) => {
      if (record.reports.length > soonMade) return null
      if (known?.id !== record.id) known = await knownStoryIn(casebook, record.id, null)
      if (known === null) return null
      return trialOf(known, rulings, decision, language)
    },
    decide: async (decision, expect) => kept(await decide(casebook, stamping, decision, { expect, key: null })),
    undo: async (seq, reason, expect) => kept(await undo(casebook, stamping, seq, reason, { expect, key: null })),
  }
}

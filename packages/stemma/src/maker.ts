import { changesOf, daysOfStory, type StoryDay } from '@stemma/engine'
import type { Database } from './casebook/database.ts'
import { decisionsOf } from './casebook/decisions.ts'
import { openDatabase } from './casebook/open.ts'
import { knownStoryIn, recordIn } from './casebook/records.ts'
import { loadEnglish } from './models.ts'
import { soonMade, trialOf, trialTold } from './review/trial.ts'
import { standBack } from './server/background.ts'
import { type FoundPage, foundIn } from './server/finding.ts'
import type { Frozen } from './server/frozen.ts'
import type { ComparedTask, DaysTask, FindTask, Made, MakeTask, MovedTask, TrialTask } from './server/maker.ts'
import { refusalOf } from './server/refusal.ts'
import type { ChangeRow } from './server/schemas/board.ts'
import type { ChangeItem } from './server/schemas/change.ts'
import { changeItems } from './server/views/change-items.ts'
import { changeRows } from './server/views/changes.ts'

// A thread of `stemma serve`: makes the records that are not kept, while others are answered.

standBack()

let casebook: Promise<Database> | null = null
let english: ReturnType<typeof loadEnglish> | null = null

const opened = (where: string): Promise<Database> => {
  casebook ??= openDatabase(where)
  casebook.catch(() => {
    // A server that does not answer now may answer the next time.
    casebook = null
  })
  return casebook
}

/** What goes wrong in words is told in words: an error that leaves a thread keeps nothing but its message. */
const answering =
  <Task, Result>(work: (task: Task) => Promise<Result>) =>
  async (task: Task): Promise<Made<Result>> => {
    try {
      return { kind: 'made', result: await work(task) }
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal === null) throw error
      return { kind: 'refused', status: refusal.status, detail: refusal.message }
    }
  }

const language = () => {
  english ??= loadEnglish()
  return english
}

/** A record as JSON; null where there is none, or none of its reports was out by then. */
const make = answering(async ({ where, story, making }: MakeTask): Promise<string | null> => {
  const record = await recordIn(await opened(where), language(), story, making)
  return record === null ? null : JSON.stringify(record)
})

export default make

/** What moved between two states of a story's record. */
export const moved = answering(async ({ where, story, before, after }: MovedTask): Promise<readonly ChangeRow[]> => {
  const store = await opened(where)
  const now = await recordIn(store, language(), story, after)
  if (now === null) return []
  const then = await recordIn(store, language(), story, before)
  return changeRows(changesOf(then === null ? [] : [then], now, language()), now)
})

/** What materially changed between two states of a story's record, with the words that brought it. */
export const compared = answering(
  async ({ where, story, before, after, thresholds }: ComparedTask): Promise<readonly Frozen<ChangeItem>[]> => {
    const store = await opened(where)
    const now = await recordIn(store, language(), story, after)
    if (now === null) return []
    const then = before === null ? null : await recordIn(store, language(), story, before)
    return changeItems(changesOf(then === null ? [] : [then], now, language(), thresholds), now)
  },
)

/** The days on which a story's reports came out; without a story nothing but getting ready. */
export const days = answering(async ({ where, story }: DaysTask): Promise<readonly StoryDay[]> => {
  language()
  const store = await opened(where)
  const known = story === null ? null : await knownStoryIn(store, story, null)
  return known === null ? [] : daysOfStory(known)
})

/** What a decision would change, a sentence each; null where the story is too large to be tried. */
export const tried = answering(
  async ({ where, story, making, decision, about }: TrialTask): Promise<readonly string[] | null> => {
    const store = await opened(where)
    const before = await recordIn(store, language(), story, making)
    const known = await knownStoryIn(store, story, making.upTo)
    if (before === null || known === null || before.reports.length > soonMade) return null
    const after = trialOf(known, await decisionsOf(store, making.upTo), decision, language(), making)
    return after === null ? null : trialTold(before, after, about, language())
  },
)

/** Reports, claims or parties by their words. */
export const find = answering(async ({ where, wanted }: FindTask): Promise<FoundPage> => {
  const store = await opened(where)
  return foundIn(store, wanted, (story, asOf) =>
    recordIn(store, language(), story, { profile: 'default', asOf, upTo: null }),
  )
})

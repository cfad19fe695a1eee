import {
  type Decision,
  type Reading,
  type Ruling,
  recordOf,
  type StoryRecord,
  type StoryRecords,
  type Target,
  targetOf,
} from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

/** A report of the fire at a port, by an outlet, on a day of March 2031. */
export const report = (outlet: string, day: number, text: string, story: string | null = 'fire'): Reading => ({
  ...readingOfText(text, `2031-03-0${day}`, { id: outlet.toLowerCase().replaceAll(' ', '-'), outlet }),
  story,
})

export const records = (readings: readonly Reading[], decisions: readonly Ruling[] = []): StoryRecords =>
  recordOf(readings, language, { profile: 'default', asOf: null, decisions })

export const storyOf = (readings: readonly Reading[], decisions: readonly Ruling[] = []): StoryRecord =>
  records(readings, decisions).stories[0]!

/** Decisions of one desk, one after another, from entry 10 of the journal on. */
export const decided = (...decisions: readonly Decision[]): Ruling[] =>
  decisions.map((decision, at) => ({
    seq: 10 + at,
    time: `2031-03-0${5 + Math.min(at, 4)}T09:00:00Z`,
    actor: 'the night desk',
    decision,
  }))

/** A line of a story as a decision names it. */
export const target = (id: string, story: StoryRecord): Target => {
  const found = targetOf(id, story)
  if (found === null) throw new Error(`no line ${id}`)
  return found
}

/** The claim whose words hold some words. */
export const claimWith = (words: string, story: StoryRecord, kind = 'figure'): Target => {
  const claims = story.reports.flatMap((each) => each.claims)
  const found = claims.find((claim) => claim.kind === kind && claim.exact.includes(words))
  if (found === undefined)
    throw new Error(
      `no ${kind} with “${words}” among ${claims.map(({ kind, exact }) => `${kind}: ${exact}`).join(' | ')}`,
    )
  return target(found.id, story)
}

/** A story's count of the killed: everybody, or those of a population. */
export const killed = (story: StoryRecord, population: string | null = null) => {
  const found = story.tallies.find(
    (tally) => tally.measure === 'killed' && tally.population === population && !tally.unclear,
  )
  if (found === undefined) throw new Error(`no such count among ${story.tallies.map(({ label }) => label).join(' | ')}`)
  return found
}

/** Readings of a tally as "164 standing". */
export const drawn = ({ readings }: ReturnType<typeof killed>): string[] =>
  readings.map(({ worded, state }) => `${worded} ${state}`)

import type { Reading, ReadingClaim } from '../claims/reading.ts'
import { type Day, dayOfIso, isoDay } from '../text/calendar.ts'
import { datedOf, type StoryDays, storyDaysOf } from './dating.ts'
import { saidOnIn } from './said-on.ts'

/** A day, and whether a text states it or the other reports of the story let it be inferred (rules.md R4). */
export interface Dated {
  /** ISO date; null where nothing tells. */
  readonly date: string | null
  readonly inferred: boolean
}

/** The days on which a story's reports were published and its claims are meant to hold. */
export interface StoryDates {
  readonly published: (reading: Reading) => Dated
  readonly asOf: (reading: Reading, claim: ReadingClaim) => Dated
  /** The day something was said: the one beside the verb of saying, else that of the report. */
  readonly said: (reading: Reading, claim: ReadingClaim) => Dated
}

/**
 * Dates for a story. A report without a date of its own is dated by the others: its bare weekdays and days without a year
 * are the latest such days by the time the last dated report came out.
 */
export const datesOf = (readings: readonly Reading[]): StoryDates => {
  const story = daysOf(readings)
  const published = new Map<Reading, Dated>()
  for (const reading of readings) published.set(reading, publicationOf(reading, story))
  const publishedOn = (reading: Reading): Dated => published.get(reading) ?? { date: null, inferred: true }
  const sayings = new Map<Reading, ReturnType<typeof saidOnIn>>()
  const saidOn = (reading: Reading): ReturnType<typeof saidOnIn> => {
    const known = sayings.get(reading) ?? saidOnIn(reading)
    sayings.set(reading, known)
    return known
  }
  return {
    published: publishedOn,
    said: (reading, claim) => {
      const beside = claim.kind === 'quotation' ? saidOn(reading)(claim) : null
      const day = beside === null ? null : named(beside, story)
      return { date: day ?? publishedOn(reading).date, inferred: true }
    },
    asOf: (reading, claim) => {
      if (claim.kind === 'figure' && claim.asOf !== null) {
        return { date: claim.asOf.slice(0, 10), inferred: claim.asOfInferred }
      }
      const own = publishedOn(reading)
      if (own.date !== null && !own.inferred) return { date: own.date, inferred: true }
      const near = nearestTime(reading, claim)
      const day = near === null ? null : named(near, story)
      return { date: day ?? own.date, inferred: true }
    },
  }
}

/** The days on which dated reports came out; without any, those around the middle of the days that texts name in full. */
const daysOf = (readings: readonly Reading[]): StoryDays | null => {
  const stated = storyDaysOf(readings)
  if (stated !== null) return stated
  const written = readings
    .flatMap(({ times }) => times.flatMap(({ value }) => dayOfIso(value) ?? []))
    .toSorted((a, b) => a - b)
  const middle = written[written.length >> 1]
  return middle === undefined ? null : { first: middle, final: middle }
}

/** How many days before the story's first dated report an undated one may have been written. */
const before = 14

const publicationOf = (reading: Reading, story: StoryDays | null): Dated => {
  if (reading.published !== null) return { date: reading.published.slice(0, 10), inferred: false }
  if (story === null) return { date: null, inferred: true }
  const days = new Map<Day, number>()
  for (const { value, type } of reading.times) {
    const iso = type === 'DATE' || type === 'TIME' ? named(value, story) : null
    const day = iso === null ? null : dayOfIso(iso)
    if (day === null || day < story.first - before || day > story.final + 1) continue
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  // The day a report names most is the one it speaks from; one it names nearly as often, a day later, is its own.
  const likely = [...days].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]
  if (likely === undefined) return { date: null, inferred: true }
  const latest = Math.max(...[...days].filter(([, times]) => 2 * times >= likely[1]).map(([day]) => day))
  return { date: isoDay(latest <= likely[0] + 1 ? Math.max(likely[0], latest) : likely[0]), inferred: true }
}

/** The day a TIMEX3 value names; null where it names a longer time or none. */
const named = (value: string, story: StoryDays | null): string | null => {
  const dated = datedOf(value, story)
  return dated === null || dated.precision !== 'day' ? null : isoDay(dated.first)
}

/** The value of the time that stands nearest to a claim in its own paragraph. */
const nearestTime = ({ text, times }: Reading, { span: [start, end] }: ReadingClaim): string | null => {
  const from = text.lastIndexOf('\n', start) + 1
  const to = text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end)
  let found: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { span, value, type } of times) {
    if (type !== 'DATE' || span[0] < from || span[1] > to) continue
    const distance = span[0] >= end ? span[0] - end : Math.max(0, start - span[1])
    if (distance < least && /\d{2}-\d{2}$|WXX-[1-7]/.test(value)) {
      least = distance
      found = value
    }
  }
  return found
}

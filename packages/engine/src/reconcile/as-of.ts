import type { Reading, ReadingClaim } from '../claims/reading.ts'
import { type Day, dayOf, dayOfIso, isDate, isoDay, weekdayOf } from '../text/calendar.ts'

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
  /** The day something was said: the time beside its words, else the day of the report. */
  readonly said: (reading: Reading, claim: ReadingClaim) => Dated
  /** ISO date of a time as written, `XXXX-WXX-7` and `XXXX-01-10` among them; null if it names no day. */
  readonly dayOf: (reading: Reading, value: string) => string | null
}

/**
 * Dates for a story. A report without a date of its own is dated by the others: its bare weekdays and days without a year
 * are those nearest to the days on which the dated reports were published.
 */
export const datesOf = (readings: readonly Reading[]): StoryDates => {
  const anchor = anchorOf(readings)
  const published = new Map<Reading, Dated>()
  for (const reading of readings) published.set(reading, publicationOf(reading, anchor))
  const publishedOn = (reading: Reading): Dated => published.get(reading) ?? { date: null, inferred: true }
  const dayNamed = (reading: Reading, value: string): string | null => {
    const own = publishedOn(reading).date
    return named(value, own === null ? anchor : dayOfIso(own))
  }
  return {
    published: publishedOn,
    said: (reading, claim) => {
      const near = nearestTime(reading, claim)
      const day = near === null ? null : dayNamed(reading, near)
      return { date: day ?? publishedOn(reading).date, inferred: true }
    },
    dayOf: dayNamed,
    asOf: (reading, claim) => {
      if (claim.kind === 'figure' && claim.asOf !== null) {
        return { date: claim.asOf.slice(0, 10), inferred: claim.asOfInferred }
      }
      const own = publishedOn(reading)
      if (own.date !== null && !own.inferred) return { date: own.date, inferred: true }
      const near = nearestTime(reading, claim)
      const day = near === null ? null : named(near, anchor)
      return { date: day ?? own.date, inferred: true }
    },
  }
}

/** The middle of the days on which dated reports came out; without any, of the days that texts name in full. */
const anchorOf = (readings: readonly Reading[]): Day | null => {
  const stated = daysIn(readings.map(({ published }) => published))
  if (stated.length > 0) return stated[stated.length >> 1]!
  const written = daysIn(readings.flatMap(({ times }) => times.map(({ value }) => value)))
  return written.length === 0 ? null : written[written.length >> 1]!
}

const daysIn = (dates: readonly (string | null)[]): Day[] =>
  dates
    .flatMap((date) => (date === null ? [] : [dayOfIso(date)]))
    .filter((day) => day !== null)
    .toSorted((a, b) => a - b)

/** How far from the story's middle a day may lie that dates an undated report. */
const near = 14

const publicationOf = (reading: Reading, anchor: Day | null): Dated => {
  if (reading.published !== null) return { date: reading.published.slice(0, 10), inferred: false }
  if (anchor === null) return { date: null, inferred: true }
  const days = new Map<Day, number>()
  for (const { value, type } of reading.times) {
    if (type !== 'DATE' && type !== 'TIME') continue
    const iso = named(value, anchor)
    const day = iso === null ? null : dayOfIso(iso)
    if (day === null || Math.abs(day - anchor) > near) continue
    // A day that is written out may be the day of the report itself; a bare weekday is one it looks back on.
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  const likely = [...days].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]
  if (likely === undefined) return { date: null, inferred: true }
  const latest = Math.max(...[...days].filter(([, times]) => 2 * times >= likely[1]).map(([day]) => day))
  return { date: isoDay(latest <= likely[0] + 1 ? Math.max(likely[0], latest) : likely[0]), inferred: true }
}

/** The day a TIMEX3 value names, taken nearest to another day where it leaves out week or year. */
const named = (value: string, anchor: Day | null): string | null => {
  const whole = dayOfIso(value)
  if (whole !== null) return isoDay(whole)
  if (anchor === null) return null
  const weekday = /^XXXX-WXX-([1-7])/.exec(value)
  if (weekday !== null) {
    const ahead = (Number(weekday[1]) - weekdayOf(anchor) + 7) % 7
    return isoDay(ahead > 3 ? anchor + ahead - 7 : anchor + ahead)
  }
  const noYear = /^XXXX-(\d{2})-(\d{2})/.exec(value)
  if (noYear === null) return null
  const year = Number(isoDay(anchor).slice(0, 4))
  const [month, date] = [Number(noYear[1]), Number(noYear[2])]
  const days = [year - 1, year, year + 1].flatMap((each) =>
    isDate(each, month, date) ? [dayOf(each, month, date)] : [],
  )
  const nearest = days.toSorted((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor))[0]
  return nearest === undefined ? null : isoDay(nearest)
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

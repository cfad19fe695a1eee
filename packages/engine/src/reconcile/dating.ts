import type { Reading } from '../claims/reading.ts'
import { type Day, dateOf, dayOf, dayOfIso, daysIn, isDate, isoDay, weekdayOf } from '../text/calendar.ts'

/** First and last day of something, and how precisely the words say so (rules.md R4). */
export interface Dated {
  readonly first: Day
  readonly final: Day
  readonly precision: 'day' | 'several-days' | 'week' | 'month' | 'year'
}

/** The days on which a story's reports were published: what a bare weekday is counted back from. */
export interface StoryDays {
  readonly first: Day
  readonly final: Day
}

/** The days on which a story's dated reports were published; null where none is dated. */
export const storyDaysOf = (readings: readonly Reading[]): StoryDays | null => {
  const days = readings.flatMap(({ published }) => {
    const day = published === null ? null : dayOfIso(published)
    return day === null ? [] : [day]
  })
  if (days.length === 0) return null
  return days.reduce<StoryDays>(
    ({ first, final }, day) => ({ first: Math.min(first, day), final: Math.max(final, day) }),
    { first: days[0]!, final: days[0]! },
  )
}

/**
 * The days a TIMEX3 value stands for; null where it names none. A weekday or a day without a year, from a report that
 * bears no date, is the latest such day not after the story's last report, which a late report may pass by a day.
 */
export const datedOf = (value: string, story: StoryDays | null): Dated | null => {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(value)
  if (day !== null) {
    const found = dayOfIso(value)
    return found === null ? null : { first: found, final: found, precision: 'day' }
  }
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value)
  if (week !== null) {
    const monday = mondayOf(Number(week[1]), Number(week[2]))
    return week[3] === undefined
      ? { first: monday, final: monday + 6, precision: 'week' }
      : { first: monday + 5, final: monday + 6, precision: 'several-days' }
  }
  const month = /^(\d{4})-(\d{2})$/.exec(value)
  if (month !== null) {
    const [year, number] = [Number(month[1]), Number(month[2])]
    if (number < 1 || number > 12) return null
    const first = dayOf(year, number, 1)
    return { first, final: first + daysIn(year, number) - 1, precision: 'month' }
  }
  const year = /^(\d{4})$/.exec(value)
  if (year !== null) return yearOf(Number(year[1]))
  return story === null ? null : recent(value, story)
}

const yearOf = (year: number): Dated => ({
  first: dayOf(year, 1, 1),
  final: dayOf(year + 1, 1, 1) - 1,
  precision: 'year',
})

/** Monday of an ISO week. */
const mondayOf = (year: number, week: number): Day => {
  const fourth = dayOf(year, 1, 4)
  return fourth - weekdayOf(fourth) + 1 + 7 * (week - 1)
}

/** How many days after the story's last dated report an undated one may have been written. */
const slack = 1

const recent = (value: string, { final }: StoryDays): Dated | null => {
  const last = final + slack
  const weekday = /^XXXX-WXX-([1-7])(?:T|$)/.exec(value)
  if (weekday !== null) {
    const day = last - ((weekdayOf(last) - Number(weekday[1]) + 7) % 7)
    return { first: day, final: day, precision: 'day' }
  }
  const date = /^XXXX-(\d{2})-(\d{2})(?:T|$)/.exec(value)
  if (date !== null) {
    const [month, number] = [Number(date[1]), Number(date[2])]
    const { year } = dateOf(last)
    for (const candidate of [year, year - 1]) {
      if (!isDate(candidate, month, number)) continue
      const day = dayOf(candidate, month, number)
      if (day <= last) return { first: day, final: day, precision: 'day' }
    }
  }
  return null
}

/** A stretch of days as a record prints it: the first of them at the precision that is known. */
export const isoOf = ({ first, precision }: Dated): string =>
  precision === 'year' ? isoDay(first).slice(0, 4) : precision === 'month' ? isoDay(first).slice(0, 7) : isoDay(first)

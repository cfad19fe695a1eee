import type { Feast } from '../../language/calendar.ts'
import { type Day, dateOf, dayOf, easterOf, isDate, weekdayOf } from '../../text/calendar.ts'
import {
  dayMoment,
  finalDayOf,
  firstDayOf,
  type Grain,
  type Moment,
  momentAt,
  monthMoment,
  shifted,
} from './moments.ts'

/** What a time was placed by. */
export type Anchor = 'none' | 'publication' | 'dateline' | 'earlier-time'

/** Whether what stands around a time says that it is over or lies ahead; null where nothing does. */
export type Tense = 'past' | 'future' | null

/** What times are placed by as a report is read from its beginning. */
export interface Anchors {
  /** Day of writing, and how it is known. */
  readonly now: { readonly day: Day; readonly by: Anchor } | null
  /** The last date read before this one. */
  readonly earlier: Moment | null
  /** The last quarter, half or year-to-date span read: business news compares like with like. */
  readonly quarter: Moment | null
  readonly tense: () => Tense
}

/** A place on the calendar, what it was placed by, and other places it may be. */
export interface Placed {
  readonly moment: Moment
  readonly anchor: Anchor
  readonly others: readonly Moment[]
}

const placed = (moment: Moment, anchor: Anchor, others: readonly Moment[] = []): Placed => ({ moment, anchor, others })

/** So many of a grain from the day of writing: "last month" is −1. */
export const fromNow = (at: Anchors, grain: Grain, by: number): Placed | null => {
  if (at.now === null) return null
  const { grain: same, at: index } = momentAt(grain, at.now.day)
  return placed({ grain: same, at: index + by }, at.now.by)
}

/** So many units from a moment, or from the day of writing where there is none. */
export const away = (
  at: Anchors,
  from: Moment | null,
  unit: Parameters<typeof shifted>[1],
  by: number,
): Placed | null => {
  if (from !== null) return placed(shifted(from, unit, by), 'earlier-time')
  return at.now === null ? null : placed(shifted(dayMoment(at.now.day), unit, by), at.now.by)
}

/**
 * The day a bare weekday means (rules.md R4): the latest such day not after the day of writing, or the next one where the
 * clause speaks of the future.
 */
export const weekdayNear = (at: Anchors, weekday: number, tense: Tense): Placed | null => {
  if (at.now === null) return null
  const { day, by } = at.now
  const back = day - ((weekdayOf(day) - weekday + 7) % 7)
  const ahead = back === day ? day : back + 7
  const [chosen, other] = tense === 'future' ? [ahead, back] : [back, ahead]
  return placed(dayMoment(chosen), by, other === chosen ? [] : [dayMoment(other)])
}

/** Weekday of the week so many weeks from now, or the nearest strictly before (−1) or after (1) the day of writing. */
export const weekdayBeside = (at: Anchors, from: Day | null, weekday: number, by: -1 | 1): Placed | null => {
  const day = from ?? at.now?.day
  if (day === undefined || day === null) return null
  const distance = by < 0 ? -(((weekdayOf(day) - weekday + 6) % 7) + 1) : ((weekday - weekdayOf(day) + 6) % 7) + 1
  return placed(dayMoment(day + distance), from === null ? at.now!.by : 'earlier-time', [
    dayMoment(day + distance + 7 * by),
  ])
}

/**
 * Of the years around the day of writing, the one in which a date without a year falls. Papers give the year unless it is
 * plain, so the nearest is meant; what the clause says of past and future weighs `bias` times.
 */
export const yearNear = (at: Anchors, inYear: (year: number) => Moment | null, bias: number): Placed | null => {
  const origin = at.now?.day
  if (origin === undefined) return null
  const tense = at.tense()
  const { year } = dateOf(origin)
  const cost = (moment: Moment): number => {
    const first = firstDayOf(moment)
    const ahead = first > origin
    const length = ahead ? first - origin : Math.max(0, origin - finalDayOf(moment))
    const against = (ahead && tense === 'past') || (!ahead && tense === 'future')
    return length * (against ? bias : ahead && tense === null ? 1.3 : 1)
  }
  const candidates = [year, year - 1, year + 1].map(inYear).filter((moment) => moment !== null)
  const [best, ...others] = candidates.sort((a, b) => cost(a) - cost(b))
  return best === undefined ? null : placed(best, at.now!.by, others.slice(0, 1))
}

/** A day of a month without its year. */
export const monthDayNear = (at: Anchors, month: number, day: number): Placed | null =>
  yearNear(at, (year) => (isDate(year, month, day) ? dayMoment(dayOf(year, month, day)) : null), 4)

/** A day of the month, nothing else told. */
export const dayNear = (at: Anchors, day: number): Placed | null => {
  if (at.now === null) return null
  const { year, month } = dateOf(at.now.day)
  const inMonth = (by: number): Day[] => {
    const first = dateOf(dayOf(year, month + by, 1))
    return isDate(first.year, first.month, day) ? [dayOf(first.year, first.month, day)] : []
  }
  const days = [-2, -1, 0, 1, 2].flatMap(inMonth)
  const back = days.filter((one) => one <= at.now!.day).at(-1)
  const ahead = days.find((one) => one >= at.now!.day)
  const [chosen, other] = at.tense() === 'future' ? [ahead, back] : [back, ahead]
  return placed(dayMoment(chosen!), at.now.by, other === chosen ? [] : [dayMoment(other!)])
}

/** A month without its year. */
export const monthNear = (at: Anchors, month: number): Placed | null =>
  yearNear(at, (year) => monthMoment(year, month), 5)

/** The day of a feast in a year. */
export const feastIn = (feast: Feast, year: number): Day => {
  switch (feast.on) {
    case 'date':
      return dayOf(year, feast.month, feast.day)
    case 'easter':
      return easterOf(year) + feast.after
    case 'weekday': {
      const { month, weekday, nth, after } = feast
      if (nth < 0) {
        const last = dayOf(year, month + 1, 1) - 1
        return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (nth + 1) + after
      }
      const first = dayOf(year, month, 1)
      return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1) + after
    }
  }
}

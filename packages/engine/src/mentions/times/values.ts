import type { CalendarUnit, DayPart } from '../../language/calendar.ts'
import { type Day, dateOf, isoDay } from '../../text/calendar.ts'
import type { Anchor, Anchors, Placed } from './anchors.ts'
import { finalDayOf, firstDayOf, type Grain, lengthOf, type Moment, timexOf, unplaced } from './moments.ts'
import type { Amount, ClockTime } from './patterns.ts'

export type Precision =
  | 'minute'
  | 'hour'
  | 'part-of-day'
  | 'day'
  | 'several-days'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'unknown'

/** What a time expression comes to, without its place in the text. */
export interface TimeValue {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** 2022-01-10, 2022-W01, 2022-01-10T14:00, P2W, PAST_REF, PRESENT_REF … */
  readonly value: string
  readonly precision: Precision
  /** First and last day it may mean, ISO dates; null where it has no place on the calendar. */
  readonly first: string | null
  readonly final: string | null
  /** Other readings, most likely first. */
  readonly alternatives: readonly string[]
  /** What it was anchored on: a full date needs nothing. */
  readonly anchor: Anchor
  /** Its place on the calendar, for the times after it; null where it has none. */
  readonly moment: Moment | null
}

const PRECISION: Readonly<Record<Grain, Precision>> = {
  day: 'day',
  weekend: 'several-days',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  half: 'quarter',
  season: 'season',
  year: 'year',
  decade: 'decade',
  century: 'century',
}

const isoOrNull = (day: Day): string | null => {
  const { year } = dateOf(day)
  return year >= 1 && year <= 9999 ? isoDay(day) : null
}

/** A date; `where` is its value when nothing places it. */
export const dated = (placed: Placed | null, where: Grain | string): TimeValue => {
  if (placed === null) {
    const value = where.includes('X') ? where : unplaced(where as Grain)
    return { ...NOWHERE, type: 'DATE', value, precision: 'unknown' }
  }
  const { moment, anchor, others } = placed
  const value = timexOf(moment)
  if (value === null) return reference(moment.at < 0 ? 'PAST_REF' : 'FUTURE_REF')
  return {
    type: 'DATE',
    value,
    precision: PRECISION[moment.grain],
    first: isoOrNull(firstDayOf(moment)),
    final: isoOrNull(finalDayOf(moment)),
    alternatives: others.flatMap((other) => timexOf(other) ?? []),
    anchor,
    moment,
  }
}

/** A moment that the words themselves give in full. */
export const plain = (moment: Moment): TimeValue => dated({ moment, anchor: 'none', others: [] }, moment.grain)

/** Days from the first of one moment to the last of another, named by the first. */
export const spanning = (value: TimeValue, final: Moment, precision: Precision = 'several-days'): TimeValue => ({
  ...value,
  precision,
  final: isoOrNull(finalDayOf(final)),
})

/** A part of a day: 2022-01-10TNI. */
export const inPart = (value: TimeValue, part: DayPart): TimeValue =>
  value.value.includes('T') ? value : { ...onClock(value, `T${part}`), precision: 'part-of-day' }

/** A time of day: 2022-01-10T14:30. */
export const atClock = (value: TimeValue, { hour, minute }: ClockTime): TimeValue => ({
  ...onClock(value, `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
  precision: 'minute',
})

/** The day of a time of day, without the time. */
export const dayOnly = (value: TimeValue): TimeValue => ({
  ...value,
  type: 'DATE',
  value: value.value.replace(/T.*$/, ''),
  precision: 'day',
  alternatives: value.alternatives.map((other) => other.replace(/T.*$/, '')),
})

const onClock = (value: TimeValue, suffix: string): TimeValue => ({
  ...value,
  type: 'TIME',
  value: value.value + suffix,
  alternatives: value.alternatives.map((other) => other + suffix),
})

/** A time without a date: PAST_REF, PRESENT_REF, FUTURE_REF. */
export const reference = (value: string): TimeValue => ({ ...NOWHERE, type: 'DATE', value, precision: 'unknown' })

/** Something that comes again and again. */
export const habit = (value: string): TimeValue => ({ ...NOWHERE, type: 'SET', value, precision: 'unknown' })

/** A length of time; `reach` is −1 where it ends now, 1 where it begins now, 0 where it has no place. */
export const lasting = (amount: Amount, unit: CalendarUnit, at: Anchors, reach: -1 | 0 | 1): TimeValue => {
  const value = lengthOf(amount.value, unit)
  const high = amount.high === null ? [] : [lengthOf(amount.high, unit)]
  const window =
    at.now === null || amount.value === null || reach === 0 ? null : windowOf(at.now.day, amount, unit, reach)
  return {
    ...NOWHERE,
    type: 'DURATION',
    value,
    precision: PRECISION_OF[unit],
    alternatives: high,
    first: window === null ? null : isoOrNull(Math.min(...window)),
    final: window === null ? null : isoOrNull(Math.max(...window)),
    anchor: window === null ? 'none' : at.now!.by,
  }
}

const PRECISION_OF: Readonly<Record<CalendarUnit, Precision>> = {
  ...PRECISION,
  second: 'minute',
  minute: 'minute',
  hour: 'hour',
  millennium: 'century',
}

/** Days in a unit, near enough for the ends of a window of time. */
const DAYS: Readonly<Record<CalendarUnit, number>> = {
  second: 0,
  minute: 0,
  hour: 1 / 24,
  day: 1,
  weekend: 2,
  week: 7,
  month: 30.44,
  quarter: 91.3,
  half: 182.6,
  season: 91.3,
  year: 365.25,
  decade: 3652.5,
  century: 36_525,
  millennium: 365_250,
}

const windowOf = (now: Day, amount: Amount, unit: CalendarUnit, reach: -1 | 1): readonly [Day, Day] => [
  now,
  now + reach * Math.min(Math.ceil((amount.value ?? 0) * DAYS[unit]), 3_000_000),
]

const NOWHERE = {
  first: null,
  final: null,
  alternatives: [],
  anchor: 'none',
  moment: null,
} as const

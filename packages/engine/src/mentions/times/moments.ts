import type { CalendarUnit, Season } from '../../language/calendar.ts'
import { type Day, dateOf, dayOf, isoDay, isoMonth, isoYear, weekOf } from '../../text/calendar.ts'

/** How fine a place on the calendar is. */
export type Grain = 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century'

/**
 * A place on the calendar: the nth day, week, month … counted from a fixed one, so that "three months later" is a sum.
 * Days count from 1970-01-01, weeks and weekends from the Monday before it, all others from year 0.
 */
export interface Moment {
  readonly grain: Grain
  readonly at: number
}

const SEASONS: readonly Season[] = ['SP', 'SU', 'FA', 'WI']
/** Months in one of these grains. */
const MONTHS = { month: 1, quarter: 3, half: 6, season: 3, year: 12, decade: 120, century: 1200 } as const

export const dayMoment = (day: Day): Moment => ({ grain: 'day', at: day })
export const monthMoment = (year: number, month: number): Moment => ({ grain: 'month', at: year * 12 + month - 1 })
export const yearMoment = (year: number): Moment => ({ grain: 'year', at: year })
export const seasonMoment = (year: number, season: Season): Moment => ({
  grain: 'season',
  at: year * 4 + SEASONS.indexOf(season),
})

/** The moment of a grain that holds a day. */
export const momentAt = (grain: Grain, day: Day): Moment => {
  if (grain === 'day') return dayMoment(day)
  if (grain === 'week' || grain === 'weekend') return { grain, at: Math.floor((day + 3) / 7) }
  const { year, month } = dateOf(day)
  // Seasons begin with March: January and February belong to the winter of the year before.
  const months = year * 12 + month - 1 - (grain === 'season' ? 2 : 0)
  return { grain, at: Math.floor(months / MONTHS[grain]) }
}

/** First day of a moment. */
export const firstDayOf = ({ grain, at }: Moment): Day => {
  if (grain === 'day') return at
  if (grain === 'week') return at * 7 - 3
  if (grain === 'weekend') return at * 7 + 2
  const months = at * MONTHS[grain] + (grain === 'season' ? 2 : 0)
  return dayOf(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1)
}

/** Last day of a moment. */
export const finalDayOf = (moment: Moment): Day =>
  moment.grain === 'weekend' ? moment.at * 7 + 3 : firstDayOf(later(moment, 1)) - 1

/** The moment so many of its own grain later; earlier if negative. */
export const later = (moment: Moment, by: number): Moment => ({ grain: moment.grain, at: moment.at + by })

/** The moment so many units later, kept as fine as it is, or as the unit is where that is finer. */
export const shifted = (moment: Moment, unit: CalendarUnit, by: number): Moment => {
  const { grain } = moment
  if (unit === 'day' || unit === 'week' || unit === 'weekend') {
    const days = unit === 'day' ? by : by * 7
    return grain === 'day' || grain === 'week' || grain === 'weekend'
      ? momentAt(grain, firstDayOf(moment) + days)
      : momentAt(unit, firstDayOf(moment) + days)
  }
  const months = by * (unit in MONTHS ? MONTHS[unit as keyof typeof MONTHS] : 0)
  if (grain === 'day' || grain === 'week' || grain === 'weekend') {
    const { year, month, day } = dateOf(firstDayOf(moment))
    const start = momentAt('month', dayOf(year, month + months, 1))
    return momentAt(grain, Math.min(firstDayOf(start) + day - 1, finalDayOf(start)))
  }
  return momentAt(grain, firstDayOf(later(momentAt('month', firstDayOf(moment)), months)))
}

/** TIMEX3 value: 2022-01-10, 2022-W01, 2022-01, 2022-Q1, 2022-SU, 2022, 202, 20. Null outside the years 1 to 9999. */
export const timexOf = (moment: Moment): string | null => {
  const first = firstDayOf(moment)
  const { year, month } = dateOf(first)
  if (year < 1 || year > 9999) return null
  switch (moment.grain) {
    case 'day':
      return isoDay(first)
    case 'week':
    case 'weekend': {
      const iso = weekOf(first)
      return `${isoYear(iso.year)}-W${String(iso.week).padStart(2, '0')}${moment.grain === 'weekend' ? '-WE' : ''}`
    }
    case 'month':
      return isoMonth(year, month)
    case 'quarter':
      return `${isoYear(year)}-Q${(((moment.at % 4) + 4) % 4) + 1}`
    case 'half':
      return `${isoYear(year)}-H${(((moment.at % 2) + 2) % 2) + 1}`
    case 'season':
      return `${isoYear(year)}-${SEASONS[((moment.at % 4) + 4) % 4]}`
    case 'year':
      return isoYear(year)
    case 'decade':
      return isoYear(year).slice(0, 3)
    case 'century':
      return isoYear(year).slice(0, 2)
  }
}

/** TIMEX3 value of a moment nobody can place: XXXX-XX-XX, XXXX-WXX … */
export const unplaced = (grain: Grain): string => {
  switch (grain) {
    case 'day':
      return 'XXXX-XX-XX'
    case 'week':
      return 'XXXX-WXX'
    case 'weekend':
      return 'XXXX-WXX-WE'
    case 'month':
      return 'XXXX-XX'
    case 'quarter':
      return 'XXXX-QX'
    case 'half':
      return 'XXXX-HX'
    case 'season':
      return 'XXXX-XX'
    case 'year':
      return 'XXXX'
    case 'decade':
      return 'XXX'
    case 'century':
      return 'XX'
  }
}

const LENGTHS: Readonly<
  Record<CalendarUnit, { readonly letter: string; readonly times: number; readonly clock: boolean }>
> = {
  second: { letter: 'S', times: 1, clock: true },
  minute: { letter: 'M', times: 1, clock: true },
  hour: { letter: 'H', times: 1, clock: true },
  day: { letter: 'D', times: 1, clock: false },
  weekend: { letter: 'WE', times: 1, clock: false },
  week: { letter: 'W', times: 1, clock: false },
  month: { letter: 'M', times: 1, clock: false },
  quarter: { letter: 'M', times: 3, clock: false },
  half: { letter: 'M', times: 6, clock: false },
  season: { letter: 'M', times: 3, clock: false },
  year: { letter: 'Y', times: 1, clock: false },
  decade: { letter: 'Y', times: 10, clock: false },
  century: { letter: 'Y', times: 100, clock: false },
  millennium: { letter: 'Y', times: 1000, clock: false },
}

/** What parts of a unit are told in: half an hour is thirty minutes. */
const PARTS: Readonly<Partial<Record<CalendarUnit, { readonly unit: CalendarUnit; readonly times: number }>>> = {
  minute: { unit: 'second', times: 60 },
  hour: { unit: 'minute', times: 60 },
  day: { unit: 'hour', times: 24 },
  year: { unit: 'month', times: 12 },
  decade: { unit: 'year', times: 10 },
  century: { unit: 'year', times: 100 },
}

/** TIMEX3 length: P3D, PT2H, P10Y for a decade, PXM for an amount without a number. */
export const lengthOf = (amount: number | null, unit: CalendarUnit): string => {
  const part = amount === null || Number.isInteger(amount) ? undefined : PARTS[unit]
  if (part !== undefined) return lengthOf(Math.round(amount! * part.times), part.unit)
  const { letter, times, clock } = LENGTHS[unit]
  // An amount no calendar holds is none: "a billion years" in millennia would be told in powers of ten.
  const number = amount === null || amount * times >= 1e12 ? 'X' : String(Number((amount * times).toPrecision(12)))
  return `P${clock ? 'T' : ''}${number}${letter}`
}

/** The grain a unit is named after; days for what is shorter. */
export const grainOf = (unit: CalendarUnit): Grain =>
  unit === 'second' || unit === 'minute' || unit === 'hour' ? 'day' : unit === 'millennium' ? 'century' : unit

const FINENESS: readonly Grain[] = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'half',
  'season',
  'year',
  'decade',
  'century',
]

/** Whether a moment is coarser than a unit: nobody knows the day of "three days after 1998". */
export const isCoarser = (moment: Moment, unit: CalendarUnit): boolean =>
  FINENESS.indexOf(moment.grain) > FINENESS.indexOf(grainOf(unit))

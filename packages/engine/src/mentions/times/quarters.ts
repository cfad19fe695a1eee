import type { CalendarUnit } from '../../language/calendar.ts'
import { type Anchors, fromNow, type Placed, yearNear } from './anchors.ts'
import { firstDayOf, grainOf, type Moment, momentAt, shifted } from './moments.ts'
import type { Taken } from './patterns.ts'
import { EDGE, SHORT, type TimeRule } from './rules.ts'
import { dated, plain, type TimeValue } from './values.ts'

/** Quarters and halves of a year, and the one a year before: "the third quarter", "the year-ago period". */
export const quarterRules: readonly TimeRule[] = [
  {
    name: 'latest unit',
    pattern: 'the? latest fiscal? (unit|period)',
    resolve: (taken, at) => {
      const unit = taken.get('unit')
      if (unit === null || unit === 'quarter') return latestQuarter(at)
      if (SHORT.has(unit) || unit === 'day') return null
      return dated(fromNow(at, grainOf(unit), unit === 'year' && taken.has('fiscal') ? -1 : 0), grainOf(unit))
    },
  },
  {
    name: 'half of a year',
    pattern: 'the? (ordinal|last|edge) half of? year',
    resolve: (taken) => {
      const number = taken.get('ordinal') ?? 2
      return number > 2 || taken.has('edge') ? null : plain({ grain: 'half', at: taken.get('year')! * 2 + number - 1 })
    },
  },
  {
    name: 'numbered part of a year',
    pattern: 'partLetter digits (of? year)?',
    resolve: (taken, at, { pieces }) => {
      const [letter, digit] = pieces.slice(taken.from, taken.from + 2)
      const grain = taken.get('partLetter')!
      const per = grain === 'quarter' ? 4 : 2
      const number = taken.get('digits')!
      if (digit!.spaced || letter!.text !== letter!.text.toUpperCase() || number < 1 || number > per) return null
      const inYear = (year: number): Moment => ({ grain, at: year * per + number - 1 })
      const year = taken.get('year')
      return year === null ? dated(yearNear(at, inYear, 5), grain) : plain(inYear(year))
    },
  },
  {
    name: 'part of a year',
    pattern: `${EDGE} the? (fiscal? ordinal|last) unit ((of|comma)? (fiscal unit?)? year|of? (last|this|next|previous|following|that|the) fiscal? unit)?`,
    resolve: (taken, at, around) => partOfYear(taken, at, around.pieces.slice(taken.from, taken.to)),
  },
  {
    name: 'part of a year, year first',
    pattern: 'the? (year|(last|this|next|that) unit possessive) fiscal? (ordinal unit|unit)',
    resolve: (taken, at, around) => partOfYear(taken, at, around.pieces.slice(taken.from, taken.to)),
  },
  {
    name: 'like part of an earlier year',
    pattern:
      'the? (unit (earlier|ago)|corresponding|same|year) (ordinal? unit|period) (of? (last unit|year)|a unit (earlier|ago|before))?',
    resolve: (taken, at, { pieces }) => {
      const units = pieces.slice(taken.from, taken.to).flatMap(({ word }) => word?.unit ?? [])
      const year = taken.get('year')
      const back = taken.has('earlier') || taken.has('ago') || taken.has('last') || taken.has('before')
      if (!back && year === null) return null
      if (!units.every((unit) => unit === 'year' || unit === 'quarter')) return null
      const quarter = spokenQuarter(at)
      if (quarter === null) {
        return year === null ? dated(fromNow(at, 'year', -1), 'year') : plain({ grain: 'year', at: year })
      }
      const moment =
        year === null
          ? shifted(quarter, 'year', -1)
          : shifted(quarter, 'year', year - momentAt('year', firstDayOf(quarter)).at)
      return dated({ moment, anchor: 'earlier-time', others: [] }, 'quarter')
    },
  },
  {
    name: 'year before',
    pattern: 'unit (ago|earlier)',
    resolve: (taken, at) => {
      if (taken.get('unit') !== 'year') return null
      const quarter = spokenQuarter(at)
      const moment = quarter === null ? null : shifted(quarter, 'year', -1)
      return moment === null
        ? dated(fromNow(at, 'year', -1), 'year')
        : dated({ moment, anchor: 'earlier-time', others: [] }, 'quarter')
    },
  },
]

/** The quarter spoken of last, if it has begun; else the last one that has ended. */
export const latestQuarter = (at: Anchors): TimeValue => {
  const quarter = spokenQuarter(at)
  return quarter === null
    ? dated(fromNow(at, 'quarter', -1), 'quarter')
    : dated({ moment: quarter, anchor: 'earlier-time', others: [] }, 'quarter')
}

/** The quarter spoken of last, if it has begun. */
export const spokenQuarter = ({ quarter, now }: Anchors): Moment | null =>
  quarter !== null && (now === null || firstDayOf(quarter) <= now.day) ? quarter : null

/** "The third quarter", "the second half of 1998", "last year's first quarter", "the first week of 2020". */
const partOfYear = (
  taken: Taken,
  at: Anchors,
  pieces: readonly { readonly word: { readonly unit?: CalendarUnit } | null }[],
): TimeValue | null => {
  const units = pieces.flatMap(({ word }) => word?.unit ?? [])
  const unit = units.find((one) => one === 'quarter' || one === 'half')
  if (unit === undefined || units.some((one) => one !== 'year' && one !== unit)) return null
  const per = unit === 'quarter' ? 4 : 2
  const number = taken.get('ordinal') ?? null
  const given = yearOfPart(taken, at, units.includes('year'))
  if (number === null) {
    // "Last year's quarter", "the 1988 quarter": the one spoken of, in another year.
    if (given === null || at.quarter?.grain !== unit) return null
    const moment = { grain: unit, at: given.moment.at * per + (((at.quarter.at % per) + per) % per) } as const
    return dated({ ...given, moment }, unit)
  }
  if (number > per) return null
  const inYear = (year: number): Moment => ({ grain: unit, at: year * per + number - 1 })
  if (given !== null) return dated({ ...given, moment: inYear(given.moment.at) }, unit)
  if (unit === 'half' && !taken.has('fiscal')) return null
  return dated(yearNear(at, inYear, 5), `XXXX-Q${number}`)
}

const yearOfPart = (taken: Taken, at: Anchors, told: boolean): Placed | null => {
  const year = taken.get('year')
  if (year !== null) return { moment: { grain: 'year', at: year }, anchor: 'none', others: [] }
  if (!told) return null
  return fromNow(at, 'year', taken.has('last') || taken.has('previous') ? -1 : taken.has('next') ? 1 : 0)
}

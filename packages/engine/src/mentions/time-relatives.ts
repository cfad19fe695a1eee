import type { CalendarUnit } from '../language/calendar.ts'
import { dayMoment, finalDayOf, firstDayOf, grainOf, later, type Moment, momentAt, shifted } from './moments.ts'
import {
  type Anchors,
  away,
  feastIn,
  fromNow,
  type Placed,
  weekdayBeside,
  weekdayNear,
  yearNear,
} from './time-anchors.ts'
import type { Taken } from './time-patterns.ts'
import { EDGE, type TimeRule } from './time-rules.ts'
import { dated, inPart, lasting, plain, reference, type TimeValue } from './time-values.ts'

/** Times told by their distance from the day of writing or from another time: "yesterday", "last week", "two days later". */
export const relativeRules: readonly TimeRule[] = [
  {
    name: 'day by its distance',
    pattern: `${EDGE} day`,
    // "USA Today" is a paper.
    resolve: (taken, at, { tag }) =>
      taken.from > 0 && /^NNP/.test(tag(taken.from) ?? '') && /^NNP/.test(tag(taken.from - 1) ?? '')
        ? null
        : dated(fromNow(at, 'day', taken.get('day')!), 'day'),
  },
  {
    name: 'part of a day by its distance',
    pattern: `${EDGE} dayPart`,
    resolve: (taken, at) => {
      const { days, part } = taken.get('dayPart')!
      return inPart(dated(fromNow(at, 'day', days), 'day'), part)
    },
  },
  {
    name: 'part of this day',
    pattern: `${EDGE} (this|last) part`,
    resolve: (taken, at) => inPart(dated(fromNow(at, 'day', taken.has('last') ? -1 : 0), 'day'), taken.get('part')!),
  },
  {
    name: 'part of the day before or after',
    pattern: 'the? (same|that|previous|following|next) part',
    resolve: (taken, at) => {
      const by = taken.has('previous') ? -1 : taken.has('following') || taken.has('next') ? 1 : 0
      return inPart(dated(away(at, dayOf(at), 'day', by), 'day'), taken.get('part')!)
    },
  },
  {
    name: 'weekday before',
    pattern: `${EDGE} (last|this? past|the? previous) weekday`,
    resolve: (taken, at) => {
      const from = taken.has('previous') ? (dayOf(at)?.at ?? null) : null
      return dated(weekdayBeside(at, from, taken.get('weekday')!, -1), weekdayUnplaced(taken))
    },
  },
  {
    name: 'weekday after',
    pattern: `${EDGE} (this? next|the? following) weekday`,
    resolve: (taken, at) => {
      const from = taken.has('following') ? (dayOf(at)?.at ?? null) : null
      return dated(weekdayBeside(at, from, taken.get('weekday')!, 1), weekdayUnplaced(taken))
    },
  },
  {
    name: 'weekday of this week',
    pattern: 'this weekday',
    resolve: (taken, at) => {
      const week = fromNow(at, 'week', 0)
      const day = week && dayMoment(firstDayOf(week.moment) + taken.get('weekday')! - 1)
      return dated(week && { ...week, moment: day! }, weekdayUnplaced(taken))
    },
  },
  {
    name: 'weekday of another week',
    pattern: `${EDGE} weekday of? (last|next|this) unit`,
    resolve: (taken, at) => {
      if (taken.get('unit') !== 'week') return null
      const week = fromNow(at, 'week', taken.has('last') ? -1 : taken.has('next') ? 1 : 0)
      const day = week && dayMoment(firstDayOf(week.moment) + taken.get('weekday')! - 1)
      return dated(week && { ...week, moment: day! }, weekdayUnplaced(taken))
    },
  },
  {
    name: 'weekday',
    pattern: `${EDGE} weekday`,
    resolve: (taken, at, { pieces, tag }) => {
      const piece = pieces[taken.to - 1]!
      if (piece.word?.ambiguous && /^(?:V|NN$|JJ)/.test(tag(taken.to - 1) ?? '')) return null
      if (piece.word?.ambiguous && pieces[taken.to]?.word?.digits === undefined && !piece.text.endsWith('.'))
        return null
      return dated(weekdayNear(at, taken.get('weekday')!, at.tense()), weekdayUnplaced(taken))
    },
  },
  {
    name: 'unit by its distance',
    pattern: `${EDGE} the? (last|this|current|next) fiscal? unit`,
    resolve: (taken, at, { pieces }) => {
      const unit = taken.get('unit')!
      const grain = grainOf(unit)
      if (SHORT.has(unit) || (unit === 'day' && !taken.has('this'))) return null
      const the = pieces[taken.to - 2]?.word?.the ?? pieces[taken.to - 3]?.word?.the
      if (the && taken.has('last') && !LEDGER.has(unit)) return lasting(ONE, unit, at, -1)
      if (the && taken.has('next') && !LEDGER.has(unit)) return besideEarlier(at, unit, 1)
      const by = taken.has('last') ? -1 : taken.has('next') ? 1 : 0
      if (grain === 'weekend' && by === 0) return weekendNear(at)
      return dated(fromNow(at, grain, by), grain)
    },
  },
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
    name: 'unit before or after an earlier time',
    pattern: `${EDGE} the? (previous|following) unit`,
    resolve: (taken, at) =>
      SHORT.has(taken.get('unit')!) ? null : besideEarlier(at, taken.get('unit')!, taken.has('previous') ? -1 : 1),
  },
  {
    name: 'unit of an earlier time',
    pattern: `${EDGE} (that same?|the same) unit`,
    resolve: (taken, at) => {
      const unit = taken.get('unit')!
      if (SHORT.has(unit) || at.earlier === null || isCoarser(at.earlier, unit)) return null
      return dated({ moment: within(at.earlier, unit), anchor: 'earlier-time', others: [] }, grainOf(unit))
    },
  },
  {
    name: 'edge of a unit',
    pattern: '(the? edge|the? edgeNoun of) the fiscal? unit',
    resolve: (taken, at) => {
      const unit = taken.get('unit')!
      return SHORT.has(unit) || unit === 'day' ? null : ofNow(at, unit)
    },
  },
  {
    name: 'end of a unit',
    pattern: 'unit possessive? edgeNoun',
    resolve: (taken, at) => {
      const unit = taken.get('unit')!
      if (unit !== 'year' && unit !== 'month' && unit !== 'quarter') return null
      const now = fromNow(at, unit, 0)
      return dated(now && { ...now, moment: dayMoment(finalDayOf(now.moment)) }, 'day')
    },
  },
  {
    name: 'unit under way',
    pattern: 'the filler? fiscal? unit',
    resolve: (taken, at, { pieces, tag }) => {
      const unit = taken.get('unit')!
      if (SHORT.has(unit) || unit === 'day' || unit === 'decade' || unit === 'century') return null
      const before = pieces[taken.from - 1]?.word
      if (unit === 'weekend') return weekendNear(at)
      if (unit === 'quarter') return before?.beforeYear ? latestQuarter(at) : null
      if (before?.beforeYear === undefined || before.of || pieces[taken.to]?.word?.of) return null
      if (/^(?:NN|JJ)/.test(tag(taken.to) ?? '')) return null
      // "the year ended Sept. 30"
      const then = pieces[taken.to + 1]?.word
      if (/^V/.test(tag(taken.to) ?? '') && (then?.month ?? then?.digits) !== undefined) {
        return lasting(ONE, unit, at, 0)
      }
      return ofNow(at, unit)
    },
  },
  {
    name: 'week of a day',
    pattern: 'the unit of month dayNumber',
    resolve: (taken, at) => {
      if (taken.get('unit') !== 'week') return null
      const day = yearNear(at, (year) => dayMoment(dayIn(year, taken)), 2.5)
      return dated(day && { ...day, moment: momentAt('week', day.moment.at), others: [] }, 'week')
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
    name: 'weekdays ago',
    pattern: 'amount weekdays ago',
    resolve: (taken, at) => {
      const weeks = taken.get('amount')!.value
      const near = weekdayBeside(at, null, taken.get('weekdays')!, -1)
      if (weeks === null) return reference('PAST_REF')
      return dated(
        near && { ...near, moment: later(near.moment, -7 * (Math.round(weeks) - 1)), others: [] },
        weekdayUnplaced(taken),
      )
    },
  },
  {
    name: 'week of a feast',
    pattern: 'feast unit',
    resolve: (taken, at) => {
      if (taken.get('unit') !== 'week') return null
      const day = yearNear(at, (year) => dayMoment(feastIn(taken.get('feast')!, year)), 4)
      return dated(day && { ...day, moment: momentAt('week', day.moment.at), others: [] }, 'week')
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
    name: 'so long ago',
    pattern: 'about? amount filler? (unit|units|compound) (ago|hence)',
    resolve: (taken, at) => {
      const { unit, times } = unitOf(taken)
      const amount = taken.get('amount')!
      const sign = taken.has('ago') ? -1 : 1
      if (amount.value === null) return reference(sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
      const quarter = spokenQuarter(at)
      if (unit === 'year' && amount.value === 1 && quarter !== null) {
        return dated({ moment: shifted(quarter, 'year', sign), anchor: 'earlier-time', others: [] }, 'quarter')
      }
      return fromNowBy(at, unit, sign * times * amount.value)
    },
  },
  {
    name: 'so long and a half ago',
    pattern: 'about? (a|cardinal) (unit|units) and a half (ago|hence)',
    resolve: (taken, at) => {
      const { unit } = unitOf(taken)
      const amount = (taken.get('cardinal') ?? 1) + 0.5
      return fromNowBy(at, unit, taken.has('ago') ? -amount : amount)
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
  {
    name: 'so long before or after an earlier time',
    pattern: 'about? (the|amount) filler? (unit|units|compound) (earlier|later)',
    resolve: (taken, at) => {
      const { unit, times } = unitOf(taken)
      const amount = taken.get('amount') ?? ONE
      if (amount.value === null) return lasting(amount, unit, at, 0)
      const by = (taken.has('earlier') ? -1 : 1) * times * amount.value
      const quarter = spokenQuarter(at)
      if (unit === 'year' && by === -1 && quarter !== null) {
        return dated({ moment: shifted(quarter, 'year', -1), anchor: 'earlier-time', others: [] }, 'quarter')
      }
      if (at.earlier === null || SHORT.has(unit)) return lasting(amount, unit, at, 0)
      const grain = grainOf(unit)
      const from = momentAt(grain, firstDayOf(at.earlier))
      if (isCoarser(at.earlier, unit)) return lasting(amount, unit, at, 0)
      return dated({ moment: shifted(from, unit, by), anchor: 'earlier-time', others: [] }, grain)
    },
  },
]

const ONE = { value: 1, high: null, article: true } as const
const SHORT: ReadonlySet<CalendarUnit> = new Set(['second', 'minute', 'hour'])
/** Stretches that have a place of their own on the calendar, so that "the last quarter" is one and no length. */
const LEDGER: ReadonlySet<CalendarUnit> = new Set(['quarter', 'half', 'century', 'weekend'])
const FINENESS: readonly string[] = [
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

const isCoarser = (moment: Moment, unit: CalendarUnit): boolean =>
  FINENESS.indexOf(moment.grain) > FINENESS.indexOf(grainOf(unit))

const weekdayUnplaced = (taken: Taken): string => `XXXX-WXX-${(taken.get('weekday') ?? taken.get('weekdays'))!}`

/** The day the last date before this one fell on, where it was one. */
const dayOf = (at: Anchors): Moment | null => (at.earlier?.grain === 'day' ? at.earlier : null)

const within = (moment: Moment, unit: CalendarUnit): Moment => momentAt(grainOf(unit), firstDayOf(moment))

const ofNow = (at: Anchors, unit: CalendarUnit): TimeValue => dated(fromNow(at, grainOf(unit), 0), grainOf(unit))

const besideEarlier = (at: Anchors, unit: CalendarUnit, by: number): TimeValue => {
  const grain = grainOf(unit)
  if (at.earlier === null) return dated(fromNow(at, grain, by), grain)
  return dated({ moment: later(within(at.earlier, unit), by), anchor: 'earlier-time', others: [] }, grain)
}

/** "The weekend": the one under way, or the nearest the clause's tense allows. */
const weekendNear = (at: Anchors): TimeValue => {
  const coming = fromNow(at, 'weekend', 0)
  if (coming === null) return dated(null, 'weekend')
  const begun = firstDayOf(coming.moment) <= at.now!.day
  const gone = { ...coming, moment: later(coming.moment, -1), others: [coming.moment] }
  return dated(begun || at.tense() === 'future' ? coming : gone, 'weekend')
}

/** The quarter spoken of last, if it has begun; else the last one that has ended. */
const latestQuarter = (at: Anchors): TimeValue => {
  const quarter = spokenQuarter(at)
  return quarter === null
    ? dated(fromNow(at, 'quarter', -1), 'quarter')
    : dated({ moment: quarter, anchor: 'earlier-time', others: [] }, 'quarter')
}

const spokenQuarter = ({ quarter, now }: Anchors): Moment | null =>
  quarter !== null && (now === null || firstDayOf(quarter) <= now.day) ? quarter : null

const unitOf = (taken: Taken): { readonly unit: CalendarUnit; readonly times: number } =>
  taken.get('compound') ?? { unit: (taken.get('unit') ?? taken.get('units'))!, times: 1 }

const fromNowBy = (at: Anchors, unit: CalendarUnit, by: number): TimeValue | null => {
  if (at.now === null) return dated(null, grainOf(unit))
  if (SHORT.has(unit)) {
    const hours = unit === 'hour' ? by : 0
    const day = dated({ moment: dayMoment(at.now.day + Math.trunc(hours / 24)), anchor: at.now.by, others: [] }, 'day')
    return { ...day, type: 'TIME' }
  }
  // A part of a year is told in months: "two and a half years ago".
  const whole = Number.isInteger(by) || unit === 'day' || unit === 'week'
  const moment = whole
    ? shifted(dayMoment(at.now.day), unit, Math.round(by))
    : shifted(dayMoment(at.now.day), 'month', Math.round(by * (unit === 'year' ? 12 : unit === 'decade' ? 120 : 1)))
  const grain = unit === 'decade' || unit === 'century' || unit === 'millennium' ? 'year' : grainOf(unit)
  return dated({ moment: momentAt(grain, firstDayOf(moment)), anchor: at.now.by, others: [] }, grain)
}

const dayIn = (year: number, taken: Taken): number =>
  firstDayOf({ grain: 'month', at: year * 12 + taken.get('month')! - 1 }) + taken.get('dayNumber')! - 1

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

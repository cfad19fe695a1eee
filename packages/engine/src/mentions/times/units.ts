import type { CalendarUnit } from '../../language/calendar.ts'
import { type Anchors, feastIn, fromNow, yearNear } from './anchors.ts'
import { dayMoment, finalDayOf, firstDayOf, grainOf, isCoarser, later, type Moment, momentAt } from './moments.ts'
import type { Taken } from './patterns.ts'
import { latestQuarter } from './quarters.ts'
import { EDGE, ONE, SHORT, type TimeRule } from './rules.ts'
import { dated, inPart, lasting, type TimeValue } from './values.ts'

/** Weeks, months and years by their distance: "last week", "the following year", "the end of the month". */
export const unitRules: readonly TimeRule[] = [
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
    name: 'unit before or after an earlier time',
    pattern: `${EDGE} the? (previous|following) unit`,
    resolve: (taken, at) =>
      SHORT.has(taken.get('unit')!) ? null : besideEarlier(at, taken.get('unit')!, taken.has('previous') ? -1 : 1),
  },
  {
    name: 'day after an earlier one',
    pattern: 'the next unit',
    resolve: (taken, at) => (taken.get('unit') === 'day' ? besideEarlier(at, 'day', 1) : null),
  },
  {
    name: 'unit beside an earlier time',
    pattern: 'the (unit|part) (before|after)',
    resolve: (taken, at, { pieces }) => {
      // "the day after the vote" is told by the vote.
      const next = pieces[taken.to]
      if (next !== undefined && /[\p{L}\p{N}]/u.test(next.text)) return null
      const unit = taken.get('unit') ?? 'day'
      if (SHORT.has(unit)) return null
      const value = besideEarlier(at, unit, taken.has('before') ? -1 : 1)
      return taken.has('part') ? inPart(value, taken.get('part')!) : value
    },
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
    name: 'week of a feast',
    pattern: 'feast unit',
    resolve: (taken, at) => {
      if (taken.get('unit') !== 'week') return null
      const day = yearNear(at, (year) => dayMoment(feastIn(taken.get('feast')!, year)), 4)
      return dated(day && { ...day, moment: momentAt('week', day.moment.at), others: [] }, 'week')
    },
  },
]

/** Stretches that have a place of their own on the calendar, so that "the last quarter" is one and no length. */
const LEDGER: ReadonlySet<CalendarUnit> = new Set(['quarter', 'half', 'century', 'weekend'])

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

const dayIn = (year: number, taken: Taken): number =>
  firstDayOf({ grain: 'month', at: year * 12 + taken.get('month')! - 1 }) + taken.get('dayNumber')! - 1

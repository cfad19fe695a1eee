import { type Anchors, away, fromNow, weekdayBeside, weekdayNear } from './anchors.ts'
import { dayMoment, firstDayOf, later, type Moment } from './moments.ts'
import type { Taken } from './patterns.ts'
import { EDGE, type TimeRule } from './rules.ts'
import { dated, inPart, reference } from './values.ts'

/** Days by weekday or distance, and their parts: "on Tuesday", "yesterday", "last night". */
export const dayRules: readonly TimeRule[] = [
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
]

const weekdayUnplaced = (taken: Taken): string => `XXXX-WXX-${(taken.get('weekday') ?? taken.get('weekdays'))!}`

/** The day the last date before this one fell on, where it was one. */
const dayOf = (at: Anchors): Moment | null => (at.earlier?.grain === 'day' ? at.earlier : null)

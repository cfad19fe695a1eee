import type { CalendarUnit } from '../../language/calendar.ts'
import type { Anchors } from './anchors.ts'
import { dayMoment, firstDayOf, grainOf, isCoarser, momentAt, shifted } from './moments.ts'
import { spokenQuarter } from './quarters.ts'
import { ONE, SHORT, type TimeRule, unitOf } from './rules.ts'
import { dated, lasting, reference, type TimeValue } from './values.ts'

/** Times so long before or after another: "two years ago", "three days later". */
export const shiftRules: readonly TimeRule[] = [
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

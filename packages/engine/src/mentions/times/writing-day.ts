import type { ZoneKind } from '../../report/zones.ts'
import { type Day, dayOfIso, weekdayOf } from '../../text/calendar.ts'
import type { Tense } from './anchors.ts'

/** A date as the day of writing is guessed from it. */
export interface DatedWords {
  readonly value: string
  readonly anchor: string
  readonly zone: ZoneKind
  readonly tense: Tense
}

/** How many days after its latest date a report may still have been written. */
const AFTER = 2

/**
 * The day a report was written, guessed from its own words, for a report that no one dated: the latest full date it gives
 * outside its body (a dateline, a caption); else the latest in the body, if no other year it names is later. A report says
 * by its weekday what it reports first: "on Tuesday", beside a date that was a Monday, puts the writing on that Tuesday.
 *
 * @returns null where nothing tells
 */
export const writingDay = (times: readonly DatedWords[]): Day | null => {
  const told = times.filter(({ tense, anchor }) => tense !== 'future' && anchor === 'none')
  const days = told.filter(({ value }) => dayOfIso(value) !== null)
  const outside = latest(days.filter(({ zone }) => zone !== 'body'))
  const inside = latest(days.filter(({ zone }) => zone === 'body'))
  const year = Math.max(...told.map(({ value }) => (/^\d{4}/.test(value) ? Number(value.slice(0, 4)) : 0)))
  const day = outside ?? (inside !== null && Number(inside.value.slice(0, 4)) >= year ? inside : null)
  const from = day === null ? null : dayOfIso(day.value)
  if (from === null || day!.zone === 'dateline' || day!.zone === 'byline') return from
  const weekday = times.find(({ value, tense }) => value.startsWith('XXXX-WXX-') && tense !== 'future')?.value.at(-1)
  if (weekday === undefined) return from
  const ahead = (Number(weekday) - weekdayOf(from) + 7) % 7
  return ahead <= AFTER ? from + ahead : from
}

const latest = (times: readonly DatedWords[]): DatedWords | null =>
  times.reduce<DatedWords | null>((best, time) => (best === null || time.value > best.value ? time : best), null)

import type { Anchors } from './anchors.ts'
import { dateRules } from './dates.ts'
import { dayRules } from './days.ts'
import { lengthRules } from './lengths.ts'
import { timeNumbers } from './numbers.ts'
import { compile, type Pattern, type Taken } from './patterns.ts'
import { quarterRules } from './quarters.ts'
import type { Around, TimeRule } from './rules.ts'
import { shiftRules } from './shifts.ts'
import type { Category, Word } from './time-word.ts'
import { unitRules } from './units.ts'
import { atClock, dayOnly, inPart, type TimeValue } from './values.ts'

/** A time expression over pieces `[from, to)`. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly value: TimeValue
  readonly rule: string
}

/** Words that a rule takes and that are no time: "37 years old". */
interface Passed {
  readonly from: number
  readonly to: number
  readonly value: null
}

/** Finds the next time expression at or after a piece. */
export type TimeGrammar = (around: Around, from: number, anchorsAt: (piece: number) => Anchors) => Found | null

/** In this order: of two constructions as long, the first stands. */
const TABLES: readonly (readonly TimeRule[])[] = [dateRules, dayRules, unitRules, quarterRules, shiftRules, lengthRules]

interface Ruled {
  readonly rule: TimeRule
  readonly pattern: Pattern
}

/**
 * The grammar of time expressions: at each word, of all constructions that fit the longest wins, and of two as long the one
 * that stands first in the tables. A clock time or part of the day beside a date is read as one with it.
 */
export const timeGrammar = (): TimeGrammar => {
  const rules: readonly Ruled[] = TABLES.flat().map((rule) => ({
    rule,
    pattern: compile(rule.pattern, timeNumbers),
  }))
  const byCategories = new Map<string, readonly Ruled[]>()
  const rulesFor = (word: Word): readonly Ruled[] => {
    const categories = Object.keys(word)
    const key = categories.join(' ')
    const known = byCategories.get(key)
    if (known !== undefined) return known
    const fitting = rules.filter(({ pattern }) => categories.some((name) => pattern.firsts.has(name as Category)))
    byCategories.set(key, fitting)
    return fitting
  }

  /** The longest construction that begins at a piece: a time, or words that are none though they look it. */
  const at = (around: Around, from: number, anchorsAt: (piece: number) => Anchors): Found | Passed | null => {
    const piece = around.pieces[from]
    if (piece?.word == null) return null
    const fits: { readonly rule: TimeRule; readonly taken: Taken }[] = []
    for (const { rule, pattern } of rulesFor(piece.word)) {
      if ((pattern.needs & ~piece.ahead) !== 0) continue
      const taken = pattern.match(around.pieces, from)
      if (taken !== null) fits.push({ rule, taken })
    }
    if (fits.length === 0) return null
    if (fits.length > 1) fits.sort((a, b) => b.taken.to - a.taken.to)
    const anchors = anchorsAt(from)
    for (const { rule, taken } of fits) {
      const value = rule.resolve(taken, anchors, around)
      if (value === 'nothing') return { from, to: taken.to, value: null }
      if (value !== null) return { from, to: taken.to, value, rule: rule.name }
    }
    return null
  }

  const ofDay = compile('the? edge? part of', timeNumbers)

  /** "the night of Jan. 5" */
  const partOf: TimeGrammar = (around, from, anchorsAt) => {
    const taken = around.pieces[from]!.word === null ? null : ofDay.match(around.pieces, from)
    const day = taken === null ? null : at(around, taken.to, anchorsAt)
    if (day === null || day.value === null || !isDay(day)) return null
    return { ...day, from, value: inPart(day.value, taken!.get('part')!) }
  }

  return (around, from, anchorsAt) => {
    const { pieces } = around
    for (let piece = from; piece < pieces.length; piece++) {
      if (pieces[piece]!.ahead === 0 || isInside(around, piece)) continue
      const found = partOf(around, piece, anchorsAt) ?? at(around, piece, anchorsAt)
      if (found === null) continue
      if (found.value !== null) return joined(around, found, (next) => at(around, next, anchorsAt))
      piece = found.to - 1
    }
    return null
  }
}

/** Whether a piece is the middle of something longer, as an address on the web: no time begins there. */
const isInside = ({ pieces }: Around, at: number): boolean =>
  at > 0 && !pieces[at]!.spaced && /[\p{L}\p{N}_@#$€£]$/u.test(pieces[at - 1]!.text)

const isDay = ({ value }: Found): boolean => value.type === 'DATE' && value.precision === 'day'

/** Passes over the same hour in another zone: "1 p.m. (0500 GMT) Sunday". */
const bracketed = (pieces: Around['pieces'], at: number): number => {
  const clock = pieces[at]?.text === '(' ? timeNumbers.clock.read(pieces, at + 1) : null
  return clock !== null && pieces[clock.to]?.text === ')' ? clock.to + 1 : at
}

/** "this morning", "Sunday night" */
const isPart = ({ value }: Found): boolean => value.precision === 'part-of-day' && value.moment?.grain === 'day'

/** "Friday night", "Friday at 6 p.m.", "6 p.m. on Friday", "the night of 3 May": one time. */
const joined = (around: Around, found: Found, next: (piece: number) => Found | Passed | null): Found => {
  const { pieces } = around
  if (isDay(found)) {
    const part = pieces[found.to]?.word?.part
    if (part !== undefined) return { ...found, to: found.to + 1, value: inPart(found.value, part) }
    // 2022-01-10T08:54:00Z
    const iso =
      found.rule === 'ISO date' && pieces[found.to]?.text === 'T' ? pieces[found.to + 1]?.word?.clockDigits : null
    if (iso != null) return { ...found, to: found.to + 2, value: atClock(found.value, iso) }
    const to = found.to + (pieces[found.to]?.word?.comma ? 1 : 0)
    const from = pieces[to]?.word?.at ? to + 1 : to
    const clock = timeNumbers.clock.read(pieces, from)
    const sure = clock !== null && (clock.to - from > 1 || from > to || pieces[from]?.word?.hour !== undefined)
    return sure ? { ...found, to: clock.to, value: atClock(found.value, clock.value) } : found
  }
  if (found.rule === 'hour') {
    const zoned = bracketed(pieces, found.to)
    const to = zoned + (pieces[zoned]?.word?.comma || pieces[zoned]?.word?.on ? 1 : 0)
    const date = pieces[to]?.word == null ? null : next(to)
    const clock = timeNumbers.clock.read(pieces, found.from)
    if (date !== null && date.value !== null && clock !== null && (isDay(date) || isPart(date))) {
      return { ...date, from: found.from, value: atClock(dayOnly(date.value), clock.value) }
    }
  }
  return found
}

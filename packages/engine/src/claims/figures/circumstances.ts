import type { Measure } from '../../language/figures.ts'
import type { Quantity } from '../../mentions/quantities/quantities.ts'
import type { Time } from '../../mentions/times/times.ts'
import type { Token } from '../../syntax/tokens.ts'
import { inside } from '../../text/ordered.ts'
import { contains, type Span } from '../../text/span.ts'
import type { Figure } from '../claim.ts'
import type { Match } from './predicates.ts'
import { type FigureLexicon, normsOf, type Scene } from './scene.ts'

/** A place's mention, the token of its head, and the name the report gives the place. */
export interface PlaceMention extends Span {
  readonly head: number
  readonly name: string
}

/** How the clauses of a report lie about two tokens. */
export interface Layout {
  /** Whether the clause of one token holds the other's clause inside it. */
  readonly holds: (outer: number, inner: number) => boolean
  /** Whether a token stands in the subject of another clause than the second's: "the office [in Lima] said". */
  readonly isOthersSubject: (token: number, own: number) => boolean
}

/** Whether a figure adds to others, sums up, or holds at one moment (rules.md R3), with the words that say so. */
export const accumulationOf = (
  lexicon: FigureLexicon,
  scene: Scene,
  quantity: Quantity,
  measure: Measure,
  match: Match | null,
  construction: string | null,
): { accumulation: Figure['accumulation']; why: string | null } => {
  const { tokens, first, end } = scene
  const found = (list: 'flow' | 'cumulative' | 'snapshot', from: number, to: number): string | null => {
    for (let at = Math.max(first, from); at < Math.min(end, to); at++)
      for (let length = 3; length > 0; length--) {
        if (at + length > end) continue
        const words = normsOf(tokens, at, at + length)
        // "an overnight party" adds to nothing
        const modifies = at >= quantity.last && tokens[at + length]?.upos === 'NOUN' && tokens[at]!.upos === 'ADJ'
        if (lexicon.is(list, words) && !modifies) return words
      }
    return null
  }
  if (construction === 'toll' && quantity.first > first && lexicon.words.by === tokens[quantity.first - 1]!.norm)
    return { accumulation: 'flow', why: lexicon.words.by }
  const near = quantity.head ?? quantity.last
  const left = Math.min(quantity.first - 2, match?.first ?? quantity.first)
  const right = Math.max(quantity.last, match?.last ?? 0)
  // "more" of "more than 160" is a bound, "more" of "six more" adds
  let counted = quantity.first
  while (counted < end && tokens[counted]!.start < quantity.number.end) counted++
  const limited = quantity.bound === 'at-least' || quantity.bound === 'more-than'
  // "the last two bodies were found" adds to those found before
  const before = quantity.first > first ? tokens[quantity.first - 1]!.norm : ''
  if (lexicon.is('rows', before) && lexicon.is('groupArticles', tokens[quantity.first - 2]?.norm ?? ''))
    return { accumulation: 'flow', why: before }
  const flow = found('flow', quantity.first - 1, quantity.first) ?? (limited ? null : found('flow', counted, near + 1))
  if (flow !== null) return { accumulation: 'flow', why: flow }
  // "14 dead after one died overnight": what is told behind is another's
  let stop = right
  while (stop < Math.min(end, right + 6) && !isBreak(lexicon, tokens[stop]!, stop === right)) stop++
  const passing = found('flow', right, stop) ?? rateAt(lexicon, scene, right, stop)
  if (passing !== null && lexicon.is('times', passing.split(' ').at(-1)!)) return { accumulation: 'flow', why: passing }
  // "Overnight, 27 bodies were found"
  const opening = found('flow', first, Math.min(first + 4, quantity.first))
  if (opening !== null && lexicon.is('times', opening.split(' ').at(-1)!)) return { accumulation: 'flow', why: opening }
  if (construction === 'toll') return { accumulation: 'cumulative', why: 'a toll' }
  // The dead of "still counts 12 dead" are those of all days.
  const now = measure === 'killed' ? null : found('snapshot', left, right + 1)
  if (now !== null) return { accumulation: 'snapshot', why: now }
  const sum = found('cumulative', left - 3, right + 5)
  // The missing of a day are found on the next: "now speaks of 40"
  if (sum !== null) return { accumulation: measure === 'missing' ? 'snapshot' : 'cumulative', why: sum }
  if (match?.perfect === true) return { accumulation: 'cumulative', why: 'present perfect' }
  return { accumulation: 'unknown', why: null }
}

/** Whether a token ends what is said of a number: a comma, or a word that opens a clause; a comma right behind it may not. */
const isBreak = (lexicon: FigureLexicon, { form, norm, upos }: Token, isFirst: boolean): boolean =>
  (form === ',' && !isFirst) || upos === 'SCONJ' || lexicon.is('afterwards', norm)

/** "1,500 people [a day]": how many come in each; not "a day after the blast". Null for none. */
const rateAt = (lexicon: FigureLexicon, { tokens, end }: Scene, from: number, stop: number): string | null => {
  for (let at = from; at < stop; at++)
    for (let length = 3; length > 1; length--) {
      if (at + length > end || !lexicon.is('rates', normsOf(tokens, at, at + length))) continue
      // "within a week", "a week of protest", "a day after the blast"
      const next = at + length < end ? tokens[at + length]!.norm : ''
      const isLength = next === lexicon.words.of || (length === 2 && tokens[at - 1]!.upos === 'ADP')
      if (!isLength && !lexicon.is('afterwards', next) && !lexicon.is('sooner', next))
        return normsOf(tokens, at, at + length)
    }
  return null
}

/** What a sentence says of all its figures. */
export interface Circumstances {
  /** The day they speak of: "as of January 10"; null where the sentence names none. */
  readonly asOf: string | null
  /** Words that put figures in another, earlier event, "in 2004", "last year", each with its part of the sentence. */
  readonly backgrounds: readonly Background[]
  /** Tokens that end a part of the sentence: semicolons. */
  readonly breaks: readonly number[]
  /** Places a preposition names, in document order. */
  readonly places: readonly PlaceMention[]
  readonly layout: Layout
  readonly tokens: readonly Token[]
}

/** Words that put figures in another, earlier event. */
interface Background {
  readonly part: number
  readonly words: string
  /** Their token. */
  readonly at: number
  /** Whether they speak only of what follows them before the next comma: "[a year after] a blast that killed 9". */
  readonly onward: boolean
  /** Whether all since then were counted: "14 have died there [since 2009]". */
  readonly sum: boolean
}

/** Times and places of a report, in document order, from which each sentence takes its own. */
export interface Surround {
  readonly times: readonly Time[]
  readonly places: readonly PlaceMention[]
  /** ISO date of the report, or null. */
  readonly published: string | null
  readonly layout: Layout
}

/** Reads the circumstances of one sentence. Linear in its length; times and places are found by bisection. */
export const circumstancesOf = (lexicon: FigureLexicon, scene: Scene, surround: Surround): Circumstances => {
  const { tokens, first, end } = scene
  const sentence = { start: tokens[first]!.start, end: tokens[end - 1]!.end }
  const times = inside(surround.times, sentence)
  const breaks: number[] = []
  for (let at = first; at < end; at++) if (tokens[at]!.form === ';') breaks.push(at)
  return {
    asOf: asOfIn(lexicon, scene, times),
    backgrounds: backgroundsIn(lexicon, scene, times, surround.published, breaks),
    breaks,
    places: inside(surround.places, sentence).filter((place) => isPlaced(lexicon, scene, place)),
    layout: surround.layout,
    tokens,
  }
}

/**
 * Where those counted were: the place named nearest behind the predicate, else the last before it; not where the one who
 * says so is.
 */
export const placeOf = (
  { places, layout }: Circumstances,
  predicate: number,
  own: number,
  sources: readonly Span[],
): string | null => {
  const open = places.filter(
    (place) => !layout.isOthersSubject(place.head, own) && !sources.some((source) => contains(source, place)),
  )
  return (open.find(({ head }) => head >= predicate) ?? open.at(-1))?.name ?? null
}

const isPlaced = (lexicon: FigureLexicon, { tokens, first }: Scene, mention: PlaceMention): boolean => {
  let at = mention.head
  while (at > first && tokens[at]!.start > mention.start) at--
  at--
  for (let steps = 0; at >= first && steps < 6; steps++, at--) {
    const { upos, norm } = tokens[at]!
    if (lexicon.is('placing', norm)) return true
    // "in the province of Puno"
    if (norm === lexicon.words.of && at > first && lexicon.is('placeKinds', tokens[at - 1]!.norm)) continue
    if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'NOUN') return false
  }
  return false
}

/**
 * The day right behind a count that holds on a day: "the toll stood at 57 [on Thursday]", "41 [a day earlier]". Null for
 * none.
 */
export const dayBehind = (
  lexicon: FigureLexicon,
  { tokens, end }: Scene,
  times: readonly Time[],
  from: number,
): string | null => {
  if (from >= end || lexicon.is('flow', tokens[from]!.norm)) return null
  const until = tokens[Math.min(end - 1, from + BEHIND)]!.end
  const day = inside(times, { start: tokens[from]!.start, end: until }).find(
    ({ type, precision }) =>
      (type === 'DATE' || type === 'TIME') &&
      (precision === 'day' || precision === 'part-of-day' || precision === 'hour'),
  )
  return day?.first?.slice(0, 10) ?? null
}

/** How many days before the day of saying a replaced count held: "31 [a day earlier]". Null for none. */
export const daysEarlier = (
  lexicon: FigureLexicon,
  { tokens, end }: Scene,
  times: readonly Time[],
  from: number,
): number | null => {
  if (from >= end) return null
  const until = tokens[Math.min(end - 1, from + BEHIND)]!.end
  const [lapse] = inside(times, { start: tokens[from]!.start, end: until })
  const days = /^P(\d{1,3})D$/.exec(lapse?.value ?? '')?.[1]
  if (lapse === undefined || days === undefined) return null
  for (let at = from; at < end && tokens[at]!.start < lapse.end + 8; at++)
    if (lexicon.is('sooner', tokens[at]!.norm)) return Number(days)
  return null
}

/** How far behind a count its day may end, in tokens. */
const BEHIND = 4

const asOfIn = (lexicon: FigureLexicon, { tokens, first, end }: Scene, times: readonly Time[]): string | null => {
  if (times.length === 0) return null
  for (let at = first; at + 2 < end; at++) {
    if (!lexicon.is('asOf', normsOf(tokens, at, at + 2))) continue
    const from = tokens[at + 2]!.start
    const time = times.find(({ start }) => start === from)
    if (time?.final != null) return time.final
  }
  return null
}

/** The words that put a count in another, earlier event; null for this one. */
export const backgroundOf = (
  { backgrounds, breaks, layout, tokens }: Circumstances,
  token: number,
  perfect = false,
): string | null => {
  if (backgrounds.length === 0) return null
  const part = partOf(breaks, token)
  const said = backgrounds.find((background) => {
    if (background.part !== part) return false
    if (!background.onward) return !layout.holds(token, background.at)
    if (token < background.at) return background.sum && perfect
    for (let at = background.at; at < token; at++) if (tokens[at]!.form === ',') return false
    // "the worst quake since 2015 killed 153"
    return tokens[background.at + 1]?.upos !== 'VERB' || !/^\d{4}$/.test(background.words)
  })
  return said?.words ?? null
}

const partOf = (breaks: readonly number[], token: number): number => {
  let part = 0
  while (part < breaks.length && breaks[part]! < token) part++
  return part
}

const backgroundsIn = (
  lexicon: FigureLexicon,
  { tokens, first, end, quantities }: Scene,
  times: readonly Time[],
  published: string | null,
  breaks: readonly number[],
): Circumstances['backgrounds'] => {
  const found: Background[] = []
  for (let at = first; at < end; at++)
    for (let length = 1; length <= 3 && at + length <= end; length++) {
      const words = normsOf(tokens, at, at + length)
      const onward = lexicon.is('after', words)
      if (onward || lexicon.is('background', words))
        found.push({ part: partOf(breaks, at), words, at, onward, sum: false })
    }
  const year = published === null ? Number.NaN : Number(published.slice(0, 4))
  if (!Number.isFinite(year)) return found
  let at = first
  for (const time of times) {
    const named = /^(\d{4})/.exec(time.value)?.[1]
    if (named === undefined || Number(named) >= year - 1) continue
    while (at + 1 < end && tokens[at]!.end <= time.start) at++
    const onward = isSince(lexicon, tokens, first, at) && !startsThere(lexicon, tokens, at, end)
    found.push({ part: partOf(breaks, at), words: named, at, onward, sum: onward && isOwn(lexicon, tokens, first, at) })
  }
  // A year that is part of a name is no time: "the 2004 tsunami".
  for (const { kind, value, first: token } of quantities)
    if (kind === 'label' && value !== null && value >= EARLIEST && value < year - 1)
      found.push({
        part: partOf(breaks, token),
        words: String(value),
        at: token,
        onward: isSince(lexicon, tokens, first, token),
        sum: false,
      })
  return found
}

/** Whether a year only measures how long ago: "the worst fire [since] a blaze in 2004". */
const isSince = (lexicon: FigureLexicon, tokens: readonly Token[], first: number, at: number): boolean => {
  for (let back = at - 1; back >= first && at - back < SINCE; back--) {
    if (lexicon.is('since', tokens[back]!.norm)) return true
    if (tokens[back]!.form === ',' || tokens[back]!.upos === 'VERB') return false
  }
  return false
}

/** Whether the year is what "since" names, and no rank is told by it: "have died [since] 2009", not "the worst since 2009". */
const isOwn = (lexicon: FigureLexicon, tokens: readonly Token[], first: number, at: number): boolean => {
  const near = tokens.slice(Math.max(first, at - 3), at).some(({ norm }) => lexicon.is('since', norm))
  return near && !tokens.slice(first, at).some(({ xpos }) => xpos === 'JJS' || xpos === 'RBS')
}

/** How far before a year "since" may stand, in tokens. */
const SINCE = 8

/** Whether the words behind a year tell of it: "since 2003, [when] 100 people died". */
const startsThere = (lexicon: FigureLexicon, tokens: readonly Token[], at: number, end: number): boolean => {
  for (let next = at + 1; next < Math.min(end, at + 4); next++) if (lexicon.is('when', tokens[next]!.norm)) return true
  return false
}

/** Numbers below are taken for no year of an event. */
const EARLIEST = 1500

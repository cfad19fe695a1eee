import type { PartyMention } from '../mentions/parties.ts'
import type { Quantity } from '../mentions/quantities.ts'
import type { Time } from '../mentions/times.ts'
import type { Figure } from './claim.ts'
import type { Match } from './predicates.ts'
import { type FigureLexicon, normsOf, type Scene } from './scene.ts'

/** A place's mention, with the name the report gives the place. */
export interface PlaceMention {
  readonly mention: PartyMention
  readonly name: string
}

/** Whether a figure adds to others, sums up, or holds at one moment (rules.md R3), with the words that say so. */
export const accumulationOf = (
  lexicon: FigureLexicon,
  scene: Scene,
  quantity: Quantity,
  match: Match | null,
): { accumulation: Figure['accumulation']; why: string | null } => {
  const { tokens, first, end } = scene
  const found = (list: 'flow' | 'cumulative' | 'snapshot', from: number, to: number): string | null => {
    for (let at = Math.max(first, from); at < Math.min(end, to); at++)
      for (let length = 3; length > 0; length--) {
        if (at + length > end) continue
        const words = normsOf(tokens, at, at + length)
        if (lexicon.is(list, words)) return words
      }
    return null
  }
  const near = quantity.head ?? quantity.last
  const left = Math.min(quantity.first - 2, match?.first ?? quantity.first)
  const right = Math.max(quantity.last, match?.last ?? 0)
  // "more" of "more than 160" is a bound, "more" of "six more" adds
  const counted = scene.tokens.findIndex((token, at) => at >= quantity.first && token.start >= quantity.number.end)
  const flow =
    found('flow', quantity.first - 1, quantity.first) ?? (counted < 0 ? null : found('flow', counted, near + 1))
  if (flow !== null) return { accumulation: 'flow', why: flow }
  const passing = found('flow', right, right + 6)
  if (passing !== null && lexicon.is('times', passing.split(' ').at(-1)!)) return { accumulation: 'flow', why: passing }
  const now = found('snapshot', left, right + 1)
  if (now !== null) return { accumulation: 'snapshot', why: now }
  const sum = found('cumulative', left - 3, right + 5)
  if (sum !== null) return { accumulation: 'cumulative', why: sum }
  if (match?.perfect === true) return { accumulation: 'cumulative', why: 'present perfect' }
  return { accumulation: 'unknown', why: null }
}

/** The day a figure speaks of: "as of January 10"; null where the sentence names none. */
export const asOfIn = (lexicon: FigureLexicon, scene: Scene, times: readonly Time[]): string | null => {
  const { tokens, first, end } = scene
  for (let at = first; at + 1 < end; at++) {
    if (!lexicon.is('asOf', normsOf(tokens, at, at + 2))) continue
    const from = tokens[at + 2]?.start
    const time = times.find((time) => time.start === from)
    if (time?.final != null) return time.final
  }
  return null
}

/** Where the people counted were: the place that a preposition names nearest behind the predicate, else before it. */
export const placeIn = (
  lexicon: FigureLexicon,
  scene: Scene,
  places: readonly PlaceMention[],
  predicate: number,
): string | null => {
  const { tokens, first, end } = scene
  const start = tokens[first]!.start
  const stop = tokens[end - 1]!.end
  let before: string | null = null
  for (const { mention, name } of places) {
    if (mention.start < start || mention.end > stop) continue
    let at = mention.head
    while (at > first && tokens[at]!.start > mention.start) at--
    at--
    while (at >= first && (tokens[at]!.upos === 'DET' || tokens[at]!.upos === 'ADJ' || tokens[at]!.upos === 'NOUN'))
      at--
    if (at < first || !lexicon.is('placing', tokens[at]!.norm)) continue
    if (mention.head > predicate) return name
    before = name
  }
  return before
}

/**
 * Whether a sentence speaks of another, earlier event: it names a year before the report's, or says "last year".
 *
 * @param published ISO date of the report, or null
 */
export const backgroundIn = (
  lexicon: FigureLexicon,
  scene: Scene,
  times: readonly Time[],
  published: string | null,
): string | null => {
  const { tokens, first, end } = scene
  for (let at = first; at < end; at++)
    for (let length = 1; length <= 3 && at + length <= end; length++) {
      const words = normsOf(tokens, at, at + length)
      if (lexicon.is('background', words)) return words
    }
  const year = published === null ? null : Number(published.slice(0, 4))
  if (year === null || !Number.isFinite(year)) return null
  const start = tokens[first]!.start
  const stop = tokens[end - 1]!.end
  for (const time of times) {
    if (time.start < start || time.end > stop) continue
    const named = /^(\d{4})/.exec(time.value)?.[1]
    if (named !== undefined && Number(named) < year - 1) return named
  }
  // Without a layer of times, a bare year says it.
  for (const quantity of scene.quantities) {
    if (quantity.kind === 'label' && quantity.value !== null && quantity.value >= 1500 && quantity.value < year - 1)
      return String(quantity.value)
  }
  return null
}

import type { Quantity } from '../../mentions/quantities/quantities.ts'
import { exact } from '../../text/span.ts'
import type { Candidate } from './candidate.ts'
import { constructions } from './constructions.ts'
import { type Ellipsis, ellipsisOf } from './ellipses.ts'
import { type Member, memberOf } from './members.ts'
import { isMiscounted, isOfEach, isTakenForDead } from './no-count.ts'
import { countedOf } from './populations.ts'
import type { Match } from './predicates.ts'
import { type FigureLexicon, normsOf, type Scene, spanOf } from './scene.ts'
import { type Whole, wholeOf } from './wholes.ts'

/** A quantity with what the sentence says of it, before it becomes a claim. */
export interface Count extends Candidate {
  /** The quantity of the layer, where `quantity` has taken the end of a movement. */
  readonly original: Quantity
  /** Null where no frame holds: it may still be a part of another, or count people. */
  readonly match: Match | null
  /** Name of the construction that held. */
  readonly construction: string | null
  readonly whole: Whole | null
  /** A part of what a sentence before it counts: "Three were soldiers." */
  readonly apart: boolean
  /** The words that say it was replaced: "down from"; null where it stands. */
  readonly replaced: string | null
  /** The words that leave out what it counts, which a figure before it says; null where it is said. */
  readonly ellipsis: Ellipsis | null
  /** The ordinal it was counted by: "a [sixth] person has died"; null for none. */
  readonly rank: string | null
  /** What it is where nothing before it says what an ellipsis leaves out, or where an ordinal goes on with others. */
  readonly otherwise: Count | null
  /** What was tried, in order. */
  readonly trace: readonly string[]
}

/** A count that is no part of another, stands, and says what it counts. */
export const plain = {
  whole: null,
  apart: false,
  replaced: null,
  ellipsis: null,
  rank: null,
  otherwise: null,
} as const satisfies Partial<Count>

/** The counts of one sentence, with every construction that was tried on them. Those said not to be, or not yet, are left out. */
export const countsIn = (lexicon: FigureLexicon, text: string, scene: Scene): readonly Count[] =>
  scene.quantities.flatMap((quantity) => {
    if (quantity.rejected !== null) return []
    if (quantity.kind === 'money') return some(moneyOf(lexicon, text, scene, quantity))
    const movement = movementOf(lexicon, text, scene, quantity)
    if (movement === null) return some(countOf(lexicon, text, scene, quantity, quantity))
    const now = countOf(lexicon, text, scene, movement.to, quantity)
    return now === null ? [] : [now, movement.from]
  })

const some = (count: Count | null): readonly Count[] => (count === null ? [] : [count])

const countOf = (
  lexicon: FigureLexicon,
  text: string,
  scene: Scene,
  quantity: Quantity,
  given: Quantity,
  complete = false,
): Count | null => {
  const replaced = replacedBy(lexicon, scene, quantity)
  const member = memberOf(lexicon, scene, quantity)
  const candidate: Candidate = { scene, quantity, counted: member?.counted ?? countedOf(lexicon, scene, quantity) }
  const whole = member === null ? wholeOf(lexicon, scene, quantity) : member.whole
  const ellipsis = complete ? null : ellipsisOf(lexicon, scene, quantity)
  const trace: string[] = [`number: "${exact(text, quantity.number)}"`]
  if (whole !== null) trace.push(`part: of "${exact(text, whole.whole)}", by "${whole.how}"`)
  if (replaced !== null) trace.push(`replaced: by "${replaced}"`)
  const otherwise = ellipsis === null ? null : countOf(lexicon, text, scene, quantity, given, true)
  // "the total of 300 detainees" says what it counts
  if (
    ellipsis?.named === true &&
    (otherwise === null || otherwise.match !== null || candidate.counted?.person !== true)
  )
    return otherwise
  if (ellipsis !== null) {
    trace.push(`left out: "${ellipsis.words}" says no more than the number`)
    return {
      ...candidate,
      counted: ellipsis.named ? candidate.counted : null,
      match: null,
      construction: null,
      whole,
      apart: false,
      replaced: replaced ?? ellipsis.formerly,
      ellipsis,
      rank: null,
      otherwise,
      original: given,
      trace,
    }
  }
  const rest = {
    whole,
    apart: isApart(member),
    replaced,
    ellipsis,
    rank: null,
    otherwise: null,
    original: given,
    trace,
  }
  if (member !== null && member.fate !== null) {
    trace.push(`of-fate: "${exact(text, spanOf(scene, member.fate))}" says ${member.fate.measure}`)
    return { ...candidate, match: member.fate, construction: 'of-fate', ...rest }
  }
  for (const { name, find } of replaced === null && member === null ? constructions : []) {
    const match = find(lexicon, candidate)
    if (match === null) {
      trace.push(`${name}: no`)
      continue
    }
    if (match.void !== null || isMiscounted(lexicon, scene, quantity) || isOfEach(lexicon, scene, match)) return null
    if (match.measure === 'injured' && isTakenForDead(lexicon, scene, quantity)) return null
    trace.push(`${name}: "${exact(text, spanOf(scene, match))}" says ${match.measure}`)
    return { ...candidate, match, construction: name, ...rest }
  }
  return { ...candidate, match: null, construction: null, ...rest }
}

const isApart = (member: Member | null): boolean => member !== null && member.fate === null && member.whole === null

/**
 * A count that moved "from 12 to 16" is 16 now, and was 12; "from 12 to 16 people came" is a range and stays one. Each
 * number keeps its own words where it is a single one.
 */
const movementOf = (
  lexicon: FigureLexicon,
  text: string,
  scene: Scene,
  quantity: Quantity,
): { readonly from: Count; readonly to: Quantity } | null => {
  const verb = quantity.path === null ? null : verbThatMoves(lexicon, scene, quantity)
  if (quantity.path === null || verb === null) return null
  const [before, after] = quantity.path
  const { start, end } = quantity.number
  const words = exact(text, quantity.number).split(/\s+/)
  const apart = words.length === 3
  const at = (value: number, number: Quantity['number']): Quantity => ({
    ...quantity,
    number,
    value,
    low: value,
    high: value,
    bound: 'exact',
  })
  const from = at(before, apart ? { start, end: start + words[0]!.length } : quantity.number)
  const to = at(after, apart ? { start: end - words[2]!.length, end } : quantity.number)
  const trace = [`number: "${exact(text, from.number)}"`, `replaced: "${verb}" moves it to "${exact(text, to.number)}"`]
  const none = { ...plain, counted: null, match: null, construction: null }
  const replaced = { ...from, ...from.number }
  return { from: { ...none, scene, quantity: replaced, replaced: verb, original: replaced, trace }, to }
}

const verbThatMoves = (
  lexicon: FigureLexicon,
  { tokens, first }: Scene,
  quantity: Quantity,
  reach = NEAR,
): string | null => {
  for (let at = quantity.first - 1; at >= first && quantity.first - at <= reach; at--)
    if (lexicon.is('moving', tokens[at]!.norm)) return tokens[at]!.norm
  return null
}

/** How far before a number the verb that moves it may stand, in tokens: "lowered the death toll of the ferry from". */
const NEAR = 12

/** The same where the number it replaces stands right behind: "to 66,500, from 72,000". */
const FAR = 24

/** "59, [down from] 164", "to 389 [from] 412", "241, [not] 214": the words that put the number behind another. */
const replacedBy = (lexicon: FigureLexicon, scene: Scene, quantity: Quantity): string | null => {
  const { tokens, first } = scene
  // "revised down from 58 to 52" is 52 now
  if (quantity.first - 2 < first || quantity.path !== null) return null
  const before = scene.neighbour(quantity, -1)
  // "to 33 from 35", "to 33, from 35"
  const comma = tokens[quantity.first - 2]!.form === ',' ? 1 : 0
  if (tokens[quantity.first - 1]!.norm === lexicon.words.from && before?.last === quantity.first - 1 - comma)
    return before.rejected === null && verbThatMoves(lexicon, scene, before, FAR) !== null ? lexicon.words.from : null
  // "rather than [the] 12 first reported"
  const at = tokens[quantity.first - 1]!.upos === 'DET' ? quantity.first - 1 : quantity.first
  // "14, [not] 12": the pause keeps out "were not 12 but 14"
  const last = tokens[at - 1]!.norm
  if (lexicon.is('contrasting', last) && tokens[at - 2]?.upos === 'PUNCT') return last
  const words = normsOf(tokens, Math.max(first, at - 2), at)
  if (lexicon.is('earlier', words)) return words
  // "27 died, fewer than the 30 announced at first"
  return at < quantity.first && lexicon.is('comparing', words) && isFormer(lexicon, scene, quantity) ? words : null
}

/** Whether the words behind a number say that it was given before. */
const isFormer = (lexicon: FigureLexicon, { tokens, end }: Scene, { last }: Quantity): boolean => {
  for (let at = last; at < Math.min(end, last + NEAR) && tokens[at]!.upos !== 'PUNCT'; at++)
    if (lexicon.is('formerly', tokens[at]!.norm)) return true
  return false
}

/** Money is a figure beside words of damage, aid or ransom. */
const moneyOf = (lexicon: FigureLexicon, text: string, scene: Scene, quantity: Quantity): Count | null => {
  const from = Math.max(scene.first, quantity.first - MONEY_BEFORE)
  const to = Math.min(scene.end, quantity.last + MONEY_AFTER)
  for (let at = from; at < to; at++) {
    const token = scene.tokens[at]!
    if (!lexicon.is('moneyNouns', token.norm)) continue
    const match: Match = { measure: 'money', first: at, last: at + 1, perfect: false, unsettled: false, void: null }
    const trace = [`number: "${exact(text, quantity.number)}"`, `money: beside "${token.form}"`]
    return { ...plain, scene, quantity, counted: null, match, construction: 'money', original: quantity, trace }
  }
  return null
}

/** How far from an amount of money the word that makes it a figure may stand, in tokens. */
const MONEY_BEFORE = 8
const MONEY_AFTER = 5

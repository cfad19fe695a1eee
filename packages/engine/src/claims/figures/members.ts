import type { Quantity } from '../../mentions/quantities/quantities.ts'
import { fatedOf } from './fated.ts'
import { type Counted, countedOf, saidBehind } from './populations.ts'
import { bare, type Match } from './predicates.ts'
import type { FigureLexicon, Scene } from './scene.ts'
import { type Whole, wholeOf } from './wholes.ts'

/** Whose part a number is that says what some of them were: "four of the dead were passengers and [one] was a driver". */
export interface Member extends Group {
  readonly counted: Counted
}

/** Those of whom a list tells: named by a fate, counted in the sentence, or, where both are null, in one before it. */
interface Group {
  readonly fate: Match | null
  readonly whole: Whole | null
}

/**
 * What a number without a noun says some were, by a copula: "six were women", "and [four] were children"; also where the
 * list leaves the copula out: "eight were soldiers and [three] civilians". Null where nothing shows of whom it is a part.
 */
export const memberOf = (lexicon: FigureLexicon, scene: Scene, quantity: Quantity, depth = 0): Member | null => {
  if (quantity.rejected !== null || quantity.kind !== 'count' || depth > MOST) return null
  const { tokens, first, end } = scene
  const said = saidOf(lexicon, scene, quantity)
  const before = scene.neighbour(quantity, -1)
  const prior =
    before !== null && joins(lexicon, scene, before, quantity) ? groupOf(lexicon, scene, before, depth) : null
  if (said === null) {
    const next = tokens[quantity.last]
    const ends = next === undefined || quantity.last >= end || next.upos === 'PUNCT' || next.upos === 'CCONJ'
    const counted = prior === null || !ends || quantity.head === null ? null : countedOf(lexicon, scene, quantity)
    return prior === null || counted?.population == null ? null : { ...prior, counted }
  }
  const whole = wholeOf(lexicon, scene, quantity)
  if (whole !== null) return { counted: said, fate: null, whole }
  if (prior !== null) return { ...prior, counted: said }
  if (quantity.first === first) return { counted: said, fate: null, whole: null }
  // "ten people died; six were women"
  const mark = tokens[quantity.first - 1]!.form
  const held = before !== null && before.rejected === null && before.kind === 'count' && holds(before, quantity)
  return held && /^[;:–—]$/.test(mark) ? { counted: said, fate: null, whole: { whole: before, how: mark } } : null
}

/** Numbers in a list at most. */
const MOST = 8

/** Whom a copula right behind a bare number says they were. */
const saidOf = (lexicon: FigureLexicon, scene: Scene, quantity: Quantity): Counted | null => {
  const { tokens, end } = scene
  if (quantity.head !== null || quantity.last + 1 >= end) return null
  const { norm } = tokens[quantity.last + 1]!
  // "three were wounded", "two were not soldiers"
  if (bare(lexicon, norm) !== null || lexicon.words.auxiliaries.not.includes(norm)) return null
  return saidBehind(lexicon, scene, quantity.last)
}

const groupOf = (lexicon: FigureLexicon, scene: Scene, quantity: Quantity, depth: number): Group | null => {
  const fate = fatedOf(lexicon, scene, quantity)
  if (fate !== null) return saidBehind(lexicon, scene, fate.behind) === null ? null : { fate, whole: null }
  const member = memberOf(lexicon, scene, quantity, depth + 1)
  if (member !== null) return member
  const whole = wholeOf(lexicon, scene, quantity)
  return whole === null ? null : { fate: null, whole }
}

/** Whether one list runs from a number to the next: only a copula, a noun and what joins the two stand between. */
const joins = (lexicon: FigureLexicon, scene: Scene, from: Quantity, to: Quantity): boolean => {
  const { tokens } = scene
  const behind = fatedOf(lexicon, scene, from)?.behind ?? from.last
  let joint = false
  for (let at = behind; at < to.first; at++) {
    const { upos, norm, form } = tokens[at]!
    if (upos === 'CCONJ' || form === ',' || form === ';') joint = true
    else if (upos === 'VERB' || upos === 'PRON' || upos === 'SCONJ' || upos === 'PUNCT') return false
    else if (upos === 'AUX' && !lexicon.words.auxiliaries.be.includes(norm)) return false
  }
  return joint
}

const holds = (whole: Quantity, part: Quantity): boolean =>
  (whole.high ?? Number.POSITIVE_INFINITY) >= (part.low ?? part.value ?? 0)

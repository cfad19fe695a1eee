import type { Token } from '../../syntax/tokens.ts'
import { type Frame, part } from './frames.ts'
import type { Item } from './item.ts'
import type { Lexicon } from './lexicon.ts'

/** A stretch of one sentence while its clauses are read, left to right, with a stack of the clauses still open. */
export interface Parse {
  readonly tokens: readonly Token[]
  readonly items: readonly Item[]
  readonly lexicon: Lexicon
  readonly sentence: number
  readonly quotation: number | null
  /** Every clause of the report so far; a frame's index is its place here. */
  readonly frames: Frame[]
  /** Open clauses, outermost first. Never empty. */
  readonly stack: Frame[]
  /** Indices of the clauses at the top of this stretch. */
  readonly roots: number[]
  /** Quotations read before a verb that they may complete. */
  pending: Extract<Item, { kind: 'quotation' }>[]
  /** Of the item before, adverbs and quotation marks left out. */
  comma: boolean
  joined: boolean
  /** A conjunction, and since then only what may stand before a clause: "and in Kabul, …". */
  loose: boolean
  colon: boolean
  previous: Item | null
  /** The stretch stands in brackets. */
  readonly bracket: boolean
}

/** Deepest nesting of open clauses; what goes deeper is read at this depth. */
const deepest = 24

export const top = (parse: Parse): Frame => parse.stack[parse.stack.length - 1]!

/** Whether a clause still waits for its verb. */
export const awaits = (frame: Frame): boolean => frame.group === null

export const cover = (frame: Frame, range: { readonly first: number; readonly last: number }): undefined => {
  if (frame.first === -1 || range.first < frame.first) frame.first = range.first
  if (range.last > frame.last) frame.last = range.last
}

/** Opens a clause under the innermost open one, or under `parent`. */
export const open = (
  parse: Parse,
  kind: Frame['kind'],
  rule: string,
  parent: Frame | null = parse.stack.length === 0 ? null : top(parse),
): Frame => {
  const frame: Frame = {
    index: parse.frames.length,
    kind,
    sentence: parse.sentence,
    group: null,
    lemma: null,
    subject: null,
    object: null,
    indirect: null,
    agent: null,
    predicative: null,
    obliques: [],
    parent: parent === null ? null : parent.index,
    conjunct: null,
    complements: [],
    mark: null,
    governor: null,
    antecedent: null,
    relativizer: null,
    particle: null,
    inverted: false,
    parenthetical: false,
    existential: false,
    quotation: parse.quotation,
    quotes: [],
    rule,
    first: -1,
    last: -1,
    bracketed: false,
    adjacent: false,
    bracket: parse.bracket,
    latest: null,
    opens: '',
  }
  parse.frames.push(frame)
  if (parse.stack.length >= deepest) parse.stack.pop()
  parse.stack.push(frame)
  return frame
}

/** Opens a clause at the top of the stretch. */
export const openRoot = (parse: Parse, rule: string): Frame => {
  parse.stack.length = 0
  const frame = open(parse, 'main', rule, null)
  parse.roots.push(frame.index)
  return frame
}

/** Closes every clause inside `frame`. */
export const closeTo = (parse: Parse, frame: Frame): undefined => {
  while (parse.stack.length > 1 && top(parse) !== frame) parse.stack.pop()
}

/** The innermost open clause for which `holds`, or null. */
export const innermost = (parse: Parse, holds: (frame: Frame) => boolean): Frame | null => {
  for (let k = parse.stack.length - 1; k >= 0; k -= 1) if (holds(parse.stack[k]!)) return parse.stack[k]!
  return null
}

/** Makes `frame` complete `governor`: "said that …". */
export const complete = (governor: Frame, frame: Frame): undefined => {
  governor.complements.push(frame.index)
  frame.governor = governor.group?.head ?? null
}

export const partOf = (phrase: { readonly head: number; readonly first: number; readonly last: number }) =>
  part(phrase.head, phrase.first, phrase.last)

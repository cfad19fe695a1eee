import type { Token } from '../../syntax/tokens.ts'
import { readAdjective } from './arguments.ts'
import type { Frame } from './frames.ts'
import type { Item } from './item.ts'
import type { Lexicon } from './lexicon.ts'
import { readMark } from './marks.ts'
import { readNoun } from './nouns.ts'
import { readPrepositional } from './prepositions.ts'
import { cover, openRoot, type Parse, top } from './stack.ts'
import { readVerb } from './verbs.ts'

/** Reads the clauses of one stretch into `frames` and gives the indices of the outermost. */
export const parseClauses = (
  tokens: readonly Token[],
  items: readonly Item[],
  lexicon: Lexicon,
  sentence: number,
  quotation: number | null,
  frames: Frame[],
  bracket = false,
): readonly number[] => {
  const parse: Parse = {
    tokens,
    items,
    lexicon,
    sentence,
    quotation,
    frames,
    stack: [],
    roots: [],
    pending: [],
    comma: false,
    joined: false,
    loose: false,
    colon: false,
    previous: null,
    bracket,
  }
  openRoot(parse, 'first')
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]!
    read(parse, item, at)
    remember(parse, item)
  }
  return parse.roots
}

const read = (parse: Parse, item: Item, at: number): undefined => {
  switch (item.kind) {
    case 'noun':
      return readNoun(parse, item, at)
    case 'prepositional':
      return readPrepositional(parse, item, at)
    case 'adjective':
      return readAdjective(parse, item, at)
    case 'verb':
      return readVerb(parse, item, at)
    case 'mark':
    case 'adverb':
      return cover(top(parse), item)
    default:
      return readMark(parse, item, at)
  }
}

const remember = (parse: Parse, item: Item): undefined => {
  if (item.kind === 'mark' || item.kind === 'adverb') return
  if (item.kind === 'conjunction') {
    parse.joined = true
    parse.loose = true
  } else {
    if (item.kind !== 'prepositional' && item.kind !== 'comma') parse.loose = false
    parse.comma = item.kind === 'comma' || item.kind === 'dash'
    parse.colon = item.kind === 'colon' || item.kind === 'semicolon'
    parse.joined = false
    parse.previous = item
  }
}

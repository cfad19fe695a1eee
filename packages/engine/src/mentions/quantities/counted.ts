import type { Token } from '../../syntax/tokens.ts'

/** The noun phrase a number counts, without the number: half-open token range and its head word. */
export interface CountedPhrase {
  readonly first: number
  readonly last: number
  readonly head: number
}

/** Words between a number and its noun at most. */
const REACH = 8

/**
 * The counted noun phrase that starts at a token, within its sentence. Adjectives and nouns run up to the last noun:
 * "[16 law enforcement officers] were", "[26 peasants] killed", "[3 dead] bodies". Null where no noun follows.
 *
 * @param plural whether a plural noun ends the phrase, as it does after a number above one
 */
export const countedFrom = (
  tokens: readonly Token[],
  from: number,
  end: number,
  plural: boolean,
): CountedPhrase | null => {
  const stop = Math.min(end, from + REACH)
  let head = -1
  for (let at = from; at < stop; at++) {
    const token = tokens[at]!
    const next = tokens[at + 1]
    if (token.upos === 'NOUN' || token.upos === 'PROPN') {
      const many = token.xpos === 'NNS' || token.xpos === 'NNPS'
      // "20 militants Monday": a plural is the head, whatever name follows
      if (head >= 0 && isMany(tokens[head]!) && plural && token.upos === 'PROPN') break
      head = at
      // "two sports cars" runs on to its plural, "ten people shot" does not
      if (
        many &&
        plural &&
        !(at + 1 < stop && next?.upos === 'NOUN' && (isMany(next) || isMany(tokens[at + 2] ?? next)))
      )
        break
      continue
    }
    if (token.form === '-' || token.form === '–') {
      if (token.spaced || next === undefined || next.spaced || !isModifier(next)) break
      continue
    }
    if (head >= 0) {
      // "Kia and Hyundai vehicles", "digital and physical sales", "the bank's workers"
      if (token.xpos === 'POS') continue
      if (token.upos === 'ADJ' && !isMany(tokens[head]!)) continue
      if (token.upos === 'CCONJ' && tokens[head]!.upos === 'PROPN' && !isMany(tokens[head]!) && next?.upos === 'PROPN')
        continue
      break
    }
    if (isModifier(token)) continue
    // "two more engineers": no singular verb agrees with them, so it is a noun that was taken for one
    if (token.xpos === 'VBZ' && plural && token.upos === 'VERB') {
      head = at
      break
    }
    // "14 murdered fishermen"
    if (token.xpos === 'VBD' && token.upos === 'VERB' && at === from && next !== undefined && isMany(next)) continue
    if (token.upos === 'CCONJ' && tokens[at - 1]?.upos === 'ADJ' && next?.upos === 'ADJ') continue
    if (token.upos === 'ADV' && next !== undefined && isModifier(next)) continue
    if (token.upos === 'PUNCT' && token.form === ',' && tokens[at - 1]?.upos === 'ADJ' && next?.upos === 'ADJ') continue
    if (token.upos === 'PUNCT' && /^["“”'‘’]$/.test(token.form) && next !== undefined && isModifier(next)) continue
    break
  }
  if (head < 0) return null
  let first = from
  while (tokens[first]!.upos === 'PUNCT') first++
  return { first, last: head + 1, head }
}

const isMany = (token: Token): boolean => token.xpos === 'NNS' || token.xpos === 'NNPS'

/** What may stand between a number and its noun. */
const isModifier = (token: Token): boolean =>
  token.upos === 'ADJ' ||
  token.upos === 'NOUN' ||
  token.upos === 'PROPN' ||
  token.xpos === 'VBN' ||
  token.xpos === 'VBG' ||
  token.xpos === 'JJ'

import type { Token } from '../../syntax/tokens.ts'
import type { NounPhrase } from './chunk.ts'
import type { Lexicon } from './lexicon.ts'
import type { WordClass } from './word-class.ts'

/** A stretch of tokens and the class of each, from `first` on. */
export interface Stretch {
  readonly tokens: readonly Token[]
  readonly first: number
  readonly classes: readonly WordClass[]
}

/** Longest noun phrase read, in tokens; beyond it another begins. */
const longest = 40

/**
 * The noun phrase that begins at `at` (an index into the stretch), up to its head: determiners, numbers and the words
 * that bound them, adjectives, names, genitives ("the army's chief of staff" stops at "chief"). Null where none begins.
 */
export const nounPhraseAt = (stretch: Stretch, at: number, lexicon: Lexicon): NounPhrase | null => {
  const { tokens, first, classes } = stretch
  const here = classes[at]!
  if (here === 'p') return phrase(stretch, at, at + 1, at, true)
  const end = extent(stretch, at, lexicon)
  if (end === at) return null
  let last = end
  // What no noun follows does not belong to the phrase: "12 people | dead", "the | only".
  while (last > at && 'jrlhd"&,s'.includes(classes[last - 1]!)) last -= 1
  if (last > at) return phrase(stretch, at, last, headOf(stretch, at, last), false)
  // "the dead", "the most vulnerable": the adjective is the head.
  if (here === 'd' && !lexicon.pronominalDeterminers.has(tokens[first + at]!.norm)) {
    let adjective = at + 1
    while (adjective < end && classes[adjective] !== 'j') adjective += 1
    while (adjective + 1 < end && classes[adjective + 1] === 'j') adjective += 1
    if (adjective < end) return phrase(stretch, at, adjective + 1, adjective, false)
  }
  // "this", "those", "many", "another": alone.
  let pronominal = at
  while (pronominal < end && classes[pronominal] === 'l') pronominal += 1
  if (pronominal < end && lexicon.pronominalDeterminers.has(tokens[first + pronominal]!.norm)) {
    const next = classes[pronominal + 1]
    if (classes[pronominal] === 'd' || next === undefined || !'njNcr'.includes(next)) {
      return phrase(stretch, at, pronominal + 1, pronominal, true)
    }
  }
  return null
}

const phrase = ({ tokens, first }: Stretch, from: number, to: number, head: number, pronoun: boolean): NounPhrase => ({
  kind: 'noun',
  start: tokens[first + from]!.start,
  end: tokens[first + to - 1]!.end,
  first: first + from,
  last: first + to,
  head: first + head,
  number: numberOf(tokens, first + from, first + head),
  pronoun,
})

const plural: Readonly<Record<string, true>> = { NNS: true, NNPS: true }
const pluralPronouns: Readonly<Record<string, true>> = {
  we: true,
  they: true,
  us: true,
  them: true,
  these: true,
  those: true,
}

const numberOf = (tokens: readonly Token[], first: number, head: number): NounPhrase['number'] => {
  const { xpos, upos, lemma, norm } = tokens[head]!
  if (plural[xpos] === true || pluralPronouns[norm] === true) return 'plural'
  if (upos === 'NUM') return norm === '1' || norm === 'one' ? 'singular' : 'plural'
  if (xpos === 'NN' || xpos === 'NNP') return 'singular'
  if (upos === 'PRON') return lemma === 'you' ? 'unknown' : 'singular'
  // "the dead", "the wounded".
  return upos === 'ADJ' && head > first ? 'plural' : 'unknown'
}

/** The last noun; a number counts only where no noun stands before it ("Flight 370", "Jan. 5" keep their noun). */
const headOf = ({ classes }: Stretch, at: number, last: number): number => {
  let genitive = at
  for (let k = last - 1; k > at; k -= 1) {
    if (classes[k] === 's') {
      genitive = k + 1
      break
    }
  }
  for (let k = last - 1; k >= genitive; k -= 1) if (classes[k] === 'n' || classes[k] === 'N') return k
  return last - 1
}

/** Index after the last word that may belong to the phrase: a walk over the table of what may follow what. */
const extent = (stretch: Stretch, at: number, lexicon: Lexicon): number => {
  const { tokens, first, classes } = stretch
  const limit = Math.min(classes.length, at + longest)
  let noun = false
  let k = at
  for (; k < limit; k += 1) {
    const here = classes[k]!
    const previous = k > at ? classes[k - 1]! : '^'
    const next = classes[k + 1] ?? '$'
    if (previous === 'h' && !tokens[first + k]!.spaced && here !== ',' && here !== '.') {
      noun = true
      continue
    }
    if (!follows(stretch, k, at, previous, here, next, noun, lexicon)) break
    if (here === 'n' || here === 'N') noun = true
  }
  return k
}

const follows = (
  { tokens, first, classes }: Stretch,
  k: number,
  at: number,
  previous: WordClass,
  here: WordClass,
  next: WordClass,
  noun: boolean,
  lexicon: Lexicon,
): boolean => {
  const token = tokens[first + k]!
  switch (here) {
    case 'd':
      return (
        !noun &&
        '^dl'.includes(previous) &&
        (previous !== 'd' ||
          lexicon.predeterminers.has(tokens[first + k - 1]!.norm) ||
          token.xpos === 'PRP$' ||
          lexicon.timeModifiers.has(token.norm) ||
          lexicon.postdeterminers.has(token.norm))
      )
    case 'l':
      return !noun && '^dlj'.includes(previous)
    case 'c':
    case '$':
      // "Monday | 12 people": a day does not count.
      return (
        !(previous === 'n' && tokens[first + k - 1]!.xpos === 'NNS') &&
        !(noun && here === 'c' && 'nN'.includes(next) && lexicon.timeWords.has(tokens[first + k - 1]!.norm))
      )
    case 'j':
      if (previous === 'n' || previous === 'N' || (previous === 'c' && noun)) {
        if (lexicon.timeModifiers.has(token.norm) || lexicon.stateAdjectives.has(token.norm)) return false
        return 'nNhc'.includes(next) && previous !== 'n'
          ? true
          : next === 'h' || (previous === 'n' && 'nN'.includes(next) && tokens[first + k - 1]!.xpos === 'NN')
      }
      return true
    case 'n':
    case 'N': {
      if (k === at || !noun || !'nNc'.includes(previous)) return true
      // "told reporters | Monday"; but "the Monday attack", "Saturday night".
      if (lexicon.timeWords.has(token.norm) && !'nNs'.includes(next)) return false
      // "protesters | President …" does not happen inside a phrase: a plural noun ends it, a name may follow a title.
      return true
    }
    case 's':
      return k > at
    case 'h':
      return k > at && !token.spaced
    case 'r':
      // "the very large crowd", "the two most senior officers".
      return !noun && next === 'j' && !'^'.includes(previous)
        ? true
        : k === at && next === 'j' && 'nN'.includes(classes[k + 2] ?? '$')
    case 'g':
    case 'u':
      return false
    case '&': {
      if (token.norm === '&') return noun && 'nN'.includes(next)
      if (previous === 'j' && next === 'j') return closesOnNoun(classes, k + 1)
      // "military and police authorities"
      if (previous === 'j' && next === 'n') return classes[k + 2] === 'n'
      return previous === 'c' && next === 'c' && !noun
    }
    case ',':
      // "January 10, 2022"
      if (previous === 'c' && next === 'c' && noun) return /^(19|20)\d\d$/.test(tokens[first + k + 1]!.norm)
      return previous === 'j' && next === 'j' && !noun && closesOnNoun(classes, k + 1)
    case 'i':
      return lexicon.rangeWords.has(token.norm) && previous === 'c' && next === 'c' && !noun
    case '-':
      return previous === 'c' && next === 'c'
    case '"':
      return (
        k > at &&
        !/[,.!?;:]/.test(tokens[first + k - 1]!.form) &&
        'djnNchs'.includes(previous) &&
        'jnNchs'.includes(next)
      )
    default:
      return false
  }
}

/** Whether adjectives from `k` on end in a noun. */
const closesOnNoun = (classes: readonly WordClass[], k: number): boolean => {
  let at = k
  while (at < k + 4 && classes[at] === 'j') at += 1
  return 'nNh'.includes(classes[at] ?? '$')
}

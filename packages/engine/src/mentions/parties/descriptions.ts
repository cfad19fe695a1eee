import type { Sentence, Token } from '../../syntax/tokens.ts'
import { fold } from '../../text/fold.ts'
import { type PartyLexicon, phraseAt, wordOf } from './lexicon.ts'
import type { PartyWordsFound } from './mentions.ts'
import { genderOfRole } from './name-kinds.ts'
import { type NameGround, onOneLine } from './name-runs.ts'

/**
 * Parties named by common nouns in one sentence: bodies ("the interior ministry", "his office"), groups ("protesters",
 * "security forces") and single persons ("a police spokesman", "the 49-year-old").
 *
 * @param taken for each token that already belongs to a name, one more than the index of the name's first; else 0
 */
export const descriptionsIn = (ground: NameGround, sentence: Sentence, taken: Int32Array): PartyWordsFound[] => {
  const found: PartyWordsFound[] = []
  for (let at = sentence.first; at < sentence.last; ) {
    const noun = taken[at] !== 0 ? null : nounAt(ground, sentence, at)
    if (noun === null) at++
    else {
      const last = at + noun.length
      if (isHead(ground, sentence, last)) {
        const description = describe(ground, sentence, at, last, noun.kind, taken)
        if (!idiomatic(ground, sentence, description)) found.push(description)
      }
      at = last
    }
  }
  return found
}

interface Noun {
  readonly kind: 'person' | 'body' | 'group'
  readonly length: number
}

const nounAt = ({ tokens, lexicon }: NameGround, { last }: Sentence, at: number): Noun | null => {
  const token = tokens[at]!
  if (token.upos === 'VERB' || token.upos === 'ADV' || token.upos === 'AUX' || token.upos === 'PUNCT') return null
  const body = Math.max(phraseAt(lexicon.bodies, tokens, at, last), phraseAt(lexicon.pluralBodies, tokens, at, last))
  const group = phraseAt(lexicon.groups, tokens, at, last)
  const person = phraseAt(lexicon.persons, tokens, at, last)
  const length = Math.max(body, group, person)
  if (length === 0) return aged(lexicon, tokens, at, last)
  if (length === 1 && token.upos === 'ADJ') return null
  if (length === body) return { kind: 'body', length }
  if (length === group && (group > 1 || !lexicon.anybody.has(token.norm)) && (group !== person || token.xpos === 'NNS'))
    return { kind: 'group', length }
  return length === person && !lexicon.anybody.has(token.norm) ? { kind: 'person', length } : null
}

/** "the [49-year-old]". */
const aged = ({ aged: words }: PartyLexicon, tokens: readonly Token[], at: number, last: number): Noun | null => {
  const [number = '', ...rest] = tokens[at]!.norm.split('-')
  if (!/^\d{1,3}$/.test(number)) return null
  const length = 1 + 2 * words.length
  if (rest.length > 0) return rest.join('-') === words.join('-') ? { kind: 'person', length: 1 } : null
  // The tokenizer may have cut at the hyphens.
  const cut =
    at + length <= last &&
    words.every((word, each) => tokens[at + 1 + 2 * each]!.form === '-' && tokens[at + 2 + 2 * each]!.norm === word)
  return cut ? { kind: 'person', length } : null
}

/** A noun before another noun only tells it apart: "[police] chief". */
const isHead = ({ tokens }: NameGround, { last: stop }: Sentence, last: number): boolean => {
  const next = tokens[last]
  if (last >= stop || next === undefined) return true
  if (next.form === '-' && !next.spaced) return false
  return !(next.upos === 'NOUN' && next.spaced) && !(next.upos === 'PROPN' && next.spaced)
}

/** "on board", "in court": a bare noun after a preposition that names nobody. */
const idiomatic = ({ tokens, lexicon }: NameGround, sentence: Sentence, found: PartyWordsFound): boolean =>
  found.kind === 'body' &&
  found.reference === 'bare' &&
  found.words.length === 1 &&
  lexicon.idioms.has(found.words[0]!) &&
  found.first > sentence.first &&
  tokens[found.first - 1]!.upos === 'ADP'

const describe = (
  ground: NameGround,
  sentence: Sentence,
  noun: number,
  last: number,
  kind: Noun['kind'],
  taken: Int32Array,
): PartyWordsFound => {
  const { tokens, lexicon, text, places } = ground
  const first = phraseStart(ground, sentence, noun, taken)
  const before = first > sentence.first ? tokens[first - 1]! : null
  const words: string[] = []
  let of: string | null = null
  for (let at = first; at < last; at++) {
    const age = at < noun ? aged(lexicon, tokens, at, last) : null
    if (age !== null) {
      at += age.length - 1
      continue
    }
    const token = tokens[at]!
    const word = fold(wordOf(token))
    const demonym = places.demonym(token.form)
    if (demonym !== null) of = demonym.iso
    else if (token.upos === 'PROPN' && at < noun) {
      const place = places.find(token.form)[0]
      if (place?.kind === 'country') of = place.iso
      else if (!lexicon.genitives.has(token.norm)) words.push(word)
    } else if (at >= noun || token.upos === 'NOUN' || lexicon.kinds.has(word) || limits(lexicon, kind, word))
      words.push(word)
  }
  const possessive = before !== null && (lexicon.possessives.has(before.norm) || lexicon.genitives.has(before.norm))
  const owner = before !== null && lexicon.genitives.has(before.norm) ? tokens[first - 2] : undefined
  const country = owner === undefined ? undefined : places.find(owner.form)[0]
  if (country?.kind === 'country' && owner !== undefined && owner.upos === 'PROPN') of = country.iso
  const from = before !== null && lexicon.possessives.has(before.norm) ? first - 1 : first
  const complement = kind === 'body' ? last : complementEnd(ground, sentence, last)
  const name = onOneLine(text.slice(tokens[first]!.start, tokens[complement - 1]!.end))
  return {
    start: tokens[from]!.start,
    end: tokens[last - 1]!.end,
    first: from,
    last,
    head: last - 1,
    sentence: tokens[noun]!.sentence,
    kind,
    how: 'description',
    words,
    name,
    roles: kind === 'person' ? [name] : [],
    past: tokens.slice(first, noun).some((token) => lexicon.pasts.has(wordOf(token))) ? [name] : [],
    gender: kind === 'person' ? genderOfRole(lexicon, words) : 'unknown',
    number: kind === 'group' || phraseAt(lexicon.pluralBodies, tokens, noun, last) > 0 ? 'plural' : 'singular',
    listed: [],
    titled: false,
    reference: possessive
      ? 'possessive'
      : before !== null && lexicon.definite.has(before.norm)
        ? 'definite'
        : before !== null && (lexicon.indefinite.has(before.norm) || before.upos === 'NUM')
          ? 'indefinite'
          : 'bare',
    of,
    acronym: null,
    apposition: null,
    extent: complement,
    rule: `a common noun for a ${kind}`,
  }
}

const limits = (lexicon: PartyLexicon, kind: Noun['kind'], word: string): boolean =>
  kind === 'body' && (lexicon.limiting.has(word) || lexicon.tiers.has(word))

/** Modifiers to the left, back to a determiner or anything that is none. */
const phraseStart = (
  { tokens, lexicon }: NameGround,
  { first: stop }: Sentence,
  noun: number,
  taken: Int32Array,
): number => {
  let first = noun
  while (first > stop && first > noun - 8) {
    const { upos, xpos, form, norm } = tokens[first - 1]!
    const counted = upos === 'NUM' && tokens[first]!.form === '-'
    const modifies =
      counted ||
      lexicon.limiting.has(norm) ||
      upos === 'NOUN' ||
      upos === 'ADJ' ||
      upos === 'PROPN' ||
      (form === '-' && !tokens[first - 1]!.spaced)
    if (!modifies || xpos === 'PRP$' || lexicon.possessives.has(norm) || lexicon.indefinite.has(norm)) break
    // A name before the noun goes with it whole.
    first = taken[first - 1]! > 0 ? taken[first - 1]! - 1 : first - 1
  }
  while (first < noun && tokens[first]!.form === '-') first++
  return first
}

/** "spokesman [for the ministry]": where the phrase after "of" or "for" ends. */
const complementEnd = ({ tokens, lexicon }: NameGround, { last: stop }: Sentence, last: number): number => {
  if (last >= stop || !lexicon.complements.has(tokens[last]!.norm)) return last
  let at = last + 1
  while (at < stop && at < last + 8) {
    const { upos, form } = tokens[at]!
    if (
      upos !== 'NOUN' &&
      upos !== 'ADJ' &&
      upos !== 'PROPN' &&
      upos !== 'DET' &&
      form !== '-' &&
      !lexicon.genitives.has(tokens[at]!.norm)
    )
      break
    at++
  }
  return tokens[at - 1]!.upos === 'NOUN' || tokens[at - 1]!.upos === 'PROPN' ? at : last
}

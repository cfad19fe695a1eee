import type { Token } from '../../syntax/tokens.ts'
import type { NounPhrase, VerbGroup } from './chunk.ts'
import type { Item } from './item.ts'
import type { Lexicon } from './lexicon.ts'
import { nounPhraseAt, type Stretch } from './noun-phrases.ts'
import { joinSplitVerbs } from './split-verbs.ts'
import { verbGroupAt } from './verb-groups.ts'
import { wordClasses } from './word-classes.ts'

/** Cuts a stretch of tokens into items, left to right, each token in exactly one. Linear. */
export const itemsOf = (tokens: readonly Token[], first: number, last: number, lexicon: Lexicon): Item[] => {
  const stretch: Stretch = { tokens, first, classes: wordClasses(tokens, first, last, lexicon) }
  const items: Item[] = []
  for (let at = 0; at < stretch.classes.length; ) {
    const item = itemAt(stretch, at, lexicon)
    items.push(item)
    at = item.last - first
  }
  return joinSplitVerbs(items)
}

const itemAt = (stretch: Stretch, at: number, lexicon: Lexicon): Item => {
  const { tokens, first, classes } = stretch
  const here = classes[at]!
  const token = tokens[first + at]!
  const one = { first: first + at, last: first + at + 1 }
  switch (here) {
    case 'i':
    case 'S': {
      let end = at + 1
      while (classes[end] === '~') end += 1
      const word = wordsOf(tokens, first + at, first + end)
      if (here === 'S') return { kind: 'subordinator', first: first + at, last: first + end, word }
      // "from inside the house", "until after midnight": the first names the relation.
      let object = end
      while (object < end + 2 && (classes[object] === 'i' || classes[object] === '"')) object += 1
      const phrase = object < classes.length ? nounPhraseAt(stretch, object, lexicon) : null
      if (phrase !== null) {
        const last = postposition(stretch, phrase, lexicon)
        return {
          kind: 'prepositional',
          first: first + at,
          last,
          preposition: word,
          phrase,
          temporal: isTemporal(tokens, phrase, lexicon),
          clausal:
            lexicon.ambiguousSubordinators.has(word) &&
            (token.upos === 'SCONJ' ||
              (lexicon.strongSubordinators.has(word) &&
                !lexicon.takesAs.has(tokens[first + at - 1]?.lemma ?? '') &&
                'mBHDvt'.includes(classes[phrase.last - first] ?? '.')) ||
              (classes[object] === 'p' && 'mBHDvt'.includes(classes[object + 1] ?? '.'))),
        }
      }
      return { kind: 'preposition', first: first + at, last: first + end, preposition: word }
    }
    case 'T':
      return { kind: 'that', ...one, word: token.norm }
    case 'w':
    case 'W':
      return { kind: 'wh', ...one, word: token.norm }
    case '&':
      return { kind: 'conjunction', ...one, word: token.norm }
    case 'R':
      return { kind: 'particle', ...one, word: token.norm }
    case 'e':
      return { kind: 'there', ...one }
    case ',':
      return { kind: 'comma', ...one }
    case ':':
      return { kind: token.norm === ';' ? 'semicolon' : 'colon', ...one }
    case '-':
      return { kind: 'dash', ...one }
    case '.':
      return { kind: 'stop', ...one }
    case '"':
    case '(':
    case ')':
    case '~':
      return { kind: 'mark', ...one }
  }
  const verb = verbGroupAt(stretch, at, lexicon)
  if (verb !== null) {
    const { group, opens, bare } = verb
    return {
      kind: 'verb',
      first: group.first,
      last: group.last,
      group,
      opens,
      bare,
      lemma: verbLemma(tokens[group.head]!, lexicon),
      singular: isSingular(tokens, group, lexicon),
    }
  }
  const phrase = nounPhraseAt(stretch, at, lexicon)
  if (phrase !== null) {
    const last = postposition(stretch, phrase, lexicon)
    return {
      kind: 'noun',
      first: phrase.first,
      last,
      phrase,
      temporal: last > phrase.last || isTemporal(tokens, phrase, lexicon),
    }
  }
  if (here === 'r' || here === 'x' || here === 'l') {
    let end = at + 1
    while (classes[end] === 'x') end += 1
    return { kind: 'adverb', first: first + at, last: first + end }
  }
  if (here === 'j') {
    let end = at + 1
    while (classes[end] === 'j' || (classes[end] === 'h' && classes[end + 1] === 'j')) end += 1
    return { kind: 'adjective', first: first + at, last: first + end, head: first + end - 1 }
  }
  return { kind: 'mark', ...one }
}

/** Whether the verb's first form agrees with a singular only: "was", "has", "says". */
const isSingular = (tokens: readonly Token[], group: VerbGroup, lexicon: Lexicon): boolean => {
  let at = group.first
  while (at < group.head && !/^(VB|MD)/.test(tokens[at]!.xpos)) at += 1
  return tokens[at]!.xpos === 'VBZ' || lexicon.singularAuxiliaries.has(tokens[at]!.norm)
}

/** A participle that the tagger took for an adjective has its verb's lemma. */
const verbLemma = (token: Token, lexicon: Lexicon): string =>
  token.upos === 'VERB' || token.upos === 'AUX' ? token.lemma : (lexicon.participles.get(token.norm) ?? token.lemma)

const wordsOf = (tokens: readonly Token[], first: number, last: number): string => {
  let text = tokens[first]!.norm
  for (let k = first + 1; k < last; k += 1) text += ` ${tokens[k]!.norm}`
  return text
}

/** "three days | ago": the phrase's end with the word that places it. */
const postposition = ({ tokens, first, classes }: Stretch, phrase: NounPhrase, lexicon: Lexicon): number => {
  const next = phrase.last - first
  if (next >= classes.length || !'rji'.includes(classes[next]!)) return phrase.last
  const after = classes[next + 1] ?? '.'
  const places = lexicon.timePostpositions.has(tokens[phrase.last]!.norm)
  if (!places || 'njNdpc'.includes(after)) return phrase.last
  return lexicon.timeNouns.has(tokens[phrase.head]!.lemma.toLowerCase()) ? phrase.last + 1 : phrase.last
}

/** Whether a phrase says when: "Monday", "last week", "the same day". */
const isTemporal = (tokens: readonly Token[], phrase: NounPhrase, lexicon: Lexicon): boolean => {
  const { norm, lemma, xpos } = tokens[phrase.head]!
  // "a day of mourning" does not say when.
  const follower = tokens[phrase.last]
  if (follower !== undefined && lexicon.genitivePrepositions.has(follower.norm)) return false
  return (
    lexicon.timeNouns.has(norm) ||
    (xpos === 'NNS' && lexicon.timeNouns.has(lemma)) ||
    (xpos === 'CD' && /^(19|20)\d\d$/.test(norm))
  )
}

import { countedFrom } from '../../mentions/quantities/counted.ts'
import type { Quantity } from '../../mentions/quantities/quantities.ts'
import type { Token } from '../../syntax/tokens.ts'
import { fatedOf } from './fated.ts'
import type { Kind } from './kinds.ts'
import { bare } from './predicates.ts'
import type { FigureLexicon, Scene } from './scene.ts'

/** Who is counted: the words, and their class where they have one. */
export interface Counted extends Kind {
  /** Token range of the words, with "of the security forces" where the noun alone says little. */
  readonly first: number
  readonly last: number
  readonly population: string | null
}

/** Longest noun phrase that has a class of its own, in words. */
const LONGEST = 3

/** Classifies a noun phrase by its last words: "law enforcement officers" before "officers". */
export const populationOf = (
  lexicon: FigureLexicon,
  tokens: readonly Token[],
  first: number,
  head: number,
): Omit<Counted, 'first' | 'last'> => {
  const lemma = tokens[head]!.lemma.toLowerCase()
  for (let length = Math.min(LONGEST, head - first + 1); length > 0; length--) {
    let words = ''
    for (let at = head - length + 1; at < head; at++) words += `${tokens[at]!.norm} `
    const population =
      lexicon.populations.get(words + tokens[head]!.lemma.toLowerCase()) ??
      lexicon.populations.get(words + tokens[head]!.norm) ??
      lexicon.populations.get(words + tokens[head]!.norm.replace(/s$/, ''))
    if (population !== undefined) return { population, person: true, thing: false, lemma }
  }
  const { norm, xpos, upos } = tokens[head]!
  const person =
    lexicon.people.has(lemma) ||
    lexicon.people.has(norm) ||
    lexicon.people.has(norm.replace(/s$/, '')) ||
    xpos === 'NNPS' ||
    (upos === 'NOUN' &&
      lexicon.words.peopleEndings.some((ending) => lemma.length > ending.length + 2 && lemma.endsWith(ending)))
  return { population: null, person, thing: !person && lexicon.is('things', norm), lemma }
}

/** Who a quantity counts; null where it names nobody ("8 dead"). */
export const countedOf = (lexicon: FigureLexicon, scene: Scene, quantity: Quantity): Counted | null => {
  const { tokens } = scene
  const fated = fatedOf(lexicon, scene, quantity)
  if (fated !== null) return saidBehind(lexicon, scene, fated.behind)
  if (quantity.head === null || quantity.counted === null) return null
  const head = quantity.head
  // "8 dead": a fate, nobody's name
  if (bare(lexicon, tokens[head]!.norm) !== null) return null
  // "two of whom": said before; "three of them children": said behind
  if (tokens[head]!.upos === 'PRON') {
    // "seven of whom [are] minors"
    const copula = lexicon.words.auxiliaries.be.includes(tokens[quantity.last]?.norm ?? '') ? 1 : 0
    const behind = quantity.partitive ? countedFrom(tokens, quantity.last + copula, scene.end, true) : null
    const kind = behind === null ? null : populationOf(lexicon, tokens, behind.first, behind.head)
    if (behind !== null && kind !== null && kind.population !== null)
      return { first: behind.first, last: behind.last, ...kind }
    return quantity.partitive ? antecedentOf(lexicon, scene, quantity) : null
  }
  let first = head
  while (first > quantity.first && tokens[first - 1]!.start >= quantity.counted.start) first--
  while (first < head && lexicon.is('adding', tokens[first]!.norm)) first++
  const own = populationOf(lexicon, tokens, first, head)
  // "members of the security forces", "16 fatalities among the police", "bodies of peasants"
  const link = tokens[head + 1]
  if (own.population === null && link !== undefined && head + 1 < scene.end && lexicon.is('counting', link.norm)) {
    let from = head + 2
    while (from < scene.end && (tokens[from]!.upos === 'DET' || tokens[from]!.xpos === 'PRP$')) from++
    const inner = from < scene.end ? countedFrom(tokens, from, scene.end, true) : null
    if (inner !== null) {
      const whole = populationOf(lexicon, tokens, inner.first, inner.head)
      if (whole.population !== null || (link.norm === lexicon.words.of && !scene.quantityAt(from)))
        if (whole.population !== null || own.person)
          return {
            first,
            last: link.norm === lexicon.words.of ? inner.last : head + 1,
            population: whole.population,
            person: own.person || whole.person,
            thing: own.thing,
            lemma: own.lemma,
          }
    }
  }
  // "16 fatalities were reported among the police"
  if (lexicon.units.has(tokens[head]!.norm)) {
    for (let at = head + 1; at < Math.min(scene.end, head + AMONG); at++) {
      if (tokens[at]!.norm !== lexicon.words.among) continue
      let from = at + 1
      while (from < scene.end && (tokens[from]!.upos === 'DET' || tokens[from]!.xpos === 'PRP$')) from++
      const inner = from < scene.end ? countedFrom(tokens, from, scene.end, true) : null
      if (inner !== null)
        return { first, last: head + 1, ...populationOf(lexicon, tokens, inner.first, inner.head), person: own.person }
    }
  }
  // "among the police at least 16 deaths were reported"
  if (lexicon.units.has(tokens[head]!.norm)) {
    const whole = frontedIn(lexicon, scene, first)
    if (whole !== null) return { first, last: head + 1, ...whole, person: own.person }
  }
  return { first, last: head + 1, ...own }
}

/** "23 of the dead [were children]": whom a copula says they were; null where it names no class of people. */
export const saidBehind = (lexicon: FigureLexicon, { tokens, end }: Scene, at: number): Counted | null => {
  if (at >= end || !lexicon.words.auxiliaries.be.includes(tokens[at]!.norm)) return null
  const article = lexicon.is('articles', tokens[at + 1]?.norm ?? '') ? 1 : 0
  const said = countedFrom(tokens, at + 1 + article, end, article === 0)
  if (said === null) return null
  const kind = populationOf(lexicon, tokens, said.first, said.head)
  return kind.population === null && !kind.person ? null : { first: said.first, last: said.last, ...kind }
}

/** Whom the words that open a sentence set apart, before any verb of its own: "[among the police], 16 deaths". */
const frontedIn = (
  lexicon: FigureLexicon,
  { tokens, first, end }: Scene,
  before: number,
): ReturnType<typeof populationOf> | null => {
  if (tokens[first]!.norm !== lexicon.words.among || before - first > FRONTED) return null
  for (let at = first; at < before; at++) if (tokens[at]!.upos === 'VERB' || tokens[at]!.upos === 'AUX') return null
  let from = first + 1
  while (from < before && (tokens[from]!.upos === 'DET' || tokens[from]!.xpos === 'PRP$')) from++
  const inner = from < before ? countedFrom(tokens, from, end, true) : null
  if (inner === null || inner.head >= before) return null
  const whole = populationOf(lexicon, tokens, inner.first, inner.head)
  return whole.population === null ? null : whole
}

/** Most tokens of a fronted phrase, bounds of the number included. */
const FRONTED = 16

/**
 * Whom "several of them" counts: what an earlier number of the sentence counts, else its plural nouns, else those of the
 * sentence before. Where they are people and things alike, the things: nobody is hurt by a guess.
 */
const antecedentOf = (lexicon: FigureLexicon, scene: Scene, quantity: Quantity): Counted | null => {
  for (const [{ tokens, first, quantities }, end] of [
    [scene, quantity.first],
    ...(scene.before === null ? [] : [[scene.before, scene.before.end] as const]),
  ] as const) {
    const counted = quantities.findLast(({ last, head, rejected }) => rejected === null && head !== null && last <= end)
    if (counted?.counted != null && tokens[counted.head!]!.upos !== 'PRON') {
      const head = counted.head!
      let from = head
      while (from > counted.first && tokens[from - 1]!.start >= counted.counted!.start) from--
      return { first: from, last: head + 1, ...populationOf(lexicon, tokens, from, head) }
    }
    let found: Counted | null = null
    for (let at = end - 1; at >= first; at--) {
      if (tokens[at]!.xpos !== 'NNS' && tokens[at]!.xpos !== 'NNPS') continue
      const one = { first: at, last: at + 1, ...populationOf(lexicon, tokens, at, at) }
      if (found === null || (found.person && !one.person)) found = one
    }
    if (found !== null) return found
  }
  return null
}

/** How far behind "fatalities" the word that says among whom may stand, in tokens. */
const AMONG = 8

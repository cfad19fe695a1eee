import type { PartyWords, PlaceDirection, PronounWords } from '../../language/parties.ts'
import type { Token } from '../../syntax/tokens.ts'
import { withEnding } from '../../text/endings.ts'

/** Words and phrases, by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

/** The words for parties, made ready for looking up. Built once for a language. */
export interface PartyLexicon {
  readonly female: ReadonlySet<string>
  readonly male: ReadonlySet<string>
  readonly given: ReadonlySet<string>
  readonly femaleCourtesies: ReadonlySet<string>
  readonly maleCourtesies: ReadonlySet<string>
  readonly courtesies: ReadonlySet<string>
  /** Offices, ranks and courtesies that stand before a name. */
  readonly titles: Phrases
  /** Ranks and posts by each word for them. */
  readonly ranks: ReadonlyMap<string, string>
  readonly posts: ReadonlyMap<string, string>
  readonly civil: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly suffixes: ReadonlySet<string>
  readonly persons: Phrases
  readonly femalePersons: ReadonlySet<string>
  readonly malePersons: ReadonlySet<string>
  readonly anybody: ReadonlySet<string>
  readonly aged: readonly string[]
  readonly groups: Phrases
  readonly bodies: Phrases
  readonly pluralBodies: Phrases
  readonly bodyHeads: ReadonlySet<string>
  readonly knownBodies: Phrases
  readonly placeHeads: ReadonlySet<string>
  readonly placeOpeners: ReadonlySet<string>
  readonly thingHeads: ReadonlySet<string>
  readonly notNames: ReadonlySet<string>
  readonly notAlone: ReadonlySet<string>
  readonly sources: Phrases
  readonly tails: ReadonlySet<string>
  readonly idioms: ReadonlySet<string>
  readonly partitives: ReadonlySet<string>
  readonly named: ReadonlySet<string>
  readonly things: ReadonlySet<string>
  readonly complements: ReadonlySet<string>
  readonly as: ReadonlySet<string>
  readonly copulas: ReadonlySet<string>
  readonly kinds: ReadonlySet<string>
  readonly limiting: ReadonlySet<string>
  readonly tiers: ReadonlySet<string>
  readonly sovereign: ReadonlySet<string>
  readonly formers: ReadonlySet<string>
  readonly pasts: ReadonlySet<string>
  readonly acting: ReadonlySet<string>
  readonly endings: ReadonlySet<string>
  readonly removing: ReadonlySet<string>
  readonly pronouns: ReadonlyMap<string, PronounWords>
  readonly definite: ReadonlySet<string>
  readonly indefinite: ReadonlySet<string>
  readonly possessives: ReadonlySet<string>
  readonly locatives: ReadonlySet<string>
  readonly within: ReadonlySet<string>
  readonly containing: ReadonlySet<string>
  readonly directions: ReadonlyMap<string, PlaceDirection>
  readonly settlements: ReadonlySet<string>
  readonly provinces: ReadonlySet<string>
  readonly joiners: ReadonlySet<string>
  readonly speaking: ReadonlySet<string>
  readonly acts: ReadonlySet<string>
  readonly conjunctions: ReadonlySet<string>
  readonly genitives: ReadonlySet<string>
  readonly apart: ReadonlySet<string>
  /** Singular of a plural noun for persons. */
  readonly singular: ReadonlyMap<string, string>
}

export const partyLexicon = (words: PartyWords): PartyLexicon => {
  const female = setOf(words.givenNames.female)
  const male = setOf(words.givenNames.male)
  const singular = plurals(words)
  return {
    female,
    male,
    given: new Set([...female, ...male, ...setOf(words.givenNames.either)]),
    femaleCourtesies: setOf(words.courtesies.female),
    maleCourtesies: setOf(words.courtesies.male),
    courtesies: new Set(Object.values(words.courtesies).flatMap(listOf)),
    titles: phrasesOf([
      ...listOf(words.titles),
      ...Object.values(words.courtesies).flatMap(listOf),
      ...listOf(words.persons),
    ]),
    ranks: synonymsOf(words.ranks),
    posts: synonymsOf(words.posts),
    civil: setOf(words.civil),
    particles: setOf(words.particles),
    suffixes: setOf(words.suffixes),
    persons: phrasesOf(listOf(words.persons)),
    femalePersons: setOf(words.femalePersons),
    malePersons: setOf(words.malePersons),
    anybody: setOf(words.anybody),
    aged: listOf(words.aged),
    groups: phrasesOf([...listOf(words.groups), ...singular.keys()]),
    bodies: phrasesOf(listOf(words.bodies)),
    pluralBodies: phrasesOf(listOf(words.pluralBodies)),
    bodyHeads: new Set([...listOf(words.bodyHeads), ...listOf(words.bodies)]),
    knownBodies: phrasesOf(listOf(words.knownBodies)),
    placeHeads: setOf(words.placeHeads),
    placeOpeners: setOf(words.placeOpeners),
    thingHeads: setOf(words.thingHeads),
    notNames: setOf(words.notNames),
    notAlone: setOf(words.notAlone),
    sources: phrasesOf(listOf(words.sources)),
    tails: setOf(words.tails),
    idioms: setOf(words.idioms),
    partitives: setOf(words.partitives),
    named: setOf(words.named),
    things: setOf(words.things),
    complements: setOf(words.complements),
    as: setOf(words.as),
    copulas: setOf(words.copulas),
    kinds: setOf(words.kinds),
    limiting: setOf(words.limiting),
    tiers: setOf(words.tiers),
    sovereign: setOf(words.sovereign),
    formers: setOf(words.formers),
    pasts: setOf(words.pasts),
    acting: setOf(words.acting),
    endings: setOf(words.endings),
    removing: setOf(words.removing),
    pronouns: new Map(words.pronouns.flatMap((row) => listOf(row.words).map((word) => [word, row] as const))),
    definite: setOf(words.definite),
    indefinite: setOf(words.indefinite),
    possessives: setOf(words.possessives),
    locatives: setOf(words.locatives),
    within: setOf(words.within),
    containing: setOf(words.containing),
    directions: new Map(Object.entries(words.directions)),
    settlements: setOf(words.settlements),
    provinces: setOf(words.provinces),
    joiners: setOf(words.joiners),
    speaking: setOf(words.speaking),
    acts: setOf(words.acts),
    conjunctions: setOf(words.conjunctions),
    genitives: setOf(words.genitives),
    apart: new Set(listOf(words.apart).flatMap((pair) => [pair, pair.split(':').toReversed().join(':')])),
    singular,
  }
}

/** How many tokens the longest phrase takes that begins at a token and ends before `last`; 0 for none. */
export const phraseAt = (phrases: Phrases, tokens: readonly Token[], at: number, last: number): number => {
  const first = tokens[at]
  if (first === undefined) return 0
  const candidates = phrases.get(wordOf(first))
  if (candidates === undefined) return 0
  for (const words of candidates) {
    if (at + words.length > last) continue
    let index = 1
    while (index < words.length && wordOf(tokens[at + index]!) === words[index]) index++
    if (index === words.length) return index
  }
  return 0
}

/** A token as the lists spell it: folded, without the point of an abbreviation. */
export const wordOf = (token: Token): string =>
  token.norm.length > 1 && token.norm.endsWith('.') ? token.norm.slice(0, -1) : token.norm

const listOf = (words: string): string[] => words.split(/\s+/).filter(Boolean)

const setOf = (words: string): ReadonlySet<string> => new Set(listOf(words))

/** By each word, the first of those it is listed with. */
const synonymsOf = (words: string): ReadonlyMap<string, string> =>
  new Map(listOf(words).flatMap((row) => row.split(':').map((word) => [word, row.split(':')[0]!] as const)))

/** A hyphen is a token of its own or part of its word, as the tokenizer cuts it: a term is listed both ways. */
const phrasesOf = (terms: readonly string[]): Phrases => {
  const phrases = new Map<string, (readonly string[])[]>()
  for (const term of terms) {
    const whole = term.split('_').map((word) => (word.length > 1 && word.endsWith('.') ? word.slice(0, -1) : word))
    const cut = whole.flatMap((word) => (word.length > 1 ? word.split(/(-)|(?=')/) : [word])).filter(Boolean)
    for (const words of cut.length === whole.length ? [whole] : [whole, cut]) {
      const first = words[0] ?? ''
      const same = phrases.get(first)
      if (same === undefined) phrases.set(first, [words])
      else same.push(words)
    }
  }
  for (const same of phrases.values()) same.sort((a, b) => b.length - a.length)
  return phrases
}

const plurals = (words: PartyWords): ReadonlyMap<string, string> => {
  const irregular = new Map(listOf(words.plurals).map((pair) => pair.split(':') as [string, string]))
  const singular = new Map<string, string>()
  for (const word of listOf(words.persons))
    singular.set(irregular.get(word) ?? withEnding(word, words.pluralEndings), word)
  return singular
}

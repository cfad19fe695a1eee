import type { Endings } from '../text/endings.ts'

/** Given names by gender, folded, white space between. */
export interface GivenNames {
  readonly female: string
  readonly male: string
  /** Given to both. */
  readonly either: string
}

/** Which way a word points from the middle of a country: degrees north and east are worth 1, 0 or -1. */
export interface PlaceDirection {
  readonly north: -1 | 0 | 1
  readonly east: -1 | 0 | 1
}

/** A personal or possessive pronoun of the third person, or a relative one. */
export interface PronounWords {
  readonly words: string
  readonly gender: 'female' | 'male' | 'unknown'
  /** What it can stand for: one person, one body or place, or several. */
  readonly stands: 'person' | 'thing' | 'several' | 'relative'
  readonly role: 'subject' | 'object' | 'possessive' | 'reflexive'
}

/**
 * The words by which parties are named in a language. Lists are lower-case words with white space between; a word of
 * several words is joined by `_`.
 */
export interface PartyWords {
  readonly givenNames: GivenNames
  /** Courtesies before a name, which are no role: Mr, Dame. */
  readonly courtesies: { readonly female: string; readonly male: string; readonly either: string }
  /** Offices and ranks before a name: President, Gen., Secretary of State. */
  readonly titles: string
  /** Ranks of which nobody has two, each with its abbreviations after a colon. */
  readonly ranks: string
  /** Posts by which their holder is introduced, with other words for the same after a colon. */
  readonly posts: string
  /** Words beside a rank's that make it none: [Attorney] General. */
  readonly civil: string
  /** Small words inside a name: al, bin, de, van. */
  readonly particles: string
  /** After a surname: Jr, III. */
  readonly suffixes: string
  /** Nouns for one person, and those that say which gender. */
  readonly persons: string
  readonly femalePersons: string
  readonly malePersons: string
  /** Nouns for persons that name nobody in particular: people, man; they make no group of their own. */
  readonly anybody: string
  /** What behind a number makes a word for a person of his age, each after a hyphen: "49-year-old". */
  readonly aged: string
  /** Plural nouns for groups, beyond the plurals of persons: troops, security forces. */
  readonly groups: string
  /** Common nouns that name a body by themselves or with a modifier: police, ministry, government. */
  readonly bodies: string
  /** Plural or mass nouns that act as a body: authorities, media. */
  readonly pluralBodies: string
  /** Last words of bodies' names, beyond `bodies`: Party, University, Times. */
  readonly bodyHeads: string
  /** Bodies that go by one name: Congress, Hamas, Reuters. */
  readonly knownBodies: string
  /** Last words of places' names: River, Square, Airport. */
  readonly placeHeads: string
  /** First words of places' names: Mount, Lake, Fort. */
  readonly placeOpeners: string
  /** Last words of names of things that are no party: Act, Day, War. */
  readonly thingHeads: string
  /** Capitalised words and abbreviations that are no name. */
  readonly notNames: string
  /** Capitalised words that may stand in a name and are none alone: Muslim, North. */
  readonly notAlone: string
  /** What stands before somebody who says something: "according to". */
  readonly sources: string
  /** Second parts of compounds with a name: Moscow-[led]. */
  readonly tails: string
  /** Bodies that a bare noun after a preposition does not name: "on [board]". */
  readonly idioms: string
  /** Words before a pronoun that takes a part of what was counted: "among them". */
  readonly partitives: string
  /** Nouns right before the name of a body: newspaper, company. */
  readonly named: string
  /** Nouns for things that bear names, before or after the name: ferry, hurricane. */
  readonly things: string
  /** Prepositions before what a role is of: of, for. */
  readonly complements: string
  /** The word before a role that is given to someone: "named her [as] envoy". */
  readonly as: string
  /** Forms of "be" between a person and what he is. */
  readonly copulas: string
  /** Adjectives that say which body or group it is, not how it is: interior, federal, military. */
  readonly kinds: string
  /** Words that make another body of a body: the [interim] committee is not the committee. */
  readonly limiting: string
  /** Words for a lower tier, and the bodies of a country that one with such a word is not: the [regional] [government]. */
  readonly tiers: string
  readonly sovereign: string
  /** Words that make another role of a role: former, deputy. */
  readonly formers: string
  /** Of these, the ones that say the role is over: former, late. */
  readonly pasts: string
  /** Of these, the ones that leave the holder its holder: acting, outgoing. */
  readonly acting: string
  /** Words after a role that tell its end: until. */
  readonly endings: string
  /** Verbs that take a role from the one they act upon: replaced, sacked. */
  readonly removing: string
  readonly pronouns: readonly PronounWords[]
  /** Determiners that make a phrase definite, indefinite, or someone's. */
  readonly definite: string
  readonly indefinite: string
  readonly possessives: string
  /** Prepositions before the name of a place: in, near. */
  readonly locatives: string
  /** Of these, the ones that stand before little but places: in, near. */
  readonly within: string
  /** Of these, the ones between a place and the wider one that holds it: "Santa Lucia [in] Peru". */
  readonly containing: string
  /** Words for the side of a country or region on which a place lies: northern. */
  readonly directions: Readonly<Record<string, PlaceDirection>>
  /** Nouns for a settlement, before or after its name: city, capital, village. */
  readonly settlements: string
  /** Nouns for what holds several, before or after its name: province, district. */
  readonly provinces: string
  /** Prepositions that join the parts of a body's name: of, for. */
  readonly joiners: string
  /** Verbs by which someone speaks, past and present: said, says. */
  readonly speaking: string
  /** Verbs of knowing, deciding and counting, by lemma, which a body does as it speaks: believe, count. */
  readonly acts: string
  /** "and", "&". */
  readonly conjunctions: string
  /** "'s", "'". */
  readonly genitives: string
  /** Irregular plurals of persons, singular and plural joined by a colon. */
  readonly plurals: string
  /** From a singular to its plural, for all others. */
  readonly pluralEndings: Endings
  /** Names and bodies told apart by one word, each pair joined by a colon: never merged on likeness. */
  readonly apart: string
}

import type { Span } from '../../text/span.ts'
import type { ListedPlace } from './gazetteer.ts'

/** Words that may name a party, before it is known which one. Token ranges are half-open. */
export interface PartyWordsFound extends Span {
  readonly first: number
  readonly last: number
  /** Token index of the head word. */
  readonly head: number
  readonly sentence: number
  readonly kind: 'person' | 'body' | 'group' | 'place' | 'unknown'
  readonly how: 'name' | 'title' | 'description' | 'demonym'
  /** Folded words of the name alone, hyphenated ones as one. Of a description its head and what tells it apart. */
  readonly words: readonly string[]
  readonly name: string
  /** Titles and roles around the name, as written. */
  readonly roles: readonly string[]
  /** Of the roles, those that are over: "former president", "president until 2019". */
  readonly past: readonly string[]
  readonly gender: 'female' | 'male' | 'unknown'
  readonly number: 'singular' | 'plural'
  /** Places of the gazetteer that bear this name. */
  readonly listed: readonly ListedPlace[]
  /** Whether a title, an office or a role before or after it says that it is a person. */
  readonly titled: boolean
  /** How a description refers: "the president", "a president", "his office". */
  readonly reference: 'definite' | 'indefinite' | 'possessive' | 'bare'
  /** ISO code of the country it is said to belong to ("Russia's defence ministry", "Kazakh president"); null for none. */
  readonly of: string | null
  /** The name of a body that is given in brackets right after it: "(CSTO)". */
  readonly acronym: string | null
  /** Tokens of the noun of a role in apposition after the name, half-open; null for none. */
  readonly apposition: readonly [number, number] | null
  /** Token after the whole phrase, with what belongs to its noun: "the governor of the island". */
  readonly extent: number
  /** What made it a mention, in words. */
  readonly rule: string
}

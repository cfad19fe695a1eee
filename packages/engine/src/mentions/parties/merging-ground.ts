import type { Draft, Named } from './drafts.ts'
import type { PartyWordsFound } from './mentions.ts'
import type { NameGround } from './name-runs.ts'
import type { Discourse } from './pronouns.ts'

/** What gathering words into parties goes by, and what it has gathered so far. */
export interface Merging {
  readonly ground: NameGround
  readonly named: Named
  readonly talk: Discourse
  /** How single names are used. */
  readonly acting: ReadonlyMap<string, number>
  /** Names that stand somewhere after a preposition of place. */
  readonly located: ReadonlySet<string>
  /** Names entered before the reading in document order. */
  readonly full: Map<PartyWordsFound, readonly [Draft, string]>
  /** Of these, persons by the token their name begins with. */
  readonly byFirst: Map<number, PartyWordsFound>
  /** Of these, bodies by the tokens their names begin and end with. */
  readonly bodies: Map<number, PartyWordsFound>
  readonly bodyEnds: Map<number, PartyWordsFound>
  /** The person that the noun of a role in apposition speaks of, by token. */
  readonly apposed: Map<number, Draft>
  /** Persons by the words of their roles. */
  readonly byRole: Map<string, Draft[]>
  /** Parties known by a description alone, latest last. */
  readonly byPhrase: Map<string, Draft[]>
  readonly turns: Map<string, number>
  /** Of bodies called by whose they are, how well that is worded. */
  readonly worded: Map<Draft, number>
}

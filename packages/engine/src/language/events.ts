import type { Measure } from './figures.ts'

/** What kinds of happening a language's words can tell of. */
export interface EventLexicon {
  readonly frames: readonly EventFrame[]
  /** Verbs that make a noun happen ("protests *erupted*", "a blast *occurred*"): the subject is the trigger. */
  readonly happening: readonly string[]
  /** Verbs that make a noun happen as their object ("*staged* a protest", "*carried out* an attack"). */
  readonly staging: readonly string[]
  /** The measure that counts those whom a kind of happening befell. */
  readonly measures: Readonly<Record<string, Measure>>
  /** Kinds of happening that two share: the other stands behind `together`. */
  readonly shared: readonly string[]
  readonly together: readonly string[]
  /** Prepositions before those that shots are aimed at: "opened fire [on]". */
  readonly aims: readonly string[]
  /** Words before a day on which the thing did not itself happen: "detained [since] Friday". */
  readonly limits: readonly string[]
  /** Words that say it befell nobody: "[nobody] was hurt", "[no] shots were fired". */
  readonly nobody: readonly string[]
  readonly reflexives: readonly string[]
  /** Words that open a clause of what may be so: "[if] convicted". */
  readonly conditions: readonly string[]
  /** Words before the place that somebody comes from. */
  readonly homes: readonly string[]
}

/** One kind of happening and the words that tell of it. */
export interface EventFrame {
  /** Kind, in the terms of conflict and disaster coders: attack, clash, protest, arrest … */
  readonly type: string
  /** Verb lemmas, a particle after a low line: "step_down". */
  readonly verbs: readonly string[]
  /** A verb lemma and the words after it that together tell of it, articles left out: "give_way", "go_up_in_flames". */
  readonly idioms: readonly string[]
  /** Nouns of which the subject of the verbs must have one ("the *plane* went down"); empty for any. */
  readonly subjects: readonly string[]
  /** Noun lemmas that name the happening itself: "the *arrest* of". */
  readonly nouns: readonly string[]
  /** What the subject of an active verb is: the one who acts, or the one it happens to. */
  readonly subject: 'actor' | 'target'
  /** Nouns of which the object must have one ("declare" only with "emergency"); empty for any object or none. */
  readonly objects: readonly string[]
  /** Nouns that the object must not have: "released a *statement*" frees nobody. */
  readonly never: readonly string[]
  /** Nouns of what it is done with, and not to: "fired *tear gas*". */
  readonly means: readonly string[]
  /** Whether a person named is such an object too: "dismissed Smith". */
  readonly persons: boolean
  /** Whether the verb says this only with an object ("seized the airport", not "seized up"). */
  readonly transitive: boolean
  /** Whether the verb says this only without an object ("the miners struck", not "the wave struck the shore"). */
  readonly intransitive: boolean
}

/** What kinds of happening a language's words can tell of. */
export interface EventLexicon {
  readonly frames: readonly EventFrame[]
  /** Verbs that make a noun happen ("protests *erupted*", "a blast *occurred*"): the subject is the trigger. */
  readonly happening: readonly string[]
  /** Verbs that make a noun happen as their object ("*staged* a protest", "*carried out* an attack"). */
  readonly staging: readonly string[]
}

/** One kind of happening and the words that tell of it. */
export interface EventFrame {
  /** Kind, in the terms of conflict and disaster coders: attack, clash, protest, arrest … */
  readonly type: string
  /** Verb lemmas, a particle after a low line: "step_down". */
  readonly verbs: readonly string[]
  /** Noun lemmas that name the happening itself: "the *arrest* of". */
  readonly nouns: readonly string[]
  /** What the subject of an active verb is: the one who acts, or the one it happens to. */
  readonly subject: 'actor' | 'target'
  /** Nouns of which the object must have one ("declare" only with "emergency"); empty for any object or none. */
  readonly objects: readonly string[]
  /** Whether the verb says this only with an object ("seized the airport", not "seized up"). */
  readonly transitive: boolean
}

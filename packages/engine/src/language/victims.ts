/** The words that say who was killed, hurt or taken, and who did it. All folded. */
export interface VictimWords {
  /** Verb forms that say it of their subject: died, drowned, suffered. */
  readonly suffering: ReadonlySet<string>
  /** Verb forms that say it of their object, or of the subject of a passive: killed, shot, abducted. */
  readonly harming: ReadonlySet<string>
  /** What is said of the harmed after "was" or "is": pronounced, dead, hospitalised, gone. */
  readonly harmed: ReadonlySet<string>
  /** Verb forms that bring somebody harmed somewhere: taken, rushed. With `hospitals`, they say it of a passive's subject. */
  readonly brought: ReadonlySet<string>
  readonly hospitals: ReadonlySet<string>
  /** Nouns for the harmed: victim, dead, deceased, fatality. */
  readonly victims: ReadonlySet<string>
  /** Nouns that the harmed complete after "of": death, killing, life, funeral. */
  readonly losses: ReadonlySet<string>
  /** Verb forms that give a name: identified, named. */
  readonly identifying: ReadonlySet<string>
  /** Words for the one who is held to have done it: suspect, gunman, accused, arrested, charged. */
  readonly suspects: ReadonlySet<string>
  /** Verb forms whose subject is held to have done it: pleaded, surrendered, fled, opened. */
  readonly doing: ReadonlySet<string>
  /** Forms of "be" and "have". */
  readonly auxiliaries: ReadonlySet<string>
  /** Words passed over between a verb and a name: "his [wife]", "both", "and". */
  readonly passed: ReadonlySet<string>
  /** The word before the one who did it in a passive. */
  readonly by: ReadonlySet<string>
  /** Words between a noun and what completes it: the death [of]. */
  readonly completing: ReadonlySet<string>
  /** Words before some of those just spoken of: including. */
  readonly including: ReadonlySet<string>
  /** The word between a verb that gives a name and the name. */
  readonly as: ReadonlySet<string>
  /** Words passed over between a name and what is said of it: "24 [years old], [of] Dayton, [and]". */
  readonly ages: ReadonlySet<string>
  /** Words that say somebody harmed himself. */
  readonly self: ReadonlySet<string>
  /** Words before a noun, which make "the [shooting]" no verb. */
  readonly determiners: ReadonlySet<string>
  /** Words that set what follows before the story: "[had] been arrested". */
  readonly before: ReadonlySet<string>
}

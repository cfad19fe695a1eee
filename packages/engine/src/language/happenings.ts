/** What the kinds of event are to a story, and the words that say where and to whom it happened. */
export interface HappeningWords {
  /** Kinds of event that a story is about: what struck, broke out or was done. */
  readonly causes: ReadonlySet<string>
  /** Kinds of event by which those are told: killing, injury, destruction. */
  readonly effects: ReadonlySet<string>
  /** Of the causes, those that go on for days: the story's date is their first. */
  readonly lasting: ReadonlySet<string>
  /** Of the causes, those that strike many places at once: a town is then a part. The others have one scene. */
  readonly wide: ReadonlySet<string>
  /** Kinds that may be told of one happening: each list is one family, and its name is its first. */
  readonly families: readonly (readonly string[])[]
  /** Families whose kinds cannot both be true of one happening: sacked or resigned. */
  readonly rivals: ReadonlySet<string>
  /** Kinds that befall one person or thing once in a story, so that two dates for it are two versions. */
  readonly once: ReadonlySet<string>
  /** Kinds in which the one who acts is another's victim's opposite: who dismisses is not dismissed. */
  readonly opposed: ReadonlySet<string>
  /** Words before the name of the place where something happened: "in", "near". Folded. */
  readonly locating: ReadonlySet<string>
  /** Words before the name of the place where somebody or something is from: "from", "of". Folded. */
  readonly originating: ReadonlySet<string>
  /** Words before the preposition of where a body sits and nothing happened: "[based] in". Folded. */
  readonly seated: ReadonlySet<string>
  /** Words before a place's name that make it a part of it: "South", "downtown". Folded. */
  readonly quarters: ReadonlySet<string>
  /** Last words of the names of what holds several towns: "County", "province". Folded. */
  readonly administrative: ReadonlySet<string>
  /** Nouns after a name that make it an area's, where towns and people are: "valley", "island". Folded. */
  readonly areas: ReadonlySet<string>
  /** Words after a town's name in the name of what serves that town alone: "Police", "Fire". Folded. */
  readonly services: ReadonlySet<string>
  /** Words after which a phrase's head noun has passed: of, who, with. Folded. */
  readonly closing: ReadonlySet<string>
  /** Nouns that only measure what follows "of": members, dozens. Folded. */
  readonly partitive: ReadonlySet<string>
  /** Words that name nobody: pronouns, people, others. Folded. */
  readonly anyone: ReadonlySet<string>
  /** Pronouns, which name nobody across reports. Folded. */
  readonly pronouns: ReadonlySet<string>
  /** Kinds told of many at once, whichever they are: destruction, protest. */
  readonly collective: ReadonlySet<string>
  /** Kinds that are the one's who acts: who ordered tells two orders apart. */
  readonly byActor: ReadonlySet<string>
  /** Kinds that befall no person: a ship sinks, and who goes down a hall does not. */
  readonly inanimate: ReadonlySet<string>
}

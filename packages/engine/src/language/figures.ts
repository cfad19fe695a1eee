/** What is counted (rules.md R2). */
export type Measure =
  | 'killed'
  | 'injured'
  | 'missing'
  | 'detained'
  | 'released'
  | 'charged'
  | 'abducted'
  | 'aboard'
  | 'rescued'
  | 'displaced'
  | 'evacuated'
  | 'deployed'
  | 'damaged'
  | 'money'
  | 'other'

/** What figures are told with: the frames of each measure, and the words that say part, flow, time and population. */
export interface FigureWords {
  /** Forms of verbs: "killed", "dying". One form may serve several frames. */
  readonly verbs: Readonly<Record<string, readonly VerbForm[]>>
  /** Verbs in more words, the verb's form first: "shot dead", "taken hostage"; they win over the verb alone. */
  readonly phrases: Readonly<Record<string, VerbForm>>
  /** Predicates after a number or after "be" and "leave": "dead", "missing". */
  readonly adjectives: Readonly<Record<string, Measure>>
  /** Nouns that are themselves what is counted: "12 deaths", "28 bodies". */
  readonly units: Readonly<Record<string, Measure>>
  /** Nouns of what happened, counted by `of`: "the murder of". */
  readonly happenings: Readonly<Record<string, Measure>>
  /** Nouns whose number is the figure: "death toll". */
  readonly tolls: Readonly<Record<string, Measure>>
  /** Nouns that hold a number of others: "a group of". */
  readonly containers: readonly string[]
  /** Words between a toll and its number: "rose", "to", "stands", "at". */
  readonly tollLinks: readonly string[]
  /** Words between it and a number with which its phrase ends: "gave the death toll [as] 22". */
  readonly equating: readonly string[]
  /** Words of a number that went over another: "the toll [passes] 200". */
  readonly exceeding: readonly string[]
  /** Words of a number that comes near another: "arrests [near] 8,000". */
  readonly approaching: readonly string[]
  /** Words that make a plural noun of harm a toll: "deaths [reach] 90". */
  readonly amounting: readonly string[]
  /** Verbs that give a fate its number: "[put] the dead at 61". */
  readonly putting: readonly string[]
  /** How far a toll moved, and not where to: "rose [by] 14". */
  readonly by: string
  /** Where people are who are counted there, after a preposition: "in [tents]", "in [custody]". */
  readonly whereabouts: Readonly<Record<string, Measure>>
  readonly whereaboutsBefore: readonly string[]
  /** Nouns for a number given before: "the [figure] of 46". */
  readonly restating: readonly string[]
  /** Words before a number that leaves out what it counts: "the ministry [says] 405", "[puts the number at] 310". */
  readonly giving: readonly string[]
  /** Words before those who were heard, and not counted: "[spoke to] 14 villagers". */
  readonly hearing: readonly string[]
  /** The same, behind them: "14 villagers [interviewed] by". */
  readonly heard: readonly string[]
  /** Forms of a verb by which somebody keeps others, and a place has room for them: "the camp [holds] 9,500". */
  readonly containing: readonly string[]
  readonly rooms: readonly string[]
  /** Nouns for everybody and for the dead, which an ordinal counts through: "a sixth [person]", "the fifth [death]". */
  readonly ranked: readonly string[]
  /** Verbs before "the fifth death" that tell it as new: "it [was]". */
  readonly marking: readonly string[]
  /** Verbs behind it that do: "the fifth body was [found]". */
  readonly recovering: readonly string[]
  /** Two words for a length of time that a row of deaths is counted through: "the third [this year]". */
  readonly periods: readonly string[]
  /** Verb forms of those who bury their dead, and pronouns for them: an avalanche [buries] who may live. */
  readonly burying: readonly string[]
  readonly buriers: readonly string[]
  /** Adverbs of a number given before another: "had [earlier] reported 52". */
  readonly formerly: readonly string[]
  /** Verbs that report a state: "were [reported] killed", "are [believed] to have died". */
  readonly raising: readonly string[]
  /** Verbs and measures that count people alone: "held 12" is a frame for people, not for meetings. */
  readonly peopleOnly: readonly Measure[]
  /** Measures that say where people were, and not what befell them: "aboard". */
  readonly attributes: readonly Measure[]
  /** Measures whose count never falls of itself: who is dead stays dead. */
  readonly lasting: readonly Measure[]
  /** Nouns of things, which nobody hurts or kills; other nouns without a class may be people. */
  readonly things: readonly string[]
  /** Endings of nouns for people that no list names: "-ist". */
  readonly peopleEndings: readonly string[]
  /** "those", "the" before a group named by its fate: "[those] wounded". */
  readonly groupArticles: readonly string[]
  readonly auxiliaries: AuxiliaryWords
  /** Verbs of what is only meant: "[aimed] to kill four". */
  readonly intending: readonly string[]
  readonly relatives: readonly string[]
  /** Words for each one of those there are, or for none: "[every] mother who lost a child". */
  readonly distributives: readonly string[]
  /** "including", "among them": what follows is a part of what stands before. */
  readonly parts: readonly string[]
  /** "of whom", "of them": the number beside it is a part. */
  readonly partOf: readonly string[]
  /** "were among", "include": link a number to a group named by its fate. */
  readonly among: string
  readonly include: readonly string[]
  /** Verbs that give a group its number: "the dead [number] 47". */
  readonly numbering: readonly string[]
  readonly coordinators: readonly string[]
  /** Among them, what stands between the members of a list. */
  readonly listing: readonly string[]
  /** Coordinators of company, which reach over a passive: "was killed, along with". */
  readonly company: readonly string[]
  /** Prepositions and conjunctions after which a clause may begin: "after 12 people were hurt". */
  readonly clausal: readonly string[]
  readonly of: string
  /** Prepositions that name the counted people after a unit: "16 fatalities among the police". */
  readonly counting: readonly string[]
  /** Determiners that may stand between a verb and a number. */
  readonly determiners: readonly string[]
  readonly others: readonly string[]
  /** Words that only add: "six [more] bodies" counts bodies. */
  readonly adding: readonly string[]
  readonly flow: readonly string[]
  /** Nouns for those who are treated, and words of a disease, under which they need not be hurt. */
  readonly patients: readonly string[]
  readonly diseases: readonly string[]
  /** Words of a row before those who end it: "the [last] two bodies". */
  readonly rows: readonly string[]
  /** How many come in each: "1,500 [a day]". */
  readonly rates: readonly string[]
  /** Words that begin what happened then: "a day [after] the blast", "14 dead [after] one died overnight". */
  readonly afterwards: readonly string[]
  /** What those said to be dead do who live: "two men listed as dead [returned]". */
  readonly living: readonly string[]
  /** Words behind bodies that were counted by mistake: "[counted twice]". */
  readonly miscounting: readonly string[]
  /** Verbs before those who were counted by mistake, and the adverbs behind: "[counted] two bodies [twice]". */
  readonly tallying: readonly string[]
  readonly doubly: readonly string[]
  /** Words that put the living among the dead: "three wounded were [entered as dead]". */
  readonly presuming: readonly string[]
  /** Words of flow that may add to a count of others: "31 died and [another] 58 were hurt". */
  readonly besides: readonly string[]
  readonly cumulative: readonly string[]
  readonly snapshot: readonly string[]
  readonly asOf: readonly string[]
  /** Nouns of time after "this", "last", and names of days: they are no objects ("killed this week"). */
  readonly times: readonly string[]
  readonly background: readonly string[]
  /** Among other events, those only told of behind the words: "[a year after] a blast that killed 9". */
  readonly after: readonly string[]
  readonly since: readonly string[]
  readonly when: readonly string[]
  /** Words before the number that a revision replaces: "down from", "up from". */
  readonly earlier: readonly string[]
  /** Words that set a number beside one given before: "27, [fewer than] the 30 announced at first". */
  readonly comparing: readonly string[]
  /** Adverbs that count days back: "31 a day [earlier]". */
  readonly sooner: readonly string[]
  /** The word before it where the new number stands first: "to 389 [from] 412". */
  readonly from: string
  readonly to: string
  /** Verbs and particles of a count that moves: "rose [from 12 to 16]". */
  readonly moving: readonly string[]
  /** Among them, words before a number that is not meant: "and not", "rather than"; a single one of them after a pause. */
  readonly contrasting: readonly string[]
  /** Prepositions of place. */
  readonly placing: readonly string[]
  /** Nouns of a place that a name completes: "in the [province] of Puno". */
  readonly placeKinds: readonly string[]
  /** What a town named before is called: "in the [city]". */
  readonly towns: readonly string[]
  /** Words before such a noun that point back: "in [the] city". */
  readonly again: readonly string[]
  /** Classes of people, by noun phrase: the longest match at the phrase's end wins. */
  readonly populations: Readonly<Record<string, string>>
  /** Nouns of people without a class of their own: "people", "man". */
  readonly people: readonly string[]
  readonly articles: readonly string[]
  /** Adverbs that make any harm a death: "fatally". */
  readonly fatally: readonly string[]
  /** "suffered", "sustained", before a harm: "injuries". */
  readonly suffering: readonly string[]
  readonly harms: readonly string[]
  /** Singular nouns of many people: "family". */
  readonly collectives: readonly string[]
  /** The class of a single person without another. */
  readonly individual: string
  /** Money is a figure of a crisis only beside such words: "damage", "aid". */
  readonly moneyNouns: readonly string[]
}

export interface VerbForm {
  readonly measure: Measure
  /** Whether those counted undergo it ("killed 12") or do it ("12 died"). */
  readonly counted: 'object' | 'subject'
  readonly form: 'base' | 'present' | 'past' | 'participle' | 'gerund'
  /** The verb does not say who lived: "shot". It injures in a report without deaths, else it settles nothing. */
  readonly unsettled: boolean
  /** Lemmas of which the counted noun must be one: "lost 12 men", not "lost 12 games"; empty for any noun. */
  readonly objects: readonly string[]
}

export interface AuxiliaryWords {
  readonly be: readonly string[]
  readonly have: readonly string[]
  readonly get: readonly string[]
  /** Under these a thing did not happen yet, or may not: "could", "would". */
  readonly unreal: readonly string[]
  readonly will: readonly string[]
  readonly not: readonly string[]
  readonly other: readonly string[]
}

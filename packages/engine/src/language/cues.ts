/** How a cue stands to what is said. */
export type Stance = 'asserts' | 'denies' | 'doubts' | 'asks' | 'wants'

/**
 * What may follow a cue as the thing said:
 * `quote` words in quotation marks; `that` a clause with "that"; `bare` a clause without it; `whether` a question;
 * `to` an infinitive ("refused to go"); `object-to` a noun phrase and an infinitive ("urged them to go");
 * `object` a noun phrase ("praised the troops"); `as` a noun phrase and "as" ("described it as a coup");
 * `figure` a noun phrase and a number ("put the toll at 35");
 * `predicate` a noun phrase and what it is called ("called it a coup"); `gerund` an "-ing" form ("suggested leaving").
 */
export type Taken =
  | 'quote'
  | 'that'
  | 'bare'
  | 'whether'
  | 'to'
  | 'object-to'
  | 'object'
  | 'as'
  | 'predicate'
  | 'figure'
  | 'gerund'

/** A word that carries an attribution, with its grammar. */
export interface Cue {
  /** Lemma, with a particle after a blank: "say", "point out". */
  readonly lemma: string
  readonly stance: Stance
  readonly takes: ReadonlySet<Taken>
  /** Whether a noun phrase right after it is the hearer, not what is said: "told reporters that". */
  readonly hearer: boolean
  /** Prepositions whose object is what is said: "called *for* calm". With a hearer: "accused them *of* murder". */
  readonly prepositions: ReadonlySet<string>
  /** Whether the word has as common a meaning that attributes nothing ("attack", "show"), so that more evidence is asked. */
  readonly ambiguous: boolean
}

/** The words that say who said, thought or wanted what. */
export interface CueWords {
  /** By lemma, the particle after a blank. */
  readonly verbs: ReadonlyMap<string, Cue>
  readonly nouns: ReadonlyMap<string, Cue>
  /** After a form of "be", "seem", "remain": "was sure that". */
  readonly adjectives: ReadonlyMap<string, Cue>
  /** Adverbs that attribute to nobody named: "reportedly". */
  readonly adverbs: ReadonlyMap<string, Stance>
  /** Prepositions of sources, longest first, as words: ["according", "to"]. */
  readonly sources: readonly (readonly string[])[]
  /** Verbs of being and seeming that carry an adjective. */
  readonly copulas: ReadonlySet<string>
  /** Verbs that hand their subject on to a cue in the infinitive or gerund: "went on to say", "began by saying". */
  readonly carriers: ReadonlySet<string>
  /** Nouns for what was said or written, which a cue may hold as a channel: "said in a statement". */
  readonly channels: ReadonlySet<string>
  /** Nouns that can speak besides people and bodies: "report", "poll", "post", "video". */
  readonly documents: ReadonlySet<string>
  /** Nouns for those who pass on what others said: "agency", "television", "media". */
  readonly relays: ReadonlySet<string>
  /** Words before a colon in a headline that are no speaker: "Update", "Analysis". */
  readonly kickers: ReadonlySet<string>
  /** Verbs with which a body vouches for a number without words of speech: "counts 405 dead", "has recorded". */
  readonly counting: ReadonlySet<string>
  /** Nouns for talk that is passed on and that nobody vouches for: "*rumours* that 30 people had died". */
  readonly hearsay: ReadonlySet<string>
  /** Verbs with which a list or a report does: "the list gives 61". */
  readonly listing: ReadonlySet<string>
  /** Verbs that set a number, with a noun of number as their object: "*lowered* the toll to 41", "*gave* a toll of 58". */
  readonly setting: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  /** Nouns for a number that belongs to whoever counted: "the ministry's *count* is 33"; a toll may be of its own dead. */
  readonly vouched: ReadonlySet<string>
  /** Nouns for lists and papers that hold numbers: "list", "register". */
  readonly records: ReadonlySet<string>
  /** Verbs that, denied or after "without", pass something over in silence: "gave no details", "without naming". */
  readonly withholding: ReadonlySet<string>
  /** Verbs of not telling before an infinitive: "declined to say". */
  readonly declining: ReadonlySet<string>
  /** Articles, which are no part of a name: "*the* prefect". */
  readonly articles: ReadonlySet<string>
  /** Words that deny a noun: "no", "neither". */
  readonly denying: ReadonlySet<string>
  /** Prepositions that deny what follows: "*without* citing a source". */
  readonly lacking: ReadonlySet<string>
  /** Determiners and pronouns of nobody: "*no* group has claimed". */
  readonly nobody: ReadonlySet<string>
  /** Verbs of whoever only came to know a document: "a list [seen] by this paper". */
  readonly seeing: ReadonlySet<string>
  /** Prepositions between a document and who put it out: by, from. */
  readonly publishers: ReadonlySet<string>
  /** Prepositions before a number on which somebody puts something: "put the toll *at* 35". */
  readonly scales: ReadonlySet<string>
  /** Nouns for what was said before: "rejected the *claim*" says nothing of its own. */
  readonly referring: ReadonlySet<string>
  /** Nouns for people as sources: "official", "witness", "resident". */
  readonly people: ReadonlySet<string>
  /** Common nouns in the singular that speak for a body: "police", "ministry". */
  readonly offices: ReadonlySet<string>
  /** Nouns for those who speak that are neither people, offices nor documents: "nation", "family", "majority". */
  readonly voices: ReadonlySet<string>
  /** Names of agencies and broadcasters, each by one telling word: "reuters". */
  readonly outlets: ReadonlySet<string>
  /** Verbs with which a report names where it has its words from: "cite", "quote". */
  readonly citing: ReadonlySet<string>
  /** Prepositions that set a scene rather than name: "the minister *on* Monday", "*in* a statement". */
  readonly settings: ReadonlySet<string>
  /** Prepositions that tie a noun phrase to the one before it: "head *of* the agency". */
  readonly links: ReadonlySet<string>
  /** Words of time that may stand between a cue and what is said: "Monday", "yesterday". */
  readonly moments: ReadonlySet<string>
  /** Conjunctions that open what is said: "that". */
  readonly complementizers: ReadonlySet<string>
  /** Subordinators that open an indirect question, besides question words: "whether". */
  readonly questions: ReadonlySet<string>
  /** Words before what somebody or something is called or quoted as: "as". */
  readonly roles: ReadonlySet<string>
  /** Prepositions of the one who did it: "by". */
  readonly agents: ReadonlySet<string>
  /** Past forms that a subject in the singular alone takes: "was". */
  readonly singulars: ReadonlySet<string>
  /** Relative pronouns for persons: "who". */
  readonly persons: ReadonlySet<string>
  /** Prepositions that belong to a name whatever follows: "of". */
  readonly belonging: ReadonlySet<string>
  /** Adverbs that negate: "never". */
  readonly negations: ReadonlySet<string>
  /** Adverbs of order that tags take for adjectives, within a verb group: "had [first] put". */
  readonly orders: ReadonlySet<string>
  /** Conjunctions of contrast: "but". */
  readonly contrasts: ReadonlySet<string>
  /** Words that bring examples, and so go on with a phrase: "including". */
  readonly examples: ReadonlySet<string>
  /** Pronouns that stand for nobody: "it" of "it is worth noting". */
  readonly expletives: ReadonlySet<string>
  /** Conjunctions with which a report sets its own remark against what was said: "although". */
  readonly asides: ReadonlySet<string>
  /** Subordinating and coordinating words that begin a clause of the report's own after what is said. */
  readonly turns: ReadonlySet<string>
}

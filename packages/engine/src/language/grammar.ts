/**
 * The closed words and verb frames of a language, which the clause grammar reads. Every list is lower case; verbs and
 * nouns are lemmas, everything else is compared with a token's folded form.
 */
export interface Grammar {
  /** Auxiliaries by folded form, contractions among them: "'s" is listed under each it may stand for, likeliest first. */
  readonly auxiliaries: Readonly<Record<string, Auxiliary>>
  /** Their lemmas. */
  readonly auxiliaryLemmas: Readonly<Record<Auxiliary, string>>
  /** Modal verbs by folded form, with their lemma and the time they point to. */
  readonly modals: Readonly<Record<string, { readonly lemma: string; readonly tense: 'future' | 'present' }>>
  /** Words that make a verb group negative: not, never; several words with spaces: "no longer". */
  readonly negations: readonly string[]
  /** Prepositions of several words: "according to". */
  readonly prepositions: readonly string[]
  /** Verb forms and other words that serve as a preposition before a noun phrase: "including", "following". */
  readonly verbalPrepositions: readonly string[]
  /** Words that open an adverbial clause; several words with spaces: "even though". */
  readonly subordinators: readonly string[]
  /** Those that also are prepositions, and open a clause only where a subject and finite verb follow: "after", "as". */
  readonly ambiguousSubordinators: readonly string[]
  /** Those of them that open one wherever a phrase with a finite verb follows, unless such a verb stands before: "as". */
  readonly strongSubordinators: readonly string[]
  /** Verbs after which "as" is a preposition: known as, described as. */
  readonly takesAs: readonly string[]
  /** Words that open a yes-or-no complement: "whether". */
  readonly interrogatives: readonly string[]
  /** Those of them that open a condition, save after a verb that takes a question: "if". */
  readonly conditions: readonly string[]
  /** Adverbs that ask after any verb, and say nothing of its time or place: "showed *how*". */
  readonly mannerQuestions: readonly string[]
  /** The marker of a declarative complement, which may also be a relative pronoun or a determiner: "that". */
  readonly complementizers: readonly string[]
  /** Pronouns that join a relative clause to its noun. */
  readonly relatives: readonly string[]
  /** Words before a number that belong to it: "at least", "more than". */
  readonly numberPrefixes: readonly string[]
  /** Determiners that may stand before another one: all, both, half. */
  readonly predeterminers: readonly string[]
  /** Determiners that may stand after another one: "these few". */
  readonly postdeterminers: readonly string[]
  /** Determiners that stand for a noun phrase when no noun follows: this, those, some, many. */
  readonly pronominalDeterminers: readonly string[]
  /** Nouns which, without a preposition, say when: Monday, week. */
  readonly timeNouns: readonly string[]
  /** Words that make a time phrase of a noun after them: last, next, every. */
  readonly timeModifiers: readonly string[]
  /** One-word times that are tagged as nouns: today, tonight. */
  readonly timeWords: readonly string[]
  /** Words after a time that place it: "three days ago", "two years later". */
  readonly timePostpositions: readonly string[]
  /** Nouns that count like numbers: dozen, scores, thousands. */
  readonly numberNouns: readonly string[]
  /** Words for a measure, which may stand beside a verb without preposition: percent, times, points. */
  readonly measureNouns: readonly string[]
  /** Object pronouns that also are determiners: her. */
  readonly possessiveObjects: readonly string[]
  /** Prepositions whose noun may be the subject of an infinitive: "calls *for* troops to leave". */
  readonly infinitiveSubjects: readonly string[]
  /** Prepositions that tie a noun to the noun before them: of. */
  readonly genitivePrepositions: readonly string[]
  /** Words before an infinitive that also are prepositions: to. */
  readonly infinitiveMarkers: readonly string[]
  /** Words between the two ends of a range: "20 to 30". */
  readonly rangeWords: readonly string[]
  /** Number prefixes that need two numbers: between. */
  readonly pairPrefixes: readonly string[]
  /** Adverbs that are determiners before a noun: no. */
  readonly noDeterminers: readonly string[]
  /** Verbs with a particle, which takes no object of its own: "shoot down". */
  readonly phrasalVerbs: readonly string[]
  /** Relative words that go with a noun of time only: when. */
  readonly timeRelatives: readonly string[]
  /** Relative words of place, which belong to a noun before them even where a verb could take a question: where. */
  readonly placeRelatives: readonly string[]
  /** Adverb-like words that may stand between a subject and its verb, or begin a clause, whatever their tag. */
  readonly reflexives: readonly string[]
  /** Coordinating conjunctions that join clauses and phrases. */
  readonly conjunctions: readonly string[]
  /** First halves of pairs, which join nothing by themselves: both, either, "not only". */
  readonly correlatives: readonly string[]
  /** Adjectives that say how many are in what state, and stand after their noun in headlines: dead, missing. */
  readonly stateAdjectives: readonly string[]
  /** Adjectives that are participles after "be", whatever their tag, by form, with the verb: wounded, injured. */
  readonly participles: Readonly<Record<string, string>>
  /** The preposition of a passive's agent. */
  readonly agentPrepositions: readonly string[]
  /** Auxiliaries that only a singular subject takes: was, is, has. */
  readonly singularAuxiliaries: readonly string[]
  readonly verbs: VerbFrames
  /** Nouns that take a "that" clause: claim, fact, news. */
  readonly clauseNouns: readonly string[]
  /** Nouns that take an infinitive: decision, plan, attempt. */
  readonly infinitiveNouns: readonly string[]
}

export type Auxiliary = 'be' | 'have' | 'do' | 'get'

/** Which verbs can have what beside them. A verb may be in several lists. */
export interface VerbFrames {
  /** Verbs of saying and thinking: a clause without marker may follow or come before ("…, officials said"). */
  readonly says: readonly string[]
  /** Those of them that may come after all they attribute, between or behind commas. */
  readonly attributes: readonly string[]
  /** Those that take hardly any other object: "says three killed". */
  readonly clauseOnly: readonly string[]
  /** Further verbs that a "that" clause or, rarely, a bare clause may complete. */
  readonly clause: readonly string[]
  /** Verbs that a question may complete: ask, wonder, know. */
  readonly question: readonly string[]
  /** Verbs an infinitive completes: want, try. */
  readonly infinitive: readonly string[]
  /** Verbs an infinitive completes, whose subject is the object: urge, order. */
  readonly objectInfinitive: readonly string[]
  /** Verbs a bare infinitive completes: let, make, help. */
  readonly bareInfinitive: readonly string[]
  /** Verbs a gerund completes: start, stop. */
  readonly gerund: readonly string[]
  /** Verbs of telling, whose hearer stands before what is told: "told reporters that". */
  readonly hearer: readonly string[]
  /** Verbs whose object a gerund completes, and which take none alone: "caught them stealing". */
  readonly objectGerund: readonly string[]
  /** Verbs with two objects: give, tell. */
  readonly ditransitive: readonly string[]
  /** Verbs whose object may be followed by what it is called or made: call, name, leave. */
  readonly smallClause: readonly string[]
  /** Those of them after whose object a participle only tells it apart: "named a man *held* on Monday". */
  readonly naming: readonly string[]
  /** Verbs that join a subject to what it is: be, become, remain. */
  readonly copular: readonly string[]
  /** Those of them that a noun completes: "became minister". */
  readonly nounCopulas: readonly string[]
  /** Those of these behind which a pronoun begins another clause: "it *seems* they left". */
  readonly clauseCopulas: readonly string[]
  /** Copular verbs of motion, whose infinitive says what for: go, come. */
  readonly motionCopulas: readonly string[]
  /** Verbs that never take an object: die, happen. */
  readonly intransitive: readonly string[]
}

/** Splits a list written as one string. */
export const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '')

/** The words by which a report says how other claims stand. */
export interface StandingLexicon {
  /** Verbs that deny whatever is their object or complement: "denied". */
  readonly denying: readonly string[]
  /** Verbs that deny only where their object stands for a claim or a number: "rejected the report", not "the plan". */
  readonly rejecting: readonly string[]
  /** Verbs that vouch; negated, or after "could not", they leave a claim unconfirmed. */
  readonly confirming: readonly string[]
  /** Adverbs and adjectives that leave a claim unconfirmed where they stand: "reportedly", "unverified". */
  readonly hedges: readonly string[]
  /** Verbs that take back: "withdrew", "retracted"; an adverb behind a low line: "take_back". */
  readonly withdrawing: readonly string[]
  /** Verbs that remove what was published; only with a published thing as object: "deleted the post". */
  readonly removing: readonly string[]
  /** Verbs that put another number or wording in place: "revised", "corrected", "lowered". */
  readonly correcting: readonly string[]
  /** Verbs that put a number back in force: "restored its earlier figure". */
  readonly reinstating: readonly string[]
  /** Verbs that move a number, and the adverb that says it goes where it was: "put the toll *back* to 131". */
  readonly returning: readonly string[]
  readonly back: readonly string[]
  /** Verbs by which a number keeps its force: "the figure of 131 *stands*". */
  readonly standingFast: readonly string[]
  /** Adverbs of a report that was wrong, and the verbs they stand beside: "*wrongly* said". */
  readonly erring: readonly string[]
  readonly reporting: readonly string[]
  /** Pronouns that stand for what was just said: "*that* was wrong". */
  readonly pronouns: readonly string[]
  /** Adverbs read as prepositions behind a verb: "revised *down* the number". */
  readonly particles: readonly string[]
  /** Among them, those that leave the smaller number standing: "cut from 131 to 119". */
  readonly lowering: readonly string[]
  /** Predicative adjectives that deny ("false", "untrue") and that correct ("wrong", "mistaken"). */
  readonly falsity: readonly string[]
  readonly mistake: readonly string[]
  /** Among words that, denied, say that a claim is false: "was not *true*". */
  readonly truth: readonly string[]
  /** What stands before talk that is not so, as words: "*contrary to* reports", "*no truth to* rumours". */
  readonly unfounding: readonly string[]
  /** Nouns between a claim and the fault it came of: "was the *result* of an error". */
  readonly outcomes: readonly string[]
  /** Verbs that give a fault as the reason of a number: "*blamed* an error for the figure". */
  readonly blaming: readonly string[]
  /** Nouns of vouching: "there was no *confirmation*". */
  readonly confirmations: readonly string[]
  /** Prepositions between a publication and what it says: "a report *of* 90 dead". */
  readonly contents: readonly string[]
  /** Verbs by which a number comes out: "a figure *posted* by the governor". */
  readonly publishing: readonly string[]
  /** Nouns that stand for a claim already made: figure, number, toll, report, rumour. */
  readonly claimNouns: readonly string[]
  /** Nouns that stand for a publication a claim came in: post, statement, message, tweet. */
  readonly publicationNouns: readonly string[]
  /** Nouns that stand for a number: figure, number, toll, count, estimate. */
  readonly numberNouns: readonly string[]
  /** Verbs of telling; negated, they record silence: "did not say", "gave no details", "has not commented". */
  readonly telling: readonly string[]
  /** Among them, verbs whose object is what is kept back: "did not name suspects". */
  readonly naming: readonly string[]
  /** Verbs that decline, before a verb of telling or a noun of answer: "declined to comment". */
  readonly declining: readonly string[]
  /** Nouns of answer, of which "no" is given: details, comment, explanation, reason, evidence. */
  readonly answers: readonly string[]
  /** Light verbs that give an answer: give, offer, provide, make. */
  readonly giving: readonly string[]
  /** Adjectives that, negated, record silence ("it is not clear how many"), and those that do so by themselves. */
  readonly clarity: readonly string[]
  readonly obscurity: readonly string[]
  /** Prepositions before the number that is replaced: "lowered *from* 131". */
  readonly origins: readonly string[]
  /** Prepositions before the number that stands in its place: "lowered *to* 119". */
  readonly results: readonly string[]
  /** Words before a number that is set against the one that stands: "241, *not* 214". */
  readonly contrasts: readonly string[]
  /** Nouns for what was published, in one of its states, and adjectives of one that is past: "an *earlier version*". */
  readonly versions: readonly string[]
  readonly former: readonly string[]
  /** Verbs by which a report gave something wrongly: "*misstated* the toll as 22". */
  readonly misstating: readonly string[]
  /** Negative determiners: "no", "neither". */
  readonly negatives: readonly string[]
}

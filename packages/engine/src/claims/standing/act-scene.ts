import type { StandingLexicon } from '../../language/standing.ts'
import type { Argument, Clause } from '../../mentions/clauses/clauses.ts'
import type { Annotated } from '../../report/layers.ts'

/** The layers that acts are read from. */
export type ActNeeds = 'tokens' | 'sentences' | 'clauses' | 'attributions'

/** Words of the lexicon as sets. */
export type StandingWords = { readonly [K in keyof StandingLexicon]: ReadonlySet<string> }

/** Makes those sets, once. */
export const wordsOf = (lexicon: StandingLexicon): StandingWords =>
  Object.fromEntries(Object.entries(lexicon).map(([name, list]) => [name, new Set(list)])) as unknown as StandingWords

/** One clause and what the detectors ask of it. */
export interface Scene {
  readonly words: StandingWords
  readonly given: Annotated<ActNeeds>
  readonly clause: Clause
  readonly lemma: string
  /** The lemma, and with the adverb behind it: "take", "take_back". */
  readonly verbs: readonly string[]
  /** What is acted upon: the object, or the subject of a passive. */
  readonly undergoer: Argument | null
  readonly doer: Argument | null
  readonly negative: boolean
  /** The clauses that complete it, or its object: "denied *that …*", "withdrew its statement *that …*". */
  readonly complements: readonly Clause[]
  /** The clauses that say more of a phrase: "reports *that 300 had died*", "a post *saying that …*". */
  readonly inside: (argument: Argument) => readonly Clause[]
}

/** Makes ready what the detectors ask of a clause that has a predicate. */
export const sceneOf = (
  words: StandingWords,
  given: Annotated<ActNeeds>,
  index: number,
  clause: Clause,
  governed: ReadonlyMap<number, readonly Clause[]>,
): Scene => {
  const predicate = clause.predicate!
  const passive = predicate.voice === 'passive'
  const denies = (argument: Argument | null): boolean =>
    argument !== null && words.negatives.has(given.tokens[argument.first]!.norm)
  const { tokens, clauses } = given
  // "revised down the number": the adverb governs nothing
  const behind = clause.obliques.find(
    ({ preposition, first }) => words.particles.has(preposition) && first === predicate.last,
  )
  const undergoer = passive ? clause.subject : (clause.object ?? behind ?? null)
  const { lemma } = tokens[predicate.head]!
  const adverb = clause.particle ?? tokens[predicate.head + 1]?.norm ?? null
  // "denied reports that …", where the noun is read as a verb
  const next = clauses[index + 1]
  const misread =
    undergoer === null &&
    next?.predicate?.first === predicate.last &&
    next.predicate.form === 'finite' &&
    next.lemma !== null &&
    words.claimNouns.has(next.lemma)
  const within = (argument: Argument): readonly Clause[] => {
    const found: Clause[] = []
    for (let head = argument.first; head < argument.last; head++) found.push(...(governed.get(head) ?? []))
    // Clauses stand in the order of their first tokens: those that say more of a phrase come near its own.
    for (let at = Math.max(0, index - NEAR); at < Math.min(clauses.length, index + NEAR); at++) {
      const other = clauses[at]!
      const more = other.kind === 'relative' || other.kind === 'participial'
      if (!more || other === clause || other.sentence !== clause.sentence) continue
      // "denied this, saying that …": who denies says more, and not the phrase
      const aside = other.first === argument.last + 1 || clauses[at]!.first > argument.last
      if (other.kind === 'participial' && aside && other.predicate?.voice !== 'passive') continue
      const of =
        other.antecedent?.head ??
        (other.first >= argument.last && other.first <= argument.last + 1 ? argument.head : -1)
      if (of >= argument.first && of < argument.last) found.push(other)
    }
    return found
  }
  return {
    words,
    given,
    clause,
    inside: within,
    lemma,
    verbs: adverb === null ? [lemma] : [lemma, `${lemma}_${adverb}`],
    undergoer,
    doer: passive ? clause.agent : clause.subject,
    negative: predicate.polarity === 'negative' || denies(clause.subject) || denies(clause.object),
    complements: [
      ...(misread ? next.complements : clause.complements).map((at) => clauses[at]!),
      ...(undergoer?.heads.flatMap((head) => governed.get(head) ?? []) ?? []),
    ],
  }
}

/** How many clauses around one are looked through. */
const NEAR = 8

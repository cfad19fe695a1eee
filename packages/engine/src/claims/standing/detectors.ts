import type { Argument, Clause } from '../../mentions/clauses/clauses.ts'
import type { Annotated } from '../../report/layers.ts'
import { inside } from '../../text/ordered.ts'
import type { Span } from '../../text/span.ts'
import type { Standing } from '../claim.ts'
import type { Scene, StandingWords } from './act-scene.ts'

/** A place where the report says how other claims stand, before it is known which. */
export interface Act {
  readonly type: Standing['type']
  readonly rule: string
  /** The words that say so. */
  readonly evidence: Span
  /** Who denies, withdraws or stays silent. */
  readonly by: Argument | null
  /** Where what it speaks of stands; most telling first. */
  readonly regions: readonly Span[]
  /** Whether what it speaks of is said in a clause of its own ("denied *that …*"), and not to be looked for before it. */
  readonly spelledOut: boolean
  /** What the object stands for, where it names no claim itself ("the figure", "the post", "the claim"). */
  readonly noun: { readonly kind: 'number' | 'publication' | 'claim' | 'pronoun'; readonly lemma: string } | null
  /** Which number of its region is the one replaced, where both stand there: "from 131 to 119"; null for all. */
  readonly replaced: 'highest' | 'first' | null
  /** The number that stands in its place, which is not the one spoken of: "lowered the toll *to 49*"; null for none. */
  readonly instead: Span | null
  readonly clause: Clause | null
}

/** A rule that finds an act in a clause. */
export type Detector = (scene: Scene) => Act | null

const act = (
  { words, given, clause, doer, undergoer, complements, inside: within }: Scene,
  type: Standing['type'],
  rule: string,
  noun: Act['noun'],
  by: Argument | null = doer,
): Act => ({
  type,
  rule: `standing/${rule}`,
  evidence: { start: clause.start, end: clause.end },
  by,
  regions: [
    ...(undergoer === null ? [] : [undergoer]),
    ...complements,
    ...(undergoer === null ? [] : within(undergoer)),
  ].map((region) => withoutAside(words, given, region)),
  spelledOut:
    complements.length > 0 || (noun?.kind === 'claim' && undergoer !== null && saysWhat(words, given, undergoer)),
  noun,
  replaced: null,
  instead: null,
  clause,
})

/** What is spoken of, without what its speaker says besides: "rejected a claim that 58 had died, *saying it was 39*". */
const withoutAside = (words: StandingWords, { tokens }: Annotated<'tokens'>, region: Span): Span => {
  const own = inside(tokens, region)
  const comma = own.findIndex(
    ({ form }, at) => form === ',' && own[at + 1]?.xpos === 'VBG' && words.reporting.has(own[at + 1]!.lemma),
  )
  return comma === -1 ? region : { start: region.start, end: own[comma]!.start }
}

/** "the accusation *of neglect*": what it is about stands in the phrase itself. */
const saysWhat = (words: StandingWords, { tokens }: Annotated<'tokens'>, { head, last }: Argument): boolean => {
  for (let at = head + 1; at < last; at++) if (words.contents.has(tokens[at]!.norm)) return true
  return false
}

/** What an argument stands for, by its head noun or one coordinated with it. */
const nounOf = ({ words, given }: Scene, argument: Argument | null): Act['noun'] => {
  for (const head of argument?.heads ?? []) {
    const { lemma } = given.tokens[head]!
    if (words.numberNouns.has(lemma)) return { kind: 'number', lemma }
    if (words.publicationNouns.has(lemma)) return { kind: 'publication', lemma }
    if (words.claimNouns.has(lemma)) return { kind: 'claim', lemma }
  }
  // "a report of 90 dead, posted … and later removed": what was removed is the report
  const at = argument === null ? -1 : argument.first - 2
  if (
    argument === null ||
    at < 0 ||
    given.tokens[at + 1]!.upos !== 'ADP' ||
    !words.contents.has(given.tokens[at + 1]!.norm)
  )
    return null
  const { lemma, sentence } = given.tokens[at]!
  if (sentence !== given.tokens[argument.head]!.sentence) return null
  return words.publicationNouns.has(lemma)
    ? { kind: 'publication', lemma }
    : words.claimNouns.has(lemma)
      ? { kind: 'claim', lemma }
      : null
}

/** Lemma of what the subject is said to be ("the figure is *false*"); null where nothing is. */
const predicativeOf = ({ given, clause }: Scene): string | null =>
  clause.predicative === null ? null : given.tokens[clause.predicative.head]!.lemma

/** What a count or a claim is said to be, "a *mistake*", "the result of an *error*"; null where that is no fault. */
const faultOf = ({ words, given, clause, negative }: Scene): 'denied' | 'corrected' | null => {
  const said = clause.predicative
  if (said === null) return null
  const { lemma } = given.tokens[said.head]!
  if (negative) return words.truth.has(lemma) ? 'denied' : null
  if (words.falsity.has(lemma)) return 'denied'
  if (words.mistake.has(lemma)) return 'corrected'
  // "the result of an error"
  if (!words.outcomes.has(lemma)) return null
  for (let at = said.head + 1; at < said.last; at++) if (words.mistake.has(given.tokens[at]!.lemma)) return 'corrected'
  return null
}

const denial: Detector = (scene) => {
  if (!scene.words.denying.has(scene.lemma) || scene.negative || scene.clause.predicate!.modality !== null) return null
  return act(scene, 'denied', 'denial', nounOf(scene, scene.undergoer))
}

const rejection: Detector = (scene) => {
  const noun = nounOf(scene, scene.undergoer)
  if (noun === null || !scene.words.rejecting.has(scene.lemma) || scene.negative) return null
  return act(scene, 'denied', 'rejection', noun)
}

const falsity: Detector = (scene) => {
  // "called the figure false"
  const called = scene.clause.predicative?.of === 'object' ? scene.clause.object : null
  const about = called ?? scene.clause.subject
  const noun = nounOf(scene, about) ?? (called === null ? pronounOf(scene) : pronounAt(scene, called))
  const type = noun === null || scene.clause.predicate!.modality !== null ? null : faultOf(scene)
  return type === null
    ? null
    : {
        ...act(scene, type, 'called-false', noun, called === null ? null : scene.clause.subject),
        regions: [about!, ...scene.inside(about!)],
      }
}

/** "it is not true that 90 had died": the claim is said in a clause of its own; "said that was not true" */
const untruth: Detector = (scene) => {
  const { words, given, clause } = scene
  const { subject } = clause
  const type = clause.predicate!.modality === null && clause.predicative?.of === 'subject' ? faultOf(scene) : null
  if (type !== 'denied') return null
  if (subject === null) {
    // "that", read as what opens the clause
    const before = clause.mark === null ? null : given.tokens[clause.first]!
    return before === null || !words.pronouns.has(before.norm)
      ? null
      : { ...act(scene, type, 'called-false', { kind: 'pronoun', lemma: before.norm }, null), regions: [] }
  }
  const { upos, norm } = given.tokens[subject.head]!
  if (upos !== 'PRON' || !words.pronouns.has(norm) || clause.complements.length === 0) return null
  const said = clause.complements.map((at) => given.clauses[at]!)
  return { ...act(scene, type, 'not-so', null, null), regions: said, spelledOut: true }
}

/** "blamed a clerical error for the figure of 90" */
const excuse: Detector = (scene) => {
  const { words, given, clause, lemma, negative } = scene
  if (!words.blaming.has(lemma) || negative || clause.object === null) return null
  if (!words.mistake.has(given.tokens[clause.object.head]!.lemma)) return null
  const about = clause.obliques.find((oblique) => nounOf(scene, oblique) !== null)
  return about === undefined
    ? null
    : {
        ...act(scene, 'corrected', 'blamed-on-an-error', nounOf(scene, about)),
        regions: [about, ...scene.inside(about)],
      }
}

/** "there was no confirmation of reports that 300 had died" */
const unverified: Detector = (scene) => {
  const { words, given, clause, negative } = scene
  const { subject } = clause
  if (!clause.existential || subject === null || !negative) return null
  if (!words.confirmations.has(given.tokens[subject.head]!.lemma)) return null
  return { ...act(scene, 'unconfirmed', 'no-confirmation', null, null), regions: [subject, ...scene.inside(subject)] }
}

/** "the article wrongly said that 30 people had died" */
const error: Detector = (scene) => {
  const { words, given, clause, lemma, negative } = scene
  if (negative || !words.reporting.has(lemma)) return null
  const { first, head, last } = clause.predicate!
  for (let at = Math.max(0, first - 1); at <= Math.min(last, given.tokens.length - 1); at++)
    if (at !== head && words.erring.has(given.tokens[at]!.norm)) {
      const found = act(scene, 'corrected', 'wrongly-reported', null)
      return { ...found, regions: found.regions.length > 0 ? found.regions : [clause], spelledOut: true }
    }
  return null
}

/** "that was wrong": a pronoun for what was just said; not "it was wrong to go". */
const pronounOf = ({ words, given, clause }: Scene): Act['noun'] => {
  const { subject, predicative, complements } = clause
  if (subject === null || predicative === null || complements.length > 0) return null
  const { upos, norm } = given.tokens[subject.head]!
  const ends = given.tokens[predicative.last]
  const alone = ends === undefined || ends.upos === 'PUNCT' || ends.upos === 'CCONJ'
  return upos === 'PRON' && words.pronouns.has(norm) && alone ? { kind: 'pronoun', lemma: norm } : null
}

/** "called *it* a fake" */
const pronounAt = ({ words, given }: Scene, { head }: Argument): Act['noun'] => {
  const { upos, norm } = given.tokens[head]!
  return upos === 'PRON' && words.pronouns.has(norm) ? { kind: 'pronoun', lemma: norm } : null
}

const doubt: Detector = (scene) => {
  if (!scene.words.confirming.has(scene.lemma) || !scene.negative) return null
  return act(scene, 'unconfirmed', 'not-confirmed', nounOf(scene, scene.undergoer))
}

const withdrawal: Detector = (scene) => {
  const noun = nounOf(scene, scene.undergoer)
  if (noun === null || scene.negative || scene.clause.predicate!.modality !== null) return null
  if (scene.verbs.some((verb) => scene.words.withdrawing.has(verb))) return act(scene, 'withdrawn', 'withdrawal', noun)
  return noun.kind === 'publication' && scene.verbs.some((verb) => scene.words.removing.has(verb))
    ? act(scene, 'withdrawn', 'removal', noun)
    : null
}

const correction: Detector = (scene) => {
  const noun = nounOf(scene, scene.undergoer)
  if (noun?.kind !== 'number' || scene.negative || !scene.words.correcting.has(scene.lemma)) return null
  const from = numberAfter(scene, scene.words.origins)
  const replaced = scene.words.lowering.has(scene.lemma) ? 'highest' : 'first'
  return {
    ...act(scene, 'corrected', 'correction', noun),
    regions: from === null ? [scene.undergoer!] : [from],
    replaced,
    instead: numberAfter(scene, scene.words.results),
  }
}

/** The number behind one of these prepositions, wherever clauses and phrases put it: "[from] 58 [to] 49". */
const numberAfter = ({ given, clause }: Scene, prepositions: ReadonlySet<string>): Span | null => {
  for (let at = clause.predicate!.last; at < clause.last; at++) {
    if (!prepositions.has(given.tokens[at]!.norm)) continue
    for (let number = at + 1; number < Math.min(clause.last, at + 4); number++)
      if (given.tokens[number]!.upos === 'NUM') return given.tokens[number]!
  }
  return null
}

/** "*An earlier version of this article* said that 22 people were killed": words that no longer stand. */
const earlierVersion: Detector = (scene) => {
  const { words, given, clause, lemma, negative, complements } = scene
  const { subject } = clause
  const speaks = words.reporting.has(lemma) || words.misstating.has(lemma)
  if (negative || subject === null || !speaks) return null
  const head = given.tokens[subject.head]!.lemma
  const earlier = versionIn(scene, subject) || (words.misstating.has(lemma) && words.publicationNouns.has(head))
  if (!earlier) return null
  const found = act(scene, 'corrected', 'earlier-version', null, null)
  return { ...found, regions: complements.length > 0 ? complements : [clause], spelledOut: true }
}

/** "an *earlier version* of this article", "a *previous headline*" */
const versionIn = ({ words, given }: Scene, { first, head }: Argument): boolean => {
  const { lemma } = given.tokens[head]!
  if (!words.versions.has(lemma) && !words.publicationNouns.has(lemma)) return false
  for (let at = first; at < head; at++) if (words.former.has(given.tokens[at]!.norm)) return true
  return false
}

/** "restored its earlier figure", "put the number of dead back to 131", "the figure of 131 stands". */
const reinstatement: Detector = (scene) => {
  const { words, given, clause, lemma, negative } = scene
  if (negative || clause.predicate!.modality !== null) return null
  const noun = nounOf(scene, scene.undergoer)
  if (noun !== null && words.reinstating.has(lemma)) return act(scene, 'reinstated', 'reinstatement', noun)
  const whole = nounOf(scene, clause.subject)
  if (
    whole?.kind === 'number' &&
    words.standingFast.has(lemma) &&
    clause.object === null &&
    clause.obliques.length === 0
  )
    return { ...act(scene, 'reinstated', 'stands', whole, null), regions: [clause.subject!] }
  if (noun?.kind !== 'number' || !words.returning.has(lemma)) return null
  const target = clause.obliques.find(
    ({ first }) =>
      words.back.has(given.tokens[first - 1]?.norm ?? '') || words.back.has(given.tokens[first - 2]?.norm ?? ''),
  )
  return target === undefined ? null : { ...act(scene, 'reinstated', 'reinstatement', noun), regions: [target] }
}

const silence: Detector = (scene) => {
  const { words, given, lemma, negative, clause, undergoer, complements } = scene
  // "a sailor who asked not to be named" keeps back nothing a report turns on
  if (clause.predicate!.form === 'infinitive' && clause.predicate!.voice === 'passive') return null
  const about = act(scene, 'silence', 'silence', null)
  if (negative && words.telling.has(lemma) && clause.predicate!.modality === null) {
    const answers = undergoer !== null && words.answers.has(given.tokens[undergoer.head]!.lemma)
    if (answers || complements.length > 0 || undergoer === null || words.naming.has(lemma)) return about
  }
  if (
    negative &&
    words.giving.has(lemma) &&
    undergoer !== null &&
    words.answers.has(given.tokens[undergoer.head]!.lemma)
  ) {
    return about
  }
  if (words.declining.has(lemma)) {
    const told = complements.find(
      (each) => each.predicate !== null && words.telling.has(given.tokens[each.predicate.head]!.lemma),
    )
    return told === undefined ? null : about
  }
  const predicative = predicativeOf(scene)
  if (predicative === null) return null
  const isOpen = words.clarity.has(predicative) ? negative : words.obscurity.has(predicative) && !negative
  return isOpen ? { ...about, by: null } : null
}

/** "without naming any suspects": a gerund of telling after a negative preposition. */
const withholding: Detector = (scene) => {
  const { words, given, clause, lemma } = scene
  if (clause.predicate!.form !== 'gerund' || !words.telling.has(lemma)) return null
  const before = given.tokens[clause.predicate!.first - 1]
  return before !== undefined && words.negatives.has(before.norm)
    ? { ...act(scene, 'silence', 'withholding', null), evidence: { start: before.start, end: clause.end } }
    : null
}

/** In the order in which they are tried; the first that fits a clause wins. */
export const detectors: readonly Detector[] = [
  denial,
  rejection,
  falsity,
  untruth,
  excuse,
  unverified,
  error,
  earlierVersion,
  doubt,
  withdrawal,
  correction,
  reinstatement,
  silence,
  withholding,
]

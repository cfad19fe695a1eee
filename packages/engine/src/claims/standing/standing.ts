import type { Language } from '../../language/language.ts'
import type { Party } from '../../mentions/parties/parties.ts'
import type { Annotated } from '../../report/layers.ts'
import { seedOf } from '../../report/report.ts'
import { idOf } from '../../text/id.ts'
import { firstFrom, inside } from '../../text/ordered.ts'
import { contains, exact, type Span } from '../../text/span.ts'
import { attributionIndex } from '../attribution/attribution-at.ts'
import type { Attribution } from '../attribution/attributions.ts'
import type { Event, Figure, Quotation, Standing } from '../claim.ts'
import { type ActNeeds, type StandingWords, wordsOf } from './act-scene.ts'
import { actsIn } from './acts.ts'
import { contrast, contrastsIn, inOrder } from './contrasts.ts'
import type { Act } from './detectors.ts'
import { falseTalk } from './false-talk.ts'
import { giversIn } from './givers.ts'

type Needs = ActNeeds | 'times' | 'quantities' | 'parties' | 'figures' | 'quotations' | 'events'

/** The claims, those spoken of with their standing changed, and the acts that changed it. */
export interface StandingResult {
  readonly figures: readonly Figure[]
  readonly quotations: readonly Quotation[]
  readonly events: readonly Event[]
  readonly standings: readonly Standing[]
}

/**
 * Finds denial, doubt, withdrawal, correction, reinstatement and silence (rules.md R6) and ties each to the claims it speaks of, wherever
 * in the report they stand: by the same number, by the publication they came in, or by what was said just before.
 * An act that speaks of nothing found is kept with an empty `of`.
 */
export const standing = (language: Language) => {
  const words = wordsOf(language.standing)
  const { units, adjectives, verbs } = language.figures
  const measures = new Map([
    ...Object.entries(verbs).flatMap(([form, [first]]) =>
      first?.form === 'participle' || first?.counted === 'subject' ? [[form, first.measure] as const] : [],
    ),
    ...Object.entries(units),
    ...Object.entries(adjectives),
  ])
  return (given: Annotated<Needs>): StandingResult => {
    const claims = claimsOf(given, { measures, contents: words.contents })
    const attributionAt = attributionIndex(given.attributions)
    const standings: Standing[] = []
    const seed = seedOf(given.report)
    for (const act of inOrder([...actsIn(words, language.cues, given), ...contrastsIn(words, given)])) {
      const { of, steps } = sameAgain(act, standings.at(-1)) ?? spokenOf(claims, act)
      // A hedge without a figure is a manner of speaking, and no standing of anything.
      if (act.rule === 'standing/hedge' && of.length === 0) continue
      const said = attributionAt(act.evidence)
      standings.push({
        kind: 'standing',
        id: idOf('s', seed, act.evidence.start, act.evidence.end, act.type),
        rule: act.rule,
        trace: [`the words say ${act.type} (${act.rule})`, ...steps],
        start: act.evidence.start,
        end: act.evidence.end,
        attribution: said?.chain ?? [],
        type: act.type,
        of,
        by:
          silentIn(claims, act) ??
          nameOf(claims, act) ??
          tellerOf(act, said ?? attributionAt({ start: act.evidence.end - 1, end: act.evidence.end })),
        when: whenOf(given, act),
      })
    }
    return { ...settled(words, given, standings), standings }
  }
}

/** The strongest act decides how a figure stands. */
const strength = ['asserted', 'unconfirmed', 'corrected', 'denied', 'withdrawn'] as const

const settled = (
  words: StandingWords,
  given: Annotated<Needs>,
  standings: readonly Standing[],
): Omit<StandingResult, 'standings'> => {
  const acts = new Map<string, Standing[]>()
  const giverOf = giversIn(words, given)
  for (const each of standings) for (const id of each.of) acts.set(id, [...(acts.get(id) ?? []), each])
  const figures = given.figures.map((figure) => {
    const spoken = (acts.get(figure.id) ?? []).filter((each) => each.type !== 'silence')
    if (spoken.length === 0) return figure
    // What was said before a number was put back in force no longer holds.
    const since = spoken.findLastIndex((each) => each.type === 'reinstated')
    const back = since >= 0
    const rank = Math.max(
      0,
      ...spoken.slice(since + 1).map((each) => strength.indexOf(each.type as (typeof strength)[number])),
    )
    // "The ministry denied reports that 300 had died", "she said the report of 90 dead was wrong": they did not say so.
    const deniers = new Set(
      spoken.flatMap(({ type, by, rule, start, end }) =>
        by !== null && (type === 'denied' || (faults.has(rule) && start <= figure.start && figure.end <= end))
          ? [by]
          : [],
      ),
    )
    const denier = figure.attribution.findIndex(({ name }) => deniers.has(name))
    const giver = denier === -1 ? [] : giverOf(figure)
    return {
      ...figure,
      // "rumours that 30 had died are false, police said": who told it comes before the police
      attribution: denier === -1 ? figure.attribution : giver.length > 0 ? giver : figure.attribution.slice(0, denier),
      standing: strength[back ? rank : Math.max(rank, strength.indexOf(figure.standing))]!,
      trace: [...figure.trace, ...spoken.map((each) => `${each.type} by ${each.id} (${each.rule})`)],
    }
  })
  return { figures, quotations: given.quotations, events: given.events }
}

/** Who says that something was wrong, where the words name nobody else: whoever says these words. */
const tellerOf = ({ type, rule, clause, evidence }: Act, said: Attribution | null): string | null =>
  (type === 'corrected' || type === 'denied') &&
  (rule === falseTalk || rule === contrast || clause?.predicative?.of === 'subject')
    ? (said?.chain.find((hop) => !contains(evidence, hop))?.name ?? null)
    : null

/** Rules by which somebody finds fault with a number in the words that hold it: not his own, which he revises. */
const faults: ReadonlySet<string> = new Set(['standing/called-false', 'standing/blamed-on-an-error', falseTalk])

/** What an act may speak of, indexed once for a report. */
interface Claims {
  readonly given: Annotated<Needs>
  readonly figures: readonly Figure[]
  readonly byValue: ReadonlyMap<number, readonly Figure[]>
  readonly partyAt: ReadonlyMap<number, Party>
  /** Attributions with a speaker and a cue, by the sentence of the cue, in the order of their cues. */
  readonly spokenIn: ReadonlyMap<number, readonly Attribution[]>
  /** What befell those whom a word names: "dead", "wounded". */
  readonly measures: ReadonlyMap<string, Figure['measure']>
  /** Prepositions before what a noun is about. */
  readonly contents: ReadonlySet<string>
}

const claimsOf = (given: Annotated<Needs>, named: Pick<Claims, 'measures' | 'contents'>): Claims => {
  const byValue = new Map<number, Figure[]>()
  for (const figure of given.figures) {
    if (figure.value !== null) byValue.set(figure.value, [...(byValue.get(figure.value) ?? []), figure])
  }
  const partyAt = new Map<number, Party>()
  for (const party of given.parties) for (const mention of party.mentions) partyAt.set(mention.head, party)
  const spokenIn = new Map<number, Attribution[]>()
  for (const attribution of given.attributions.toSorted((a, b) => (a.cue?.start ?? 0) - (b.cue?.start ?? 0))) {
    const { cue, speaker } = attribution
    if (cue === null || speaker === null) continue
    const sentence = sentenceAt(given.sentences, cue.start)
    const before = spokenIn.get(sentence)
    if (before === undefined) spokenIn.set(sentence, [attribution])
    else if (before.length < MOST_SPOKEN) before.push(attribution)
  }
  return { given, figures: given.figures, byValue, partyAt, spokenIn, ...named }
}

/** Most attributions of one sentence that are looked at. */
const MOST_SPOKEN = 40

/**
 * Who passes something over, where that is whoever spoke before: "the ministry said 12 had died, *but gave no details*".
 * A subject that stands in what was said is not who keeps silent.
 */
const silentIn = ({ given, spokenIn }: Claims, { type, evidence, by, clause }: Act): string | null => {
  if (type !== 'silence' || clause === null || clause.predicative !== null) return null
  const before = (spokenIn.get(sentenceAt(given.sentences, evidence.start)) ?? []).filter(
    ({ cue, content }) =>
      cue !== null && cue.end <= evidence.start && !content.some((piece) => contains(piece, evidence)),
  )
  const speaker = before.findLast(({ content }) => by === null || content.some((piece) => contains(piece, by)))?.speaker
  return speaker?.name ?? null
}

interface Spoken {
  readonly of: readonly string[]
  readonly steps: readonly string[]
}

/** "The ministry took back its word. *That was wrong*": what the act just before spoke of. */
const sameAgain = (act: Act, before: Standing | undefined): Spoken | null =>
  act.noun?.kind === 'pronoun' &&
  before !== undefined &&
  before.of.length > 0 &&
  act.evidence.start - before.end < AGAIN
    ? { of: before.of, steps: [`what ${before.id} speaks of, just before it`] }
    : null

/** How far behind an act a pronoun may still mean what it spoke of, in UTF-16 units. */
const AGAIN = 60

/** The claims an act speaks of: tried in order, the first that finds any wins. */
const spokenOf = (claims: Claims, act: Act): Spoken => {
  for (const [why, seek] of searches) {
    const found = seek(claims, act)
    if (found.length > 0) return { of: [...new Set(found.map((claim) => claim.id))], steps: [why] }
  }
  return { of: [], steps: searches.map(([why]) => `not found: ${why}`) }
}

type Search = readonly [why: string, seek: (claims: Claims, act: Act) => readonly (Figure | Event | Quotation)[]]

const byNumber: Search = [
  'figures with a number it names',
  (claims, act) => {
    if (act.type === 'silence') return []
    // "to correct the number, which is 27, not 22"
    const corrected = act.rule === correctedBy ? inside(claims.figures, act.evidence).filter(isReplaced) : []
    if (corrected.length > 0) return sameOrigin(claims, corrected)
    const figures = numbersNamed(claims, act).flatMap((number) => {
      const alike = (claims.byValue.get(number) ?? []).filter((figure) => !isGranted(claims, act, figure.number))
      const own = alike.filter((figure) => act.regions.some((region) => contains(region, figure.number)))
      return own.length > 0 ? alike.filter((figure) => own.some((each) => each.measure === figure.measure)) : alike
    })
    return sameOrigin(claims, figures)
  },
]

/** Rule of an act that puts one number in the place of another. */
const correctedBy = 'standing/correction'

/** A number that its own sentence says was replaced. */
const isReplaced = ({ standing: stands }: Figure): boolean => stands === 'corrected'

/** The numbers that stand where an act says what it speaks of. */
const numbersNamed = (claims: Claims, { regions, replaced }: Act): readonly number[] => {
  const known = regions.flatMap((region) => numbersAt(claims, region))
  if (replaced === null || known.length === 0) return known
  return replaced === 'highest' ? [Math.max(...known)] : known.slice(0, 1)
}

/** The numbers within a span; of "from 58 to 49", which is one quantity, each is a figure's. */
const numbersAt = ({ given, figures }: Claims, span: Span): readonly number[] => {
  const quantities = inside(given.quantities, span).flatMap(({ kind, value, low, high }) =>
    kind === 'ordinal' || kind === 'label' ? [] : value === null ? [high, low] : [value],
  )
  const counted = quantities.length > 0 ? [] : figures.filter(({ number }) => contains(span, number))
  return [...quantities, ...counted.map(({ value }) => value)].filter((number) => number !== null)
}

const byPublication: Search = [
  'figures that came in the publication it names',
  (claims, act) => {
    if (act.noun?.kind !== 'publication') return []
    const { lemma } = act.noun
    const before = claims.figures.slice(
      Math.max(0, firstFrom(claims.figures, act.evidence.start) - nearest),
      firstFrom(claims.figures, act.evidence.start),
    )
    const told = before.filter((figure) =>
      figure.attribution.some((hop) => inside(claims.given.tokens, hop).some((token) => token.lemma === lemma)),
    )
    return sameOrigin(claims, told)
  },
]

const byWords: Search = [
  'claims in the words that complete it',
  (claims, act) => {
    const { figures, events } = claims.given
    if (act.type === 'silence') return []
    return act.regions
      .flatMap((region) => [...inside(figures, region), ...inside(events, region)])
      .filter((claim) => !isGranted(claims, act, claim.kind === 'event' ? claim.trigger : claim.number))
  },
]

/**
 * Whether a denial leaves what a span tells as it is: "denied that it carried out the attack *that killed 12*" says nothing of
 * the 12.
 */
const isGranted = ({ given: { clauses } }: Claims, { type, regions }: Act, span: Span): boolean =>
  type === 'denied' &&
  regions.some((region) => {
    if (!contains(region, span)) return false
    const within = inside(clauses, region)
    const isSaid = within.some(
      ({ kind, start, end }) => kind === 'complement' && start === region.start && end === region.end,
    )
    return isSaid && within.some((clause) => clause.kind === 'relative' && contains(clause, span))
  })

/** How many figures back a publication is looked for, so that the search stays short in any report. */
const nearest = 200

/** How many sentences back "the figure" and "the claim" reach. */
const reach = 3

const byNearness: Search = [
  `what was said just before it, at most ${reach} sentences back`,
  (claims, act) => {
    if (act.noun === null || act.spelledOut || numbersNamed(claims, act).length > 0) return []
    const { sentences, quotations } = claims.given
    const here = sentenceAt(sentences, act.evidence.start)
    const instead = act.instead === null ? [] : numbersAt(claims, act.instead)
    const steps = act.noun.kind === 'pronoun' ? 1 : reach
    const back = sentences.slice(Math.max(0, here - steps), here + 1).toReversed()
    const before = ({ start, end }: Span): Span => ({ start, end: Math.min(end, act.evidence.start) })
    for (const sentence of back) {
      const figures = inside(claims.figures, before(sentence)).filter(
        (figure) => (figure.value === null || !instead.includes(figure.value)) && isMeant(claims, act, figure),
      )
      if (figures.length > 0) return sameOrigin(claims, figures.slice(-1))
    }
    if (act.noun.kind === 'number') return []
    for (const sentence of back) {
      const happened = inside(claims.given.events, before(sentence))
      if (happened.length > 0) return happened.slice(-1)
      const told = inside(quotations, before(sentence))
      if (told.length > 0) return told.slice(-1)
    }
    return []
  },
]

/** Whether a noun of number that says whom it counts, "the number of *dead*", means a figure. */
const isMeant = (claims: Claims, { noun, clause }: Act, figure: Figure): boolean => {
  if (noun?.kind !== 'number' || clause === null) return true
  const { tokens } = claims.given
  const own = inside(tokens, clause)
  const at = own.findIndex(({ lemma }) => lemma === noun.lemma)
  const of = own[at + 1]
  if (at === -1 || of === undefined || !claims.contents.has(of.norm)) return true
  const first = firstFrom(tokens, of.end)
  const behind = tokens.slice(first, first + WHOM)
  const ends = behind.findIndex(({ upos }) => upos === 'ADP' || upos === 'PART' || upos === 'PUNCT')
  const said = ends === -1 ? behind : behind.slice(0, ends)
  if (said.some(({ upos }) => upos === 'NUM')) return true
  const measures = said.flatMap(({ norm }) => claims.measures.get(norm) ?? [])
  if (measures.length > 0) return measures.includes(figure.measure)
  const nouns = new Set(said.flatMap(({ upos, lemma }) => (upos === 'NOUN' ? [lemma] : [])))
  return figure.measure === 'other' && lemmasIn(claims.given, figure).some((lemma) => nouns.has(lemma))
}

/** Words behind a noun of number that say whom it counts, at most. */
const WHOM = 4

const byTopic: Search = [
  'claims of the sentences before that share its words',
  ({ given }, act) => {
    if (act.type !== 'silence') return []
    const here = sentenceAt(given.sentences, act.evidence.start)
    const content = new Set(lemmasIn(given, act.evidence))
    const from = given.sentences[Math.max(0, here - reach)]!.start
    const before = { start: from, end: act.evidence.start }
    const near = [...inside(given.figures, before), ...inside(given.events, before)]
    return near.filter((claim) => lemmasIn(given, claim).some((lemma) => content.has(lemma))).slice(-2)
  },
]

const searches: readonly Search[] = [byNumber, byPublication, byWords, byNearness, byTopic]

/**
 * The figures, and every other of the report with the same number and measure that may be the same statement: unattributed,
 * or through a party in common.
 */
const sameOrigin = (claims: Claims, figures: readonly Figure[]): readonly Figure[] => {
  const all = new Set(figures)
  for (const figure of figures) {
    if (figure.value === null) continue
    const names = new Set(figure.attribution.map((hop) => hop.name))
    for (const other of claims.byValue.get(figure.value) ?? []) {
      const shared =
        other.attribution.length === 0 ||
        figure.attribution.length === 0 ||
        other.attribution.some((hop) => names.has(hop.name))
      if (other.measure === figure.measure && shared) all.add(other)
    }
  }
  return [...all]
}

/** Lemmas of the nouns, names and verbs in a span. */
const lemmasIn = ({ tokens }: Annotated<'tokens'>, span: Span): string[] =>
  inside(tokens, span)
    .filter(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'VERB')
    .map(({ lemma }) => lemma)

const nameOf = ({ given, partyAt }: Claims, act: Act): string | null =>
  act.by === null ? null : (partyAt.get(act.by.head)?.name ?? exact(given.report.text, act.by))

/** The day of the act itself, not that of what it speaks of: "revised the toll of *last week's* flood". */
const whenOf = ({ times, tokens }: Annotated<'times' | 'tokens'>, { evidence, regions }: Act): string | null => {
  const own = inside(times, evidence).find(
    (time) =>
      time.type === 'DATE' &&
      time.first !== null &&
      tokens[firstFrom(tokens, time.end)]?.xpos !== 'POS' &&
      !regions.some((region) => contains(region, time) && !contains(region, evidence)),
  )
  return own?.value ?? null
}

const sentenceAt = (sentences: readonly Span[], offset: number): number => {
  const after = firstFrom(sentences, offset + 1)
  return Math.max(0, after - 1)
}

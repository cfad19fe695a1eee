import type { Measure } from '../../language/figures.ts'
import type { Language } from '../../language/language.ts'
import { clauseIndex } from '../../mentions/clauses/clause-index.ts'
import type { Clause } from '../../mentions/clauses/clauses.ts'
import type { Party } from '../../mentions/parties/parties.ts'
import type { Quantity } from '../../mentions/quantities/quantities.ts'
import type { Time } from '../../mentions/times/times.ts'
import type { Annotated, Annotator } from '../../report/layers.ts'
import { idOf } from '../../text/id.ts'
import { inside } from '../../text/ordered.ts'
import type { Span } from '../../text/span.ts'
import { contains, cover, exact } from '../../text/span.ts'
import { attributionIndex } from '../attribution/attribution-at.ts'
import type { Attribution } from '../attribution/attributions.ts'
import type { Figure } from '../claim.ts'
import { fits } from './candidate.ts'
import {
  accumulationOf,
  backgroundOf,
  type Circumstances,
  circumstancesOf,
  type PlaceMention,
  placeOf,
  type Surround,
} from './circumstances.ts'
import { type Count, countsIn } from './counts.ts'
import { personsIn } from './persons.ts'
import { type FigureLexicon, lexiconOf, type Scene, sceneOf, spanOf } from './scene.ts'

type Needs =
  | 'zones'
  | 'credits'
  | 'tokens'
  | 'sentences'
  | 'quoted'
  | 'clauses'
  | 'chunks'
  | 'times'
  | 'quantities'
  | 'parties'
  | 'attributions'

/**
 * Makes figures of quantities: a count becomes a claim where a frame (rules.md R2) holds over it, or where it counts
 * people; a single person counts where a frame holds. Constructions are tried in order; the first that holds names the
 * rule. Nothing comes from furniture or from a caption said before.
 */
export const figures = (language: Language): Annotator<Needs, 'figures'> => {
  const lexicon = lexiconOf(language.figures)
  return {
    gives: ['figures'],
    find: (given) => {
      const context = contextOf(given)
      const rolesOf = verbRolesIn(given.clauses)
      const said: Said[] = []
      let at = 0
      for (const sentence of given.sentences) {
        const inside: Quantity[] = []
        while (at < given.quantities.length && given.quantities[at]!.start < sentence.end)
          inside.push(given.quantities[at++]!)
        if (sentence.unread !== null || sentence.last === sentence.first) continue
        if (given.zones[sentence.zone]?.repeats != null) continue
        const scene = sceneOf(given.tokens, sentence.first, sentence.last, inside, rolesOf)
        const counts = countsIn(lexicon, context.text, scene)
        const persons = personsIn(lexicon, context.text, scene, context.people, counts)
        if (counts.length + persons.length > 0) said.push({ scene, counts, persons })
      }
      const deaths = said.some(({ counts, persons }) =>
        [...counts, ...persons].some(({ match }) => match?.measure === 'killed'),
      )
      return { figures: said.flatMap((one) => figuresIn(lexicon, context, one, deaths)) }
    },
  }
}

/** Subjects and objects of verbs, by the token of their head. */
const verbRolesIn = (clauses: readonly Clause[]): Scene['rolesOf'] => {
  const index = clauseIndex(clauses)
  return (head) =>
    index.rolesOf(head).flatMap(({ role, clause }) => {
      const predicate = clauses[clause]!.predicate
      if (predicate === null || (role !== 'subject' && role !== 'object')) return []
      return [{ role, first: predicate.first, head: predicate.head, voice: predicate.voice }]
    })
}

/** One sentence's counts. */
interface Said {
  readonly scene: Scene
  readonly counts: readonly Count[]
  readonly persons: readonly Count[]
}

/** What all sentences of a report share. */
interface Context extends Surround {
  readonly hash: string
  readonly text: string
  readonly attributionAt: (span: Span) => Attribution | null
  readonly people: ReadonlyMap<number, string>
}

const contextOf = (given: Annotated<Needs>): Context => ({
  hash: given.report.hash,
  text: given.report.text,
  times: given.times,
  places: placesIn(given.parties),
  people: peopleIn(given.parties),
  published: given.credits.find((credit) => credit.kind === 'published')?.value ?? null,
  attributionAt: attributionIndex(given.attributions),
})

const placesIn = (parties: readonly Party[]): readonly PlaceMention[] =>
  parties
    .filter((party) => party.kind === 'place')
    .flatMap((party) =>
      party.mentions
        .filter(({ how }) => how === 'name')
        .map(({ start, end, head }) => ({ start, end, head, name: party.name })),
    )
    .toSorted((a, b) => a.start - b.start)

/** Names of persons by the token of their head. */
const peopleIn = (parties: readonly Party[]): ReadonlyMap<number, string> =>
  new Map(
    parties
      .filter((party) => party.kind === 'person')
      .flatMap((party) => party.mentions.filter(({ how }) => how === 'name').map(({ head }) => [head, party.name])),
  )

const figuresIn = (
  lexicon: FigureLexicon,
  context: Context,
  { scene, counts, persons }: Said,
  deaths: boolean,
): readonly Figure[] => {
  const circumstances = circumstancesOf(lexicon, scene, context)
  const made = new Map<Quantity, Figure>()
  // The noun left out of "and 8 hurt" is the last one counted before it.
  let noun: Noun | null = null
  let last: Figure | null = null
  const make = (count: Count): void => {
    const whole = count.whole === null ? null : (made.get(count.whole.whole) ?? null)
    // What a revision replaces counts what the number before it counts.
    const successor = count.replaced === null ? null : (last ?? null)
    const figure = figureOf(lexicon, context, circumstances, count, successor ?? whole, noun, deaths)
    if (figure === null) return
    last = figure
    if (count.counted?.person === true) noun = { words: figure.counted, population: figure.population }
    made.set(count.original, figure)
  }
  // Wholes before their parts, which take measure and id from them.
  for (const count of counts) if (count.whole === null) make(count)
  for (const count of counts) if (count.whole !== null) make(count)
  for (const count of persons) make(count)
  return [...made.values()].toSorted((a, b) => a.number.start - b.number.start)
}

/** People counted earlier in a sentence, whom a number without a noun counts too. */
interface Noun {
  readonly words: string | null
  readonly population: string | null
}

const figureOf = (
  lexicon: FigureLexicon,
  context: Context,
  circumstances: Circumstances,
  count: Count,
  whole: Figure | null,
  noun: Noun | null,
  deaths: boolean,
): Figure | null => {
  const { scene, quantity, counted, match } = count
  const measure = measureOf(lexicon, count, whole, deaths)
  if (measure === null) return null
  const span = match === null ? quantity : cover(quantity, spanOf(scene, match))
  const { accumulation, why } = accumulationOf(lexicon, scene, quantity, match)
  const trace = [...count.trace]
  if (match !== null && measure !== match.measure)
    trace.push(`${measure}: the words do not say who lived, and the report tells of deaths`)
  if (match === null)
    trace.push(whole === null ? 'other: it counts people, no frame holds' : `part: takes ${measure} from its whole`)
  if (why !== null) trace.push(`${accumulation}: "${why}"`)
  const background = backgroundOf(circumstances, quantity.first)
  const attribution = context.attributionAt(quantity.number)
  if (background !== null) trace.push(`background: "${background}"`)
  return {
    kind: 'figure',
    id: idOf('f', context.hash, quantity.number.start, quantity.number.end, measure),
    start: span.start,
    end: span.end,
    rule: match === null ? (whole === null ? 'figure/other' : 'figure/part') : `figure/${count.construction}`,
    trace,
    attribution: attribution?.chain ?? [],
    number: quantity.number,
    measure,
    low: quantity.low,
    high: quantity.high,
    value: quantity.value,
    bound: quantity.bound,
    ...(counted === null
      ? {
          counted: measure === 'money' ? null : (noun?.words ?? null),
          population: measure === 'money' ? null : (noun?.population ?? null),
        }
      : { counted: exact(context.text, spanOf(scene, counted)), population: counted.population }),
    place: placeOf(circumstances, match?.last ?? quantity.last),
    ...(background === null
      ? asOfOf(context, circumstances, count, attribution)
      : { asOf: circumstances.asOf, asOfInferred: circumstances.asOf === null }),
    accumulation,
    subsetOf: count.replaced === null ? (whole?.id ?? null) : null,
    background: background !== null,
    standing: isCorrected(lexicon, count, whole) ? 'corrected' : 'asserted',
  }
}

/**
 * Whether a number was taken back, and not merely overtaken: one that fell, or that stands "rather than" another. A count
 * that rose is superseded, which is not wrong (rules.md R5).
 */
const isCorrected = (lexicon: FigureLexicon, { replaced, quantity }: Count, successor: Figure | null): boolean => {
  if (replaced === null) return false
  const rose = successor?.value != null && quantity.value !== null && quantity.value < successor.value
  return !rose || lexicon.is('contrasting', replaced)
}

/**
 * The day a figure speaks of (rules.md R4): said ("as of"), else inferred from the day it was given on ("said on
 * Tuesday"), else from the day of publication. A count that another replaced is older than that, and how old is not said.
 */
const asOfOf = (
  { times, published }: Context,
  { asOf }: Circumstances,
  { replaced, quantity }: Count,
  attribution: Attribution | null,
): Pick<Figure, 'asOf' | 'asOfInferred'> => {
  if (asOf !== null) return { asOf, asOfInferred: false }
  if (replaced !== null) return { asOf: null, asOfInferred: true }
  return { asOf: dayOfSaying(times, attribution, quantity) ?? published?.slice(0, 10) ?? null, asOfInferred: true }
}

/** The day beside the word that says a figure was given: outside what is said, and near the cue. */
const dayOfSaying = (times: readonly Time[], attribution: Attribution | null, quantity: Quantity): string | null => {
  const cue = attribution?.cue ?? null
  if (attribution === null || cue === null || Math.abs(cue.start - quantity.start) > SAYING) return null
  const near = inside(times, { start: cue.start - BESIDE, end: cue.end + BESIDE })
  const day = near.find(
    (time) =>
      time.type === 'DATE' && time.precision === 'day' && !attribution.content.some((said) => contains(said, time)),
  )
  return day?.first ?? null
}

/** How far the cue may stand from the number, and the day from the cue, in UTF-16 units. */
const SAYING = 400
const BESIDE = 40

/** From here on people without a class of their own are worth a line though no frame holds: not "two men". */
const MANY = 10

const measureOf = (
  lexicon: FigureLexicon,
  { match, counted, quantity, scene }: Count,
  whole: Figure | null,
  deaths: boolean,
): Measure | null => {
  if (match !== null) {
    // "four others were shot" are those who lived
    const others = quantity.head !== null && lexicon.is('others', scene.tokens[quantity.head]!.norm)
    return match.unsettled && deaths && !others ? 'other' : match.measure
  }
  if (whole !== null) return fits(lexicon, counted, whole.measure) ? whole.measure : null
  if (counted === null || !counted.person) return null
  return counted.population !== null || (quantity.high ?? quantity.low ?? 0) >= MANY ? 'other' : null
}

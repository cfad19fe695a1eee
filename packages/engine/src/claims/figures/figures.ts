import type { Measure } from '../../language/figures.ts'
import type { Language } from '../../language/language.ts'
import type { Party } from '../../mentions/parties/parties.ts'
import type { Quantity } from '../../mentions/quantities/quantities.ts'
import type { Annotated, Annotator } from '../../report/layers.ts'
import { seedOf } from '../../report/report.ts'
import { idOf } from '../../text/id.ts'
import { inside } from '../../text/ordered.ts'
import type { Span } from '../../text/span.ts'
import { cover, exact, overlaps } from '../../text/span.ts'
import { attributionIndex } from '../attribution/attribution-at.ts'
import type { Attribution } from '../attribution/attributions.ts'
import type { Figure } from '../claim.ts'
import { amountOf, isCorrected } from './amounts.ts'
import { asOfOf } from './as-of.ts'
import {
  accumulationOf,
  backgroundOf,
  type Circumstances,
  circumstancesOf,
  placeOf,
  type Surround,
} from './circumstances.ts'
import { layoutOf, ownersIn, subjectsIn, verbsIn } from './clause-layout.ts'
import { type Count, countsIn } from './counts.ts'
import { KNOWN, meantBy } from './ellipses.ts'
import { fits } from './kinds.ts'
import { personsIn } from './persons.ts'
import { placesIn } from './places.ts'
import { goesOnWithOthers, ranksIn } from './ranks.ts'
import { type FigureLexicon, lexiconOf, type Scene, sceneOf, spanOf } from './scene.ts'
import { type Tellers, tellersIn } from './tellers.ts'
import { sameBefore, toldBefore, wholeTold } from './wholes.ts'

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
      const context = contextOf(lexicon, language, given)
      const verbs = verbsIn(given.clauses)
      const said: Said[] = []
      let at = 0
      let before: Scene | null = null
      for (const sentence of given.sentences) {
        const own: Quantity[] = []
        while (at < given.quantities.length && given.quantities[at]!.start < sentence.end)
          own.push(given.quantities[at++]!)
        if (sentence.unread !== null || sentence.last === sentence.first) continue
        const { repeats = null, published = null } = given.zones[sentence.zone] ?? {}
        if (repeats !== null) continue
        const scene = sceneOf(given.tokens, sentence.first, sentence.last, own, verbs, before)
        before = scene
        const counts = [...countsIn(lexicon, context.text, scene), ...ranksIn(lexicon, context.text, scene)]
        const persons = personsIn(lexicon, context.text, scene, context.people, counts)
        if (counts.length + persons.length > 0) said.push({ scene, counts, persons, published })
      }
      const deaths = said.some(({ counts, persons }) =>
        [...counts, ...persons].some(({ match }) => match?.measure === 'killed'),
      )
      const found: Figure[] = []
      for (const one of said) {
        const shared = one.published === null ? context : { ...context, published: one.published }
        found.push(...figuresIn(lexicon, shared, one, deaths, found))
      }
      return { figures: found }
    },
  }
}

/** One sentence's counts. */
interface Said {
  readonly scene: Scene
  readonly counts: readonly Count[]
  readonly persons: readonly Count[]
  /** When the entry of a live blog that it stands in was put out; null elsewhere. */
  readonly published: string | null
}

/** What all sentences of a report share. */
interface Context extends Surround {
  readonly seed: string
  readonly text: string
  readonly attributionAt: (span: Span) => Attribution | null
  readonly people: ReadonlyMap<number, string>
  readonly subjectOf: ReturnType<typeof subjectsIn>
  readonly ownerOf: ReturnType<typeof ownersIn>
  readonly tells: Tellers
  /** It tells of a disease, so that those treated need not be hurt. */
  readonly tellsOfDisease: boolean
}

const contextOf = (lexicon: FigureLexicon, { cues }: Language, given: Annotated<Needs>): Context => ({
  seed: seedOf(given.report),
  text: given.report.text,
  times: given.times,
  places: placesIn(lexicon, given),
  layout: layoutOf(given.clauses),
  people: peopleIn(given.parties),
  subjectOf: subjectsIn(given),
  ownerOf: ownersIn(given),
  tells: tellersIn(lexicon, cues, given),
  tellsOfDisease: given.tokens.some(({ norm }) => lexicon.is('diseases', norm)),
  published: given.credits.find((credit) => credit.kind === 'published')?.value ?? null,
  attributionAt: attributionIndex(given.attributions),
})

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
  before: readonly Figure[],
): readonly Figure[] => {
  const circumstances = circumstancesOf(lexicon, scene, context)
  const made = new Map<Quantity, Figure>()
  // The noun left out of "and 8 hurt" is the last one counted before it.
  let noun: Noun | null = null
  let last: Figure | null = null
  const make = (count: Count): void => {
    if (context.tells(count)) return
    const whole = count.whole === null ? null : (made.get(count.whole.whole) ?? toldBefore(count.whole.whole, before))
    const parted = count.apart ? wholeTold(count.quantity, before) : whole
    if (count.apart && parted === null) return
    // What a revision replaces counts what the number before it counts; so does a number that leaves its noun out.
    const meant =
      count.ellipsis === null
        ? null
        : meantBy(context.text, count.ellipsis, count.quantity, [...before.slice(-KNOWN), ...made.values()])
    const when = count.ellipsis?.where ?? null
    // "and 36 in January" are no more of the same elsewhere
    const isTime =
      when !== null &&
      inside(context.times, { start: when.start, end: when.end + BEHIND_MONTH }).some(({ start }) => start < when.end)
    if (count.ellipsis !== null && (meant === null || isTime)) {
      if (count.otherwise?.match != null) make(count.otherwise)
      return
    }
    const successor = count.replaced === null ? null : (last ?? null)
    const told = [...before.slice(-2), ...made.values()]
    if (goesOnWithOthers(count, told)) {
      if (count.otherwise !== null) make(count.otherwise)
      return
    }
    const again = meant ?? (isDefinite(lexicon, scene, count) ? sameBefore(count.quantity, before) : null)
    const whom = again !== null && again.value === count.quantity.value ? nounOf(again) : noun
    const figure = figureOf(lexicon, context, circumstances, count, meant ?? successor ?? parted, whom, deaths, told)
    if (figure === null) return
    last = figure
    if (count.counted?.person === true)
      noun = { words: figure.counted, population: figure.population, told: count.construction === 'active-verb' }
    made.set(count.original, figure)
  }
  // Wholes before their parts, which take measure and id from them.
  for (const count of counts) if (count.whole === null) make(count)
  for (const count of counts) if (count.whole !== null) make(count)
  for (const count of persons) make(count)
  return [...made.values()].toSorted((a, b) => a.number.start - b.number.start)
}

/** The place behind a number that is joined to another's: as the report names it, else by its own words. */
const placedBy = ({ text }: Context, { places }: Circumstances, { ellipsis }: Count): string | null => {
  if (ellipsis?.where == null) return null
  const { where } = ellipsis
  return places.find((place) => overlaps(place, where))?.name ?? exact(text, where)
}

/** From the name of a month to the end of its year at most, in UTF-16 units. */
const BEHIND_MONTH = 10

/** People counted earlier in a sentence, whom a number without a noun counts too. */
interface Noun {
  readonly words: string | null
  readonly population: string | null
  /** Whether an active verb befell them: "two suspects in an attack that killed [one]" are not those it killed. */
  readonly told: boolean
}

const nounOf = ({ counted, population }: Figure): Noun => ({ words: counted, population, told: false })

/** Whether a number stands alone behind an article, and so counts those told of before: "[the eight] had been held". */
const isDefinite = (lexicon: FigureLexicon, { tokens, first }: Scene, { quantity, counted, match }: Count): boolean =>
  counted === null &&
  match !== null &&
  match.first >= quantity.last &&
  quantity.first > first &&
  lexicon.is('groupArticles', tokens[quantity.first - 1]!.norm)

const figureOf = (
  lexicon: FigureLexicon,
  context: Context,
  circumstances: Circumstances,
  count: Count,
  whole: Figure | null,
  noun: Noun | null,
  deaths: boolean,
  told: readonly Figure[],
): Figure | null => {
  const { scene, quantity, counted, match } = count
  const measure = measureOf(lexicon, count, whole, deaths, context.tellsOfDisease && isPatient(lexicon, count))
  if (measure === null) return null
  const span = match === null ? quantity : cover(quantity, spanOf(scene, match))
  const added =
    count.rank === null
      ? accumulationOf(lexicon, scene, quantity, measure, match, count.construction)
      : { accumulation: 'cumulative' as const, why: count.rank }
  const other = addsTo(lexicon, added, measure, told)
  const { accumulation, why } = other === null ? added : { accumulation: 'unknown' as const, why: null }
  const trace = [...count.trace]
  if (match !== null && measure !== match.measure)
    trace.push(`${measure}: the words do not say who lived, and the report tells of deaths`)
  if (match === null)
    trace.push(
      whole === null
        ? 'other: it counts people, no frame holds'
        : `takes ${measure} from "${exact(context.text, whole)}"`,
    )
  if (why !== null) trace.push(`${accumulation}: "${why}"`)
  if (other !== null)
    trace.push(`not a new count: "${added.why}" adds to "${exact(context.text, other)}", which counts others`)
  const background = backgroundOf(circumstances, quantity.first, match?.perfect === true)
  const attribution = context.attributionAt(quantity.number)
  if (background !== null) trace.push(`background: "${background}"`)
  // Neither money nor a toll counts the people named before it.
  const others = noun !== null && !noun.told && count.construction === 'active-verb'
  const without = measure === 'money' || count.construction === 'toll' || others
  return {
    kind: 'figure',
    id: idOf('f', context.seed, quantity.number.start, quantity.number.end, measure),
    start: span.start,
    end: span.end,
    rule: ruleOf(count, whole),
    trace,
    // Who denies a number did not give it.
    attribution: sourceOf(context, count, attribution),
    number: quantity.number,
    measure,
    ...amountOf(lexicon, count),
    ...(counted === null
      ? {
          counted: without ? null : (noun?.words ?? null),
          population: without ? null : (noun?.population ?? null),
        }
      : {
          // The noun of "a sixth person" is one of those counted.
          counted: count.rank === null ? exact(context.text, spanOf(scene, counted)) : null,
          population: counted.population,
        }),
    place:
      placedBy(context, circumstances, count) ??
      placeOf(circumstances, match?.last ?? quantity.last, match?.first ?? quantity.first, attribution?.chain ?? []),
    ...(background === null
      ? asOfOf(lexicon, context, circumstances, count, attribution)
      : { asOf: circumstances.asOf, asOfInferred: circumstances.asOf === null }),
    accumulation,
    subsetOf: count.replaced === null && count.ellipsis === null ? (whole?.id ?? null) : null,
    background: background !== null,
    standing: isCorrected(lexicon, count, whole) ? 'corrected' : 'asserted',
  }
}

/**
 * What "another 58 are missing" adds to, where that is a count of something else ("31 died. Another 58 are missing"): the
 * number is no new count of its own measure then. Null where it adds to its like, or to nothing near.
 */
const addsTo = (
  lexicon: FigureLexicon,
  { accumulation, why }: Pick<Figure, 'accumulation'> & { readonly why: string | null },
  measure: Measure,
  told: readonly Figure[],
): Figure | null => {
  if (accumulation !== 'flow' || why === null || !lexicon.is('besides', why)) return null
  const last = told.at(-1)
  return last === undefined || told.some((figure) => figure.measure === measure) ? null : last
}

/** Through whom a number comes: who says it, or who gives it without a noun; never who denies it. */
const sourceOf = (
  context: Context,
  { ellipsis, quantity }: Count,
  attribution: Attribution | null,
): Figure['attribution'] => {
  if (attribution?.stance === 'denies') return []
  const giver =
    ellipsis?.kind === 'restated'
      ? context.ownerOf(quantity.first - 2)
      : ellipsis?.verb == null
        ? null
        : context.subjectOf(ellipsis.verb)
  if (attribution === null) return giver === null ? [] : [giver]
  const known = giver === null || attribution.chain.some(({ name }) => name === giver.name)
  return known ? attribution.chain : [giver, ...attribution.chain]
}

const ruleOf = ({ match, construction, ellipsis, replaced }: Count, whole: Figure | null): string => {
  if (match !== null) return `figure/${construction}`
  if (ellipsis !== null) return `figure/${ellipsis.kind}`
  if (replaced !== null) return 'figure/replaced'
  return whole === null ? 'figure/other' : 'figure/part'
}

/** Whether patients are counted of whom nothing says that they were hurt: not "40 patients with gunshot wounds". */
const isPatient = (lexicon: FigureLexicon, { counted, quantity, scene }: Count): boolean => {
  if (counted === null || !lexicon.is('patients', counted.lemma)) return false
  for (let at = quantity.last; at < scene.end && scene.tokens[at]!.form !== ','; at++)
    if (lexicon.is('harms', scene.tokens[at]!.norm) || lexicon.adjectives.get(scene.tokens[at]!.norm) === 'injured')
      return false
  return true
}

/** From here on people without a class of their own are worth a line though no frame holds: not "two men". */
const MANY = 10

const measureOf = (
  lexicon: FigureLexicon,
  { match, counted, quantity, scene }: Count,
  whole: Figure | null,
  deaths: boolean,
  isIll: boolean,
): Measure | null => {
  if (match !== null) {
    // "four others were shot" are those who lived
    const others = quantity.head !== null && lexicon.is('others', scene.tokens[quantity.head]!.norm)
    if (match.measure === 'injured' && isIll) return 'other'
    return match.unsettled && deaths && !others ? 'other' : match.measure
  }
  if (whole !== null) return fits(lexicon, counted, whole.measure) ? whole.measure : null
  if (counted === null || !counted.person) return null
  const many = quantity.high ?? quantity.low ?? 0
  // "one woman said" counts nobody
  return many > 1 && (counted.population !== null || many >= MANY) ? 'other' : null
}

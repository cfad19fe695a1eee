import type { Measure } from '../language/figures.ts'
import type { Language } from '../language/language.ts'
import type { Party } from '../mentions/parties.ts'
import type { Quantity } from '../mentions/quantities.ts'
import type { Annotated, Annotator } from '../report/layers.ts'
import { idOf } from '../text/id.ts'
import { contains, cover, exact, type Span } from '../text/span.ts'
import type { Attribution, Hop } from './attributions.ts'
import { type Candidate, fits } from './candidate.ts'
import { accumulationOf, asOfIn, backgroundIn, type PlaceMention, placeIn } from './circumstances.ts'
import type { Figure } from './claim.ts'
import { constructions } from './constructions.ts'
import { countedOf } from './populations.ts'
import type { Match } from './predicates.ts'
import { type FigureLexicon, lexiconOf, type Scene, sceneOf } from './scene.ts'
import { type Whole, wholeOf } from './wholes.ts'

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

/** A quantity with what the sentence says of it, before it becomes a claim. */
interface Found extends Candidate {
  readonly match: Match | null
  readonly construction: string | null
  readonly whole: Whole | null
  readonly trace: readonly string[]
}

/**
 * Makes figures of quantities: a count becomes a claim where a frame (rules.md R2) holds over it, or where it counts
 * people. Constructions are tried in order; the first that holds names the rule. Nothing comes from furniture or from a
 * caption said before.
 */
export const figures = (language: Language): Annotator<Needs, 'figures'> => {
  const lexicon = lexiconOf(language.figures)
  return {
    gives: ['figures'],
    find: (given) => {
      const found: Found[] = []
      let at = 0
      for (const sentence of given.sentences) {
        const inside: Quantity[] = []
        while (at < given.quantities.length && given.quantities[at]!.start < sentence.end)
          inside.push(given.quantities[at++]!)
        if (inside.length === 0 || given.zones[sentence.zone]?.repeats != null) continue
        found.push(...findIn(lexicon, given, sceneOf(given.tokens, sentence.first, sentence.last, inside)))
      }
      return { figures: claimsOf(lexicon, given, found) }
    },
  }
}

const findIn = (lexicon: FigureLexicon, given: Annotated<Needs>, scene: Scene): Found[] => {
  const found: Found[] = []
  for (const quantity of scene.quantities) {
    if (quantity.rejected !== null) continue
    const counted = countedOf(lexicon, scene, quantity)
    const candidate: Candidate = { scene, quantity, counted }
    const trace: string[] = [`number: ${exact(given.report.text, quantity.number)}`]
    if (quantity.kind === 'money') {
      const match = moneyIn(lexicon, candidate)
      if (match !== null)
        found.push({
          ...candidate,
          match,
          construction: 'money',
          whole: null,
          trace: [...trace, 'money: beside a word of damage or aid'],
        })
      continue
    }
    if (quantity.kind !== 'count') continue
    const whole = wholeOf(lexicon, scene, quantity)
    if (whole !== null) trace.push(`part: of "${exact(given.report.text, whole.whole)}", by "${whole.how}"`)
    let match: Match | null = null
    let construction: string | null = null
    for (const { name, find } of constructions) {
      const tried = find(lexicon, candidate)
      if (tried === null) {
        trace.push(`${name}: no`)
        continue
      }
      const words = exact(given.report.text, spanOf(scene, tried))
      if (tried.void !== null) {
        trace.push(`${name}: "${words}" says ${tried.measure}, but ${tried.void}`)
        break
      }
      trace.push(`${name}: "${words}" says ${tried.measure}`)
      match = tried
      construction = name
      break
    }
    if (match === null && trace.at(-1)!.includes(', but ')) continue
    found.push({ ...candidate, match, construction, whole, trace })
  }
  return found
}

/** Money is a figure beside words of damage, aid or ransom. */
const moneyIn = (lexicon: FigureLexicon, { scene, quantity }: Candidate): Match | null => {
  const from = Math.max(scene.first, quantity.first - 8)
  const to = Math.min(scene.end, quantity.last + 5)
  for (let at = from; at < to; at++)
    if (lexicon.is('moneyNouns', scene.tokens[at]!.norm))
      return { measure: 'money', first: at, last: at + 1, perfect: false, void: null }
  return null
}

const spanOf = ({ tokens }: Scene, { first, last }: { first: number; last: number }): Span => ({
  start: tokens[first]!.start,
  end: tokens[Math.max(first, last - 1)]!.end,
})

const claimsOf = (lexicon: FigureLexicon, given: Annotated<Needs>, found: readonly Found[]): Figure[] => {
  const { report } = given
  const published = given.credits.find((credit) => credit.kind === 'published')?.value ?? null
  const places = placesIn(given.parties)
  const claims: Figure[] = []
  const made = new Map<Quantity, Figure>()
  // Wholes before their parts, which take measure and id from them.
  for (const one of [...found.filter((f) => f.whole === null), ...found.filter((f) => f.whole !== null)]) {
    const { scene, quantity, counted } = one
    const whole = one.whole === null ? null : (made.get(one.whole.whole) ?? null)
    const measure = measureOf(lexicon, one, whole)
    if (measure === null) continue
    const span = one.match === null ? quantity : cover(quantity, spanOf(scene, one.match))
    const { accumulation, why } = accumulationOf(lexicon, scene, quantity, one.match)
    const background = backgroundIn(lexicon, scene, given.times, published)
    const asOf = asOfIn(lexicon, scene, given.times)
    const trace = [...one.trace]
    if (one.match === null)
      trace.push(whole === null ? `other: it counts people, no frame holds` : `part: takes ${measure} from its whole`)
    if (why !== null) trace.push(`${accumulation}: "${why}"`)
    if (background !== null) trace.push(`background: "${background}"`)
    const inherited =
      counted === null && measure !== 'money'
        ? (claims.findLast((claim) => contains(sentenceSpan(scene), claim))?.counted ?? null)
        : null
    const figure: Figure = {
      kind: 'figure',
      id: idOf('f', report.hash, quantity.number.start, quantity.number.end, measure),
      start: span.start,
      end: span.end,
      rule: one.match === null ? (whole === null ? 'figure/other' : 'figure/part') : `figure/${one.construction}`,
      trace,
      attribution: attributionOf(given.attributions, quantity.number),
      number: quantity.number,
      measure,
      low: quantity.low,
      high: quantity.high,
      value: quantity.value,
      bound: quantity.bound,
      counted: counted === null ? inherited : exact(report.text, spanOf(scene, counted)),
      population: counted?.population ?? null,
      place: placeIn(lexicon, scene, places, one.match?.last ?? quantity.last),
      asOf: asOf ?? published?.slice(0, 10) ?? null,
      asOfInferred: asOf === null,
      accumulation,
      subsetOf: whole?.id ?? null,
      background: background !== null,
      standing: 'asserted',
    }
    claims.push(figure)
    made.set(quantity, figure)
  }
  return claims.toSorted((a, b) => a.number.start - b.number.start)
}

const placesIn = (parties: readonly Party[]): readonly PlaceMention[] =>
  parties
    .filter((party) => party.kind === 'place')
    .flatMap((party) =>
      party.mentions.filter(({ how }) => how === 'name').map((mention) => ({ mention, name: party.name })),
    )
    .toSorted((a, b) => a.mention.start - b.mention.start)

const sentenceSpan = ({ tokens, first, end }: Scene): Span => ({
  start: tokens[first]!.start,
  end: tokens[end - 1]!.end,
})

const measureOf = (lexicon: FigureLexicon, found: Found, whole: Figure | null): Measure | null => {
  if (found.match !== null) return found.match.measure
  if (whole !== null)
    return found.counted === null || found.counted.person || fits(lexicon, found.counted, whole.measure)
      ? whole.measure
      : null
  const { counted, quantity } = found
  if (counted === null || !counted.person) return null
  return counted.population !== null || (quantity.high ?? quantity.low ?? 0) >= 10 ? 'other' : null
}

/** The chain of the innermost attribution whose content holds the number. */
const attributionOf = (attributions: readonly Attribution[], number: Span): readonly Hop[] => {
  let best: Attribution | null = null
  let width = Number.POSITIVE_INFINITY
  for (const attribution of attributions)
    for (const content of attribution.content)
      if (contains(content, number) && content.end - content.start < width) {
        best = attribution
        width = content.end - content.start
      }
  return best?.chain ?? []
}

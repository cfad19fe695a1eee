import type { Reading, ReadingClaim, SpanPair } from '../claims/reading.ts'

/** A stretch of a told claim, and how much of the eye it wants. */
export interface ToldPiece {
  readonly text: string
  readonly look: 'plain' | 'label' | 'value' | 'warning' | 'quiet'
}

/** What a claim is told from: the report's words and its other claims. */
export type ToldFrom = Pick<Reading, 'text' | 'claims' | 'outlet'>

const piece = (text: string, look: ToldPiece['look'] = 'plain'): ToldPiece => ({ text, look })

type Figure = Extract<ReadingClaim, { kind: 'figure' }>
type Quotation = Extract<ReadingClaim, { kind: 'quotation' }>
type Event = Extract<ReadingClaim, { kind: 'event' }>
type Standing = Extract<ReadingClaim, { kind: 'standing' }>

/** A claim in a line: what it says, with bound and measure, place and day, and how it stands. */
export const claimTold = (claim: ReadingClaim, reading: ToldFrom): ToldPiece[] => {
  switch (claim.kind) {
    case 'figure':
      return figure(claim, reading)
    case 'quotation':
      return quotation(claim)
    case 'event':
      return event(claim)
    case 'standing':
      return standing(claim, reading)
  }
}

const separated = (pieces: readonly (ToldPiece | null)[]): ToldPiece[] =>
  pieces.filter((found) => found !== null).flatMap((found, at) => (at === 0 ? [found] : [piece(' · ', 'quiet'), found]))

const figure = (claim: Figure, reading: ToldFrom): ToldPiece[] => [
  piece(`${claim.measure} `, 'label'),
  piece(amountOf(claim, reading), 'value'),
  ...(claim.counted === null ? [] : [piece(` ${claim.counted}`)]),
  ...separated([
    piece(''),
    populationOf(claim),
    claim.place === null ? null : piece(`in ${claim.place}`),
    claim.asOf === null ? null : piece(`as of ${claim.asOf}${claim.asOfInferred ? ' (inferred)' : ''}`),
    claim.accumulation === 'flow' ? piece('a new count, not a total') : null,
    claim.subsetOf === null ? null : piece(`part of ${claimName(claim.subsetOf, reading)}`),
    claim.background ? piece('background: another event', 'warning') : null,
    claim.standing === 'asserted' ? null : piece(claim.standing.toUpperCase(), 'warning'),
  ]),
]

/** Who is counted, where the counted words do not say so themselves. */
const populationOf = ({ population, counted }: Figure): ToldPiece | null => {
  if (population === null) return null
  const name = population.replaceAll('-', ' ')
  return (counted ?? '').toLowerCase().includes(name.toLowerCase()) ? null : piece(`among ${name}`)
}

const quotation = (claim: Quotation): ToldPiece[] =>
  separated([
    piece(claim.speaker === null ? 'nobody named' : claim.speaker.name, claim.speaker === null ? 'plain' : 'value'),
    piece(modes[claim.mode]),
  ])

const modes: Readonly<Record<Quotation['mode'], string>> = {
  direct: 'word for word',
  mixed: 'partly word for word',
  indirect: 'reported speech',
}

const event = (claim: Event): ToldPiece[] => [
  piece(`${claim.polarity === 'negative' ? 'not ' : ''}${claim.type}`, 'label'),
  ...separated([
    piece(''),
    claim.actor === null ? null : piece(`by ${withinLine(claim.actor)}`, 'value'),
    claim.target === null
      ? null
      : piece(`${claim.type in toward ? toward[claim.type] : 'of'} ${withinLine(claim.target)}`, 'value'),
    claim.place === null ? null : piece(`in ${claim.place}`),
    claim.when === null ? null : piece(claim.when),
  ]),
]

/** How English links a happening to the one it befell, where it is not "of": "attack on", "meeting with". */
const toward: Readonly<Record<string, string>> = {
  attack: 'on',
  clash: 'with',
  meeting: 'with',
  agreement: 'on',
  aid: 'to',
  order: 'to',
  protest: 'at',
  resignation: 'by',
  surrender: 'by',
}

/** A phrase inside a line: its article is small. */
const withinLine = (words: string): string => words.replace(/^(?:The|An?) /, (article) => article.toLowerCase())

const standing = (claim: Standing, reading: ToldFrom): ToldPiece[] =>
  separated([
    piece(acts[claim.type], 'warning'),
    claim.by === null ? null : piece(`by ${claim.by}`, 'value'),
    claim.when === null ? null : piece(claim.when),
    claim.of.length === 0 ? null : piece(`speaks of ${claim.of.map((id) => claimName(id, reading)).join('; ')}`),
  ])

const acts: Readonly<Record<Standing['type'], string>> = {
  denied: 'denied',
  unconfirmed: 'not confirmed',
  withdrawn: 'withdrawn',
  corrected: 'corrected',
  reinstated: 'put back in force',
  silence: 'nothing said',
}

/** Another claim in a few words, with its id: `164 killed (f-12ab…)`. */
export const claimName = (id: string, reading: ToldFrom): string => {
  const claim = reading.claims.find((other) => other.id === id)
  if (claim === undefined) return id
  if (claim.kind === 'figure') return `${amountOf(claim, reading)} ${claim.measure} (${id})`
  const words = claim.exact
  return `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}” (${id})`
}

const bounds: Readonly<Partial<Record<Figure['bound'], string>>> = {
  about: 'about ',
  nearly: 'nearly ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'at-most': 'at most ',
  'less-than': 'fewer than ',
}

/** The number with its bound, as an editor would write it: "at least 164", "20 to 30", "dozens (24 or more)". */
const amountOf = (claim: Figure, reading: ToldFrom): string => {
  const words = reading.text.slice(...claim.number)
  const unit = claim.measure === 'money' ? `${words}, ` : ''
  if (claim.value !== null) return `${unit}${bounds[claim.bound] ?? ''}${count(claim.value)}`
  if (claim.bound === 'between' && claim.low !== null && claim.high !== null)
    return `${unit}${count(claim.low)} to ${count(claim.high)}`
  return `${words}${range(claim.low, claim.high)}`
}

const range = (low: number | null, high: number | null): string => {
  if (low !== null && high !== null) return ` (${count(low)} to ${count(high)})`
  if (low !== null) return ` (${count(low)} or more)`
  return high === null ? '' : ` (${count(high)} or fewer)`
}

const count = (value: number): string => {
  const [whole = '', part] = String(value).split('.')
  const grouped = /^-?\d+$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return part === undefined ? grouped : `${grouped}.${part}`
}

/** Who says so, through whom: `Interior Ministry ← state television ← The National`. */
export const chainTold = (claim: ReadingClaim, reading: ToldFrom): ToldPiece[] => {
  const outlet = reading.outlet ?? 'this report'
  const hops = claim.attribution.map((hop) => hop.name).filter((name, at, all) => name !== all[at - 1])
  if (hops.length === 0) return [piece('no source named', 'plain'), piece(' ← ', 'quiet'), piece(outlet)]
  return [...hops, outlet].flatMap((name, at) => (at === 0 ? [piece(name)] : [piece(' ← ', 'quiet'), piece(name)]))
}

/** The spans of a claim that a reader wants to see marked: the number, the words said, the words that happened. */
export const wordsMarked = (claim: ReadingClaim): readonly SpanPair[] =>
  claim.kind === 'quotation' && claim.content.length > 0 ? claim.content : [claim.span]

import type { Reading, ReadingClaim, SpanPair } from '@stemma/engine'
import { type Piece, piece, visible } from './terminal.ts'

type Figure = Extract<ReadingClaim, { kind: 'figure' }>
type Quotation = Extract<ReadingClaim, { kind: 'quotation' }>
type Event = Extract<ReadingClaim, { kind: 'event' }>
type Standing = Extract<ReadingClaim, { kind: 'standing' }>

/** A claim in a line: what it says, with bound and measure, place and day, and how it stands. */
export const summaryOf = (claim: ReadingClaim, reading: Reading): Piece[] => {
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

const separated = (pieces: readonly (Piece | null)[]): Piece[] =>
  pieces.filter((found) => found !== null).flatMap((found, at) => (at === 0 ? [found] : [piece(' · ', 'quiet'), found]))

const figure = (claim: Figure, reading: Reading): Piece[] => [
  piece(`${claim.measure} `, 'label'),
  piece(amountOf(claim, reading), 'value'),
  ...(claim.counted === null ? [] : [piece(` ${visible(claim.counted)}`)]),
  ...separated([
    piece(''),
    populationOf(claim),
    claim.place === null ? null : piece(`in ${visible(claim.place)}`),
    claim.asOf === null ? null : piece(`as of ${visible(claim.asOf)}${claim.asOfInferred ? ' (inferred)' : ''}`),
    claim.accumulation === 'flow' ? piece('a new count, not a total') : null,
    claim.subsetOf === null ? null : piece(`part of ${named(claim.subsetOf, reading)}`),
    claim.background ? piece('background: another event', 'warning') : null,
    claim.standing === 'asserted' ? null : piece(claim.standing.toUpperCase(), 'warning'),
  ]),
]

/** Who is counted, where the counted words do not say so themselves. */
const populationOf = ({ population, counted }: Figure): Piece | null => {
  if (population === null) return null
  const name = visible(population.replaceAll('-', ' '))
  return (counted ?? '').toLowerCase().includes(name.toLowerCase()) ? null : piece(`among ${name}`)
}

const quotation = (claim: Quotation): Piece[] =>
  separated([
    piece(
      claim.speaker === null ? 'nobody named' : visible(claim.speaker.name),
      claim.speaker === null ? 'plain' : 'value',
    ),
    piece(modes[claim.mode]),
  ])

const modes: Readonly<Record<Quotation['mode'], string>> = {
  direct: 'word for word',
  mixed: 'partly word for word',
  indirect: 'reported speech',
}

const event = (claim: Event): Piece[] => [
  piece(`${claim.polarity === 'negative' ? 'not ' : ''}${visible(claim.type)}`, 'label'),
  ...separated([
    piece(''),
    claim.actor === null ? null : piece(`by ${withinLine(visible(claim.actor))}`, 'value'),
    claim.target === null
      ? null
      : piece(`${claim.type in toward ? toward[claim.type] : 'of'} ${withinLine(visible(claim.target))}`, 'value'),
    claim.place === null ? null : piece(`in ${visible(claim.place)}`),
    claim.when === null ? null : piece(visible(claim.when)),
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

const standing = (claim: Standing, reading: Reading): Piece[] =>
  separated([
    piece(acts[claim.type], 'warning'),
    claim.by === null ? null : piece(`by ${visible(claim.by)}`, 'value'),
    claim.when === null ? null : piece(visible(claim.when)),
    claim.of.length === 0 ? null : piece(`speaks of ${claim.of.map((id) => named(id, reading)).join('; ')}`),
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
export const named = (id: string, reading: Reading): string => {
  const claim = reading.claims.find((other) => other.id === id)
  if (claim === undefined) return id
  if (claim.kind === 'figure') return `${amountOf(claim, reading)} ${claim.measure} (${id})`
  const words = visible(claim.exact)
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
export const amountOf = (claim: Figure, reading: Reading): string => {
  const words = visible(reading.text.slice(...claim.number))
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
export const chainOf = (claim: ReadingClaim, reading: Reading): Piece[] => {
  const outlet = visible(reading.outlet ?? 'this report')
  const hops = claim.attribution.map((hop) => visible(hop.name)).filter((name, at, all) => name !== all[at - 1])
  if (hops.length === 0) return [piece('no source named', 'plain'), piece(' ← ', 'quiet'), piece(outlet)]
  return [...hops, outlet].flatMap((name, at) => (at === 0 ? [piece(name)] : [piece(' ← ', 'quiet'), piece(name)]))
}

/** The spans of a claim that a reader wants to see marked: the number, the words said, the words that happened. */
export const markedIn = (claim: ReadingClaim): readonly SpanPair[] =>
  claim.kind === 'quotation' && claim.content.length > 0 ? claim.content : [claim.span]

/** The words around spans, within their sentence and line, with the spans in brackets. */
export const contextOf = (text: string, spans: readonly SpanPair[]): Piece[] => {
  const first = Math.min(...spans.map(([start]) => start))
  const last = Math.max(...spans.map(([, end]) => end))
  const left = leftEdge(text, first)
  const right = rightEdge(text, last)
  const [open, close] = /[[\]]/.test(text.slice(left.at, right.at)) ? ['⟦', '⟧'] : ['[', ']']
  const pieces: Piece[] = [piece(left.cut ? '… ' : '', 'quiet')]
  let at = left.at
  for (const [start, end] of spans) {
    if (start < at) continue
    pieces.push(piece(visible(text.slice(at, start))))
    pieces.push(piece(`${open}${shortened(text.slice(start, end))}${close}`, 'marked'))
    at = end
  }
  pieces.push(piece(visible(text.slice(at, right.at))))
  if (right.cut) pieces.push(piece(' …', 'quiet'))
  return pieces
}

/** Long quotations keep their beginning and end. */
const shortened = (text: string): string => {
  if (text.length <= 420) return visible(text).trim()
  return `${visible(text.slice(0, 300)).trim()} … ${visible(text.slice(-100)).trim()}`
}

/** How far the context may reach on either side, in UTF-16 units. */
const reach = 160

interface Edge {
  readonly at: number
  /** Whether it lies in the middle of a sentence. */
  readonly cut: boolean
}

/**
 * For the eye only: a mark that ends sentences after a word of three small letters or a number, and a capital after it.
 * "Mr. Tokayev" and "Jan. 10" are not cut.
 */
const sentenceEnd = /(?:\p{Ll}{3}|\d)[.!?…]["”’)\]]{0,2}\s+(?=["“‘([]?\p{Lu})/gu

/** Where the context starts: where the line or the sentence does, or a word. */
const leftEdge = (text: string, start: number): Edge => {
  const from = Math.max(0, start - reach)
  const window = text.slice(from, start)
  const line = window.lastIndexOf('\n') + 1
  const ends = [...`${window.slice(line)}${text.slice(start, start + 2)}`.matchAll(sentenceEnd)]
  const sentence = ends.at(-1)
  if (sentence !== undefined) return { at: from + line + sentence.index + sentence[0].length, cut: false }
  if (line > 0 || from === 0) return { at: from + line + /^\s*/.exec(window.slice(line))![0].length, cut: false }
  return { at: from + window.indexOf(' ') + 1, cut: true }
}

/** Where the context ends: where the line or the sentence does, or a word. */
const rightEdge = (text: string, end: number): Edge => {
  const before = Math.min(end, 8)
  const window = text.slice(end - before, end + reach)
  const newline = window.indexOf('\n', before)
  const line = newline < 0 ? window : window.slice(0, newline)
  for (const { index, 0: found } of line.matchAll(sentenceEnd)) {
    const at = index + found.trimEnd().length
    if (at >= before) return { at: end - before + at, cut: false }
  }
  if (newline >= 0 || end + reach >= text.length) return { at: end - before + line.length, cut: false }
  const space = line.lastIndexOf(' ')
  return { at: end - before + (space > before ? space : line.length), cut: true }
}

import type { Reading, ReadingClaim, SpanPair } from '@stemma/engine'
import type { Original } from '../intake/page-originals.ts'
import { named } from './claims.ts'
import { placeOf, printedClaim } from './reading.ts'
import { laidOut, type Piece, piece, type Terminal, visible } from './terminal.ts'

/** Everything a claim rests on, as data: what `stemma why --format json` prints. */
export interface Working {
  readonly schema: 'stemma/why@1'
  readonly input: string
  readonly report: Pick<Reading, 'id' | 'title' | 'outlet' | 'published' | 'url'>
  readonly claim: ReadingClaim
  /** Where its words stand in the page, in bytes; null for a report that was no page. */
  readonly original: Original | null
  /** Acts of denial, doubt and withdrawal that speak of it. */
  readonly standings: readonly ReadingClaim[]
  /** Figures that are a part of it. */
  readonly parts: readonly ReadingClaim[]
  readonly quantities: Reading['quantities']
  readonly times: Reading['times']
  readonly parties: Reading['parties']
  /** Numbers in the same line that were found to be no counts. */
  readonly rejected: Reading['rejected']
}

/** Gathers the working of a claim from the reading it stands in. */
export const workingOf = (claim: ReadingClaim, reading: Reading, input: string, original: Original | null): Working => {
  const line = lineAround(reading.text, claim.span)
  const within = (span: SpanPair, outer: SpanPair): boolean => span[0] < outer[1] && outer[0] < span[1]
  const hops = claim.attribution.map((hop) => hop.party)
  return {
    schema: 'stemma/why@1',
    input,
    report: pick(reading),
    claim,
    original,
    standings: reading.claims.filter((other) => other.kind === 'standing' && other.of.includes(claim.id)),
    parts: reading.claims.filter((other) => other.kind === 'figure' && other.subsetOf === claim.id),
    quantities: reading.quantities.filter(({ span }) => within(span, claim.span)),
    times: reading.times.filter(({ span }) => within(span, line)),
    parties: reading.parties.filter(
      (party) => hops.includes(party.id) || party.mentions.some((mention) => within(mention, claim.span)),
    ),
    rejected: reading.rejected.filter(({ span }) => within(span, line)),
  }
}

const pick = ({ id, title, outlet, published, url }: Reading): Working['report'] => ({
  id,
  title,
  outlet,
  published,
  url,
})

const lineAround = (text: string, [start, end]: SpanPair): SpanPair => {
  const to = text.indexOf('\n', end)
  return [text.lastIndexOf('\n', start - 1) + 1, to < 0 ? text.length : to]
}

/** The working for people: the words, the rule, what was tried, the chain, and what the claim rests on. */
export const printedWorking = (working: Working, reading: Reading, terminal: Terminal): string => {
  const { claim, original } = working
  const words = (span: SpanPair): string => {
    const found = visible(reading.text.slice(...span))
    return `“${found.length > 80 ? `${found.slice(0, 80)}…` : found}”`
  }
  const where = (span: SpanPair): Piece => piece(` · ${placeOf(reading, span[0])}, ${span[0]}–${span[1]}`, 'quiet')
  const row = (name: string, pieces: readonly Piece[]): string =>
    laidOut(piece(name.padEnd(12), 'label'), pieces, terminal)
  const rows = (name: string, lines: readonly (readonly Piece[])[]): string[] =>
    lines.map((pieces, at) => row(at === 0 ? name : '', pieces))

  const { report } = working
  const title = report.title === null ? 'No headline found' : visible(report.title)
  return [
    laidOut(piece(''), [piece(title, 'heading')], terminal),
    laidOut(piece(''), [piece(`${visible(working.input)} · ${visible(report.id)}`, 'quiet')], terminal),
    '',
    printedClaim(claim, reading, terminal),
    '',
    ...(original === null ? [] : [row('in the page', inPage(original))]),
    row('rule', [piece(visible(claim.rule), 'value')]),
    ...rows(
      'tried',
      claim.trace.map((step, at) => [piece(`${at + 1}. ${visible(step)}`)]),
    ),
    ...rows(
      'said by',
      claim.attribution.map((hop) => [
        piece(visible(hop.name), 'value'),
        ...(hop.span[1] > hop.span[0] ? [piece(` ${words(hop.span)}`), where(hop.span)] : []),
        ...(hop.cue === null ? [] : [piece(`, by the word ${words(hop.cue)}`), where(hop.cue)]),
      ]),
    ),
    ...(claim.attribution.length === 0 ? [row('said by', [piece('nobody the report names: an honest blank')])] : []),
    ...rows(
      'quantity',
      working.quantities.map((quantity) => [
        piece(words(quantity.span), 'value'),
        piece(` ${quantity.bound} ${range(quantity.low, quantity.high)} ${visible(quantity.unit ?? '')}`),
        piece(` by ${visible(quantity.rule)}`, 'quiet'),
        where(quantity.span),
      ]),
    ),
    ...rows(
      'time',
      working.times.map((time) => [
        piece(words(time.span), 'value'),
        piece(` ${visible(time.value)}`),
        piece(
          ` by ${visible(time.rule)}, ${time.anchor === 'none' ? 'complete in itself' : `anchored on ${time.anchor}`}`,
          'quiet',
        ),
        where(time.span),
      ]),
    ),
    ...rows(
      'party',
      working.parties.map((party) => [
        piece(visible(party.name), 'value'),
        piece(` ${party.kind}${party.roles.length === 0 ? '' : `: ${party.roles.map(visible).join('; ')}`}`),
        piece(
          ` named ${party.mentions.length === 1 ? 'once' : `${party.mentions.length} times`}, ${visible(party.id)}`,
          'quiet',
        ),
      ]),
    ),
    ...rows(
      'parts',
      working.parts.map((part) => [piece(named(part.id, reading))]),
    ),
    ...rows(
      'standing',
      working.standings.map((act) => [
        piece(act.kind === 'standing' ? act.type : '', 'warning'),
        piece(` ${words(act.span)}`),
        where(act.span),
        piece(` ${act.id}`, 'quiet'),
      ]),
    ),
    ...rows(
      'rejected',
      working.rejected.map(({ span, why }) => [piece(words(span), 'value'), piece(` ${visible(why)}`), where(span)]),
    ),
    '',
  ].join('\n')
}

/** Bytes of the page and what stands there, markup and all. */
const inPage = ({ whole, markup }: Original): Piece[] => {
  const shown = visible(markup.length > 200 ? `${markup.slice(0, 140)} … ${markup.slice(-50)}` : markup)
  return [piece(`bytes ${whole.start}–${whole.end} `), piece(shown.replace(/\s+/g, ' '), 'value')]
}

const range = (low: number | null, high: number | null): string =>
  low === high && low !== null ? String(low) : `${low ?? '…'} to ${high ?? '…'}`

/** Whether a claim's words hold these, as words of their own. */
export const holds = ({ exact }: Pick<ReadingClaim, 'exact'>, words: string): boolean => {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .split(/\s+/)
      .map((word) => word.replace(/^["“‘([]{1,3}|[.,;:!?"”’)\]]{1,3}$/g, ''))
      .join(' ')
  return ` ${plain(exact.slice(0, 10_000))} `.includes(` ${plain(words.trim())} `)
}

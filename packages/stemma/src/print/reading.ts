import {
  disagreementsOf,
  pageAt,
  type Reading,
  type ReadingClaim,
  type ReadingStatement,
  statementSource,
  wordsMarked,
} from '@stemma/engine'
import { chainOf, contextOf, summaryOf } from './claims.ts'
import { counted } from './counted.ts'
import { columns, laidOut, type Piece, piece, type Terminal, visible } from './terminal.ts'

/** How a reading is printed for people. */
export interface PrintOptions extends Terminal {
  /** What the user called the input. */
  readonly input: string
  /** Whether to list the numbers that are no counts, and what was not read. */
  readonly rejected: boolean
}

/**
 * A reading for people: a heading, the claims in document order with their words in context, then how claims stand, then
 * what was left out. Nothing from the report can steer the terminal.
 */
export const printedReading = (reading: Reading, options: PrintOptions): string => {
  const inFigures = toldByFigures(reading)
  const claims = reading.claims.filter((claim) => claim.kind !== 'standing' && !inFigures.has(claim.id))
  const standings = reading.claims.filter((claim) => claim.kind === 'standing')
  return [
    headingOf(reading, options),
    ...[...claims, ...standings].map((claim) => printedClaim(claim, reading, options)),
    ...(options.rejected ? leftOut(reading, options) : []).filter((block) => block !== ''),
    footer(reading, options),
  ]
    .map((block) => `${block}\n`)
    .join('\n')
}

/** Events whose word is a figure's own ("12 people *died*"): the figure's line says it already. */
const toldByFigures = (reading: Reading): ReadonlySet<string> => {
  const figures = reading.claims.filter((claim) => claim.kind === 'figure')
  const events = reading.claims.filter((claim) => claim.kind === 'event')
  const told = events.filter(({ trigger }) =>
    figures.some(({ span }) => span[0] <= trigger[0] && trigger[1] <= span[1]),
  )
  return new Set(told.map((event) => event.id))
}

const gutter = 12

const label = (text: string): Piece => piece(text.padEnd(gutter), 'label')
const margin = piece(' '.repeat(gutter))

const headingOf = (reading: Reading, options: PrintOptions): string => {
  const line = (pieces: readonly Piece[]): string => laidOut(piece(''), pieces, options)
  const facts = [
    reading.outlet === null ? null : visible(reading.outlet),
    reading.published === null ? null : `published ${visible(reading.published)}`,
    reading.updated === null ? null : `updated ${visible(reading.updated)}`,
    reading.captured === null ? null : `captured ${visible(reading.captured)}`,
    ...new Set(reading.credits.filter((credit) => credit.kind === 'agency').map((credit) => visible(credit.value))),
  ].filter((fact) => fact !== null)
  const input = visible(options.input)
  const id = visible(reading.id)
  return [
    line([piece('━'.repeat(Math.min(options.width, 100)), 'quiet')]),
    line([piece(reading.title === null ? 'No headline found' : visible(reading.title), 'heading')]),
    ...(facts.length === 0 ? [] : [line([piece(facts.join(' · '))])]),
    ...disagreementsOf(reading.metadata).map(({ field, chosen, others }) => {
      const said = [chosen, ...others].map(
        (each, at) => `${at === 0 ? '' : ', '}${statementSource(each)}${at === 0 ? ' says' : ''} ${shown(each)}`,
      )
      return line([piece(`${field}: `, 'label'), piece(said.join(''), 'warning')])
    }),
    ...[...new Set(reading.unread.flatMap(({ why }) => (why.startsWith('not read') ? [why] : [])))].map((why) =>
      line([piece(visible(why), 'warning')]),
    ),
    line([piece(input === id || input.endsWith(`/${id}`) ? input : `${input} · ${id}`, 'quiet')]),
  ].join('\n')
}

const shown = ({ field, value }: ReadingStatement): string =>
  field === 'title' ? `“${visible(value)}”` : visible(value)

/** One claim: what it is, its words in context, who says so, and where to find it again. */
export const printedClaim = (claim: ReadingClaim, reading: Reading, options: Terminal): string => {
  const chain = chainOf(claim, reading)
  const place = `${placeOf(reading, claim.span[0])} · ${visible(claim.id)}`
  return [
    laidOut(label(claim.kind), summaryOf(claim, reading), options),
    laidOut(margin, contextOf(reading.text, wordsMarked(claim)), options),
    withRight(chain, place, options),
  ].join('\n')
}

/** The chain at the left and the id at the right where both fit; the id on its own line where they do not. */
const withRight = (left: readonly Piece[], right: string, options: Terminal): string => {
  const width = Math.min(options.width, 100)
  const used = left.reduce((sum, { text }) => sum + columns(text), gutter)
  const gap = width - used - columns(right)
  if (gap < 2) return `${laidOut(margin, left, options)}\n${laidOut(margin, [piece(right, 'quiet')], options)}`
  const line = laidOut(margin, left, options)
  return `${line}${' '.repeat(gap)}${laidOut(piece(''), [piece(right, 'quiet')], options)}`
}

/** Where an offset stands: on which page, where there are pages, and in which line of the text. */
export const placeOf = (reading: Reading, offset: number): string => {
  const page = pageAt(reading, offset)
  return `${page === null ? '' : `page ${page}, `}line ${lineOf(reading.text, offset)}`
}

/** Line of the text, counted from 1. */
const lineOf = (text: string, offset: number): number => {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

const leftOut = (reading: Reading, options: PrintOptions): string[] => [
  reading.rejected
    .map(({ span, why }) =>
      laidOut(label('rejected'), [piece(`${visible(why)}: `, 'label'), ...contextOf(reading.text, [span])], options),
    )
    .join('\n'),
  reading.unread
    .map(({ span, why }) => {
      const context = contextOf(reading.text, [shortOf(span)])
      return laidOut(label('unread'), [piece(`${visible(why)}: `, 'label'), ...context], options)
    })
    .join('\n'),
]

const shortOf = ([start, end]: readonly [number, number]): readonly [number, number] => [
  start,
  Math.min(end, start + 80),
]

const footer = (reading: Reading, options: PrintOptions): string => {
  const kinds = (['figure', 'quotation', 'event', 'standing'] as const).flatMap((kind) => {
    const count = reading.claims.filter((claim) => claim.kind === kind).length
    return count === 0 ? [] : [counted(count, kind)]
  })
  const inFigures = toldByFigures(reading).size
  const hidden = options.rejected ? '' : ' (--rejected lists them)'
  const furniture = reading.zones.filter((zone) => zone.kind === 'furniture')
  const lines = furniture.reduce((sum, { span }) => sum + reading.text.slice(...span).split('\n').length, 0)
  const facts = [
    kinds.length === 0 ? 'no claims found' : kinds.join(', '),
    inFigures === 0 ? null : `${counted(inFigures, 'event')} told by a figure's line`,
    reading.rejected.length === 0 ? null : `${counted(reading.rejected.length, 'number')} not counted${hidden}`,
    reading.unread.length === 0 ? null : `${counted(reading.unread.length, 'sentence')} not read${hidden}`,
    furniture.length === 0 ? null : `furniture: ${counted(lines, 'line')} not read`,
  ].filter((fact) => fact !== null)
  return laidOut(piece(''), [piece(facts.join(' · '), 'quiet')], options)
}

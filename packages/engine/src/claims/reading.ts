import type { Party } from '../mentions/parties/parties.ts'
import type { Quoted } from '../mentions/quotation/quoted.ts'
import { foreignReader, mainLanguage } from '../report/foreign.ts'
import type { Annotated } from '../report/layers.ts'
import type { Statement } from '../report/metadata.ts'
import type { Report } from '../report/report.ts'
import type { Credit, ZoneKind, ZoneRole } from '../report/zones.ts'
import type { Sentence } from '../syntax/tokens.ts'
import { firstThat } from '../text/ordered.ts'
import { exact, type Span } from '../text/span.ts'
import type { Hop } from './attribution/attributions.ts'
import type { Claim } from './claim.ts'
import type { StandingResult } from './standing/standing.ts'

/** A span as it travels: `[start, end]` in UTF-16 units of `text`. */
export type SpanPair = readonly [number, number]

/** One report, read: the JSON contract of `stemma read`. Plain data, the same after a round trip through JSON. */
export interface Reading {
  readonly id: string
  readonly hash: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly updated: string | null
  /** What most of it is in, BCP 47; `und` where nothing tells. */
  readonly language: string
  readonly url: string | null
  /** The address the page calls its own. */
  readonly canonical: string | null
  readonly story: string | null
  /** When a crawler took it in; null where nobody did. */
  readonly captured: string | null
  readonly text: string
  /** Where the words of each page are, from page 1; empty where the source has no pages. */
  readonly pages: readonly { readonly page: number; readonly span: SpanPair }[]
  readonly credits: readonly ReadingCredit[]
  /** Every statement about the report itself, with who makes it: disagreements stand side by side, the believed one chosen. */
  readonly metadata: readonly ReadingStatement[]
  readonly zones: readonly {
    readonly kind: ZoneKind
    readonly role: ZoneRole | null
    readonly span: SpanPair
    readonly why: string
    readonly repeats: number | null
    /** What the paragraph is in, as above. */
    readonly language: string
    /** When the entry of a live blog that it stands in was put out; null elsewhere. */
    readonly published: string | null
  }[]
  /** Words between quotation marks, outermost only, marks included. */
  readonly quoted: readonly { readonly span: SpanPair; readonly use: Quoted['use'] }[]
  readonly times: readonly ReadingTime[]
  readonly quantities: readonly ReadingQuantity[]
  readonly parties: readonly ReadingParty[]
  readonly claims: readonly ReadingClaim[]
  readonly rejected: readonly { readonly span: SpanPair; readonly why: string }[]
  /** What was not read, and why. */
  readonly unread: readonly { readonly span: SpanPair; readonly why: string }[]
}

/** The page of the source on which an offset of the text stands; null where the source has no pages. */
export const pageAt = ({ pages }: Pick<Reading, 'pages'>, offset: number): number | null => {
  let found: number | null = null
  for (const { page, span } of pages) {
    if (span[0] > offset) break
    found = page
  }
  return found
}

/** What the words at an offset of the text are in: the language of their paragraph; between two, that of the report. */
export const languageAt = (
  {
    zones,
    language,
  }: { readonly zones: readonly Pick<Reading['zones'][number], 'span' | 'language'>[]; readonly language: string },
  offset: number,
): string => {
  const zone = zones[firstThat(0, zones.length, (at) => zones[at]!.span[1] > offset)]
  // Readings kept before paragraphs had a language have that of the report.
  return zone !== undefined && zone.span[0] <= offset ? (zone.language ?? language) : language
}

/** What a report's headline is in: that of the line of its text that says the same; else that of the report. */
export const titleLanguage = (reading: Pick<Reading, 'title' | 'text' | 'zones' | 'credits' | 'language'>): string => {
  const { title, text, zones, credits } = reading
  const own = credits.find(({ kind, value, span }) => kind === 'title' && value === title && span !== null)?.span
  const line = own ?? zones.find(({ span }) => title !== null && text.slice(...span).trim() === title)?.span
  return line == null ? reading.language : languageAt(reading, line[0])
}

export interface ReadingCredit {
  readonly kind: Credit['kind']
  readonly value: string
  readonly from: Credit['from']
  readonly span: SpanPair | null
}

export interface ReadingStatement {
  readonly field: Statement['field']
  readonly value: string
  readonly from: Statement['from']
  /** Where the text says so. */
  readonly span: SpanPair | null
  readonly chosen: boolean
}

export interface ReadingTime {
  readonly span: SpanPair
  readonly value: string
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly precision: string
  readonly first: string | null
  readonly final: string | null
  readonly alternatives: readonly string[]
  readonly anchor: string
  readonly rule: string
}

export interface ReadingQuantity {
  readonly span: SpanPair
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly bound: string
  readonly unit: string | null
  readonly kind: string
  readonly change: 'up' | 'down' | null
  readonly rule: string
}

export interface ReadingParty {
  readonly id: string
  readonly name: string
  readonly kind: Party['kind']
  readonly roles: readonly string[]
  /** Those of its roles that are over. */
  readonly past: readonly string[]
  readonly gender: Party['gender']
  /** Whether the report gives it a name, rather than a description alone. */
  readonly named: boolean
  readonly place: Party['place']
  readonly mentions: readonly SpanPair[]
}

export interface ReadingHop {
  readonly name: string
  readonly party: string | null
  readonly span: SpanPair
  readonly cue: SpanPair | null
}

type Travelling<C> = C extends Claim
  ? Omit<C, 'start' | 'end' | 'attribution' | 'number' | 'content' | 'speaker' | 'cue' | 'trigger'> & {
      readonly span: SpanPair
      readonly exact: string
      readonly attribution: readonly ReadingHop[]
    } & (C extends { number: Span } ? { readonly number: SpanPair } : unknown) &
      (C extends { trigger: Span } ? { readonly trigger: SpanPair } : unknown) &
      (C extends { content: readonly Span[] }
        ? { readonly content: readonly SpanPair[]; readonly speaker: ReadingHop | null; readonly cue: SpanPair | null }
        : unknown)
  : never

/** A claim as it travels: spans as pairs, with the exact words beside. */
export type ReadingClaim = Travelling<Claim>

type Read = Annotated<'zones' | 'credits' | 'metadata' | 'sentences' | 'quoted' | 'times' | 'quantities' | 'parties'> &
  StandingResult

const pair = (span: Span): SpanPair => [span.start, span.end]
const pairOrNull = (span: Span | null): SpanPair | null => (span === null ? null : pair(span))
const hop = (given: Hop): ReadingHop => ({
  name: given.name,
  party: given.party,
  span: pair(given),
  cue: pairOrNull(given.cue),
})

const travelling = (report: Report, claim: Claim): ReadingClaim => {
  const { start, end, attribution, ...rest } = claim
  const common = { span: pair(claim), exact: exact(report.text, claim), attribution: attribution.map(hop) }
  switch (claim.kind) {
    case 'figure':
      return { ...rest, ...common, number: pair(claim.number) } as ReadingClaim
    case 'event':
      return { ...rest, ...common, trigger: pair(claim.trigger) } as ReadingClaim
    case 'quotation':
      return {
        ...rest,
        ...common,
        content: claim.content.map(pair),
        speaker: claim.speaker === null ? null : hop(claim.speaker),
        cue: pairOrNull(claim.cue),
      } as ReadingClaim
    case 'standing':
      return { ...rest, ...common } as ReadingClaim
  }
}

const first = (credits: readonly Credit[], kind: Credit['kind']): string | null =>
  credits.find((credit) => credit.kind === kind)?.value ?? null

/** The layers of one report as the contract promises them: claims in document order. */
export const readingOf = (read: Read, language: string): Reading => {
  const { report, credits } = read
  const claims: readonly Claim[] = [...read.figures, ...read.quotations, ...read.events, ...read.standings]
  const foreignIn = foreignReader(report)
  const languageOf = (zone: Span): string => {
    const foreign = foreignIn(zone)
    return foreign === null ? language : (foreign.language ?? 'und')
  }
  const inOrder = claims.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
  return {
    id: report.id,
    hash: report.hash,
    title: first(credits, 'title'),
    outlet: first(credits, 'outlet'),
    published: first(credits, 'published'),
    updated: first(credits, 'updated'),
    language: mainLanguage(report, language),
    url: report.url,
    canonical: report.canonical ?? null,
    story: report.story,
    captured: report.captured ?? null,
    text: report.text,
    pages: (report.pages ?? []).map((each) => ({ page: each.page, span: pair(each) })),
    credits: credits.map(({ kind, value, from, span }) => ({ kind, value, from, span: pairOrNull(span) })),
    metadata: read.metadata.map((statement) => ({ ...statement, span: pairOrNull(statement.span) })),
    zones: read.zones.map(({ kind, role, why, repeats, published, ...zone }) => ({
      kind,
      role,
      span: pair(zone),
      why,
      repeats,
      language: languageOf(zone),
      published,
    })),
    quoted: read.quoted.flatMap((each) => (each.depth === 0 ? [{ span: pair(each), use: each.use }] : [])),
    times: read.times.map(({ start, end, ...time }) => ({ span: [start, end], ...time })),
    // A number that names, dates or ranks is no amount; it stands in `rejected` alone.
    quantities: read.quantities.flatMap((quantity) =>
      quantity.kind === 'label' || quantity.kind === 'ordinal'
        ? []
        : [
            {
              span: pair(quantity),
              value: quantity.value,
              low: quantity.low,
              high: quantity.high,
              bound: quantity.bound,
              unit: quantity.unit,
              kind: quantity.kind,
              change: quantity.change,
              rule: quantity.rule,
            },
          ],
    ),
    parties: read.parties.map(({ mentions, number: _, ...party }) => ({ ...party, mentions: mentions.map(pair) })),
    claims: inOrder.map((claim) => travelling(report, claim)),
    rejected: read.quantities.flatMap((quantity) =>
      quantity.rejected === null ? [] : [{ span: pair(quantity), why: quantity.rejected }],
    ),
    unread: unreadOf(read.sentences),
  }
}

/** What was not read: a sentence each, and paragraphs of one language without a model as one stretch. */
const unreadOf = (sentences: readonly Sentence[]): Reading['unread'] => {
  const found: { span: SpanPair; why: string }[] = []
  let before: Sentence | null = null
  for (const sentence of sentences) {
    const { unread, first, last } = sentence
    if (unread !== null) {
      const previous = found.at(-1)
      const goesOn = first === last && before !== null && before.first === before.last && before.unread === unread
      if (goesOn && previous !== undefined)
        found[found.length - 1] = { span: [previous.span[0], sentence.end], why: unread }
      else found.push({ span: pair(sentence), why: unread })
    }
    before = sentence
  }
  return found
}

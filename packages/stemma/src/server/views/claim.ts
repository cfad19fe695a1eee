import {
  capital,
  decidedTexts,
  grouped,
  originName,
  type Reading,
  type RecordClaim,
  type RecordReport,
  reportName,
  type StoryIndex,
  type StoryRecord,
  withDays,
} from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { BesideOffer, ClaimField, ClaimHop, ClaimView } from '../schemas/claim.ts'
import type { Comparison } from '../schemas/comparison.ts'
import { claimSays, lineOfClaim, spansOf, stateOfClaim } from './claim-telling.ts'
import { versionsOf } from './report-text.ts'
import { citedClaims } from './tally.ts'

interface Opened {
  readonly record: StoryRecord
  readonly index: StoryIndex
  readonly revision: number
}

/**
 * A claim: what it asserts, on which words, and where it is in the record; null where the record has none of this id.
 *
 * @param reading the report it stands in
 * @param beside what it is compared with; null for nothing
 */
export const claimViewOf = (
  id: string,
  { record, index, revision }: Opened,
  reading: Reading,
  beside: Frozen<Comparison> | null,
): Frozen<ClaimView> | null => {
  const placed = index.claims.get(id)
  if (placed === undefined) return null
  const { claim, report } = placed
  const at = report.claims.findIndex((each) => each.id === id)
  const told = index.readings.get(id)
  const origin = [...index.origins.values()].find(({ claims }) => claims.includes(id))
  const others = report.claims
  return {
    story: record.id,
    revision,
    id,
    kind: claim.kind,
    says: claimSays(claim, { text: reading.text, claims: report.claims, outlet: report.outlet }),
    exact: claim.exact,
    language: claim.language,
    start: claim.span[0],
    end: claim.span[1],
    fields: fieldsOf(claim, reading.text),
    attribution: claim.attribution.map(
      ({ name, exact, span, cue }): Frozen<ClaimHop> => ({
        name,
        exact,
        words: wordsAt(reading.text, span),
        cue: wordsAt(reading.text, cue),
      }),
    ),
    spans: spansOf(claim),
    rule: claim.rule,
    trace: claim.trace,
    line: lineOfClaim(claim, index),
    state: stateOfClaim(claim, index),
    why: told === undefined || told.why === '' ? null : withDays(told.why),
    origin: origin === undefined ? null : { id: origin.id, name: capital(originName(origin, index)) },
    standings: citedClaims(
      record.reports.flatMap((each) =>
        each.claims.flatMap((other) => (other.kind === 'standing' && other.of.includes(id) ? [other.id] : [])),
      ),
      index,
    ),
    parts: citedClaims(
      others.flatMap((other) => (other.kind === 'figure' && other.subsetOf === id ? [other.id] : [])),
      index,
    ),
    partOf: citedClaims(claim.kind === 'figure' && claim.subsetOf !== null ? [claim.subsetOf] : [], index)[0] ?? null,
    of: citedClaims(claim.kind === 'standing' ? claim.of : [], index),
    decided: decidedTexts(id, index),
    report: {
      id: report.id,
      name: reportName(report, index),
      title: report.title,
      titleLanguage: report.titleLanguage,
      outlet: report.outlet,
      published: report.published,
      revisedBy: report.revisedBy,
    },
    place: { at: at + 1, of: others.length },
    previous: others[at - 1]?.id ?? null,
    next: others[at + 1]?.id ?? null,
    offers: offersOf(claim, report, record, index),
    beside,
  }
}

const wordsAt = (text: string, span: readonly [number, number] | null) =>
  span === null || span[1] <= span[0] ? null : { start: span[0], end: span[1], exact: text.slice(...span) }

/** What a claim asserts, field by field, each with its words where it has some. */
const fieldsOf = (claim: RecordClaim, text: string): readonly Frozen<ClaimField>[] => {
  const field = (
    name: string,
    label: string,
    value: string | null,
    more: { readonly inferred?: boolean; readonly span?: readonly [number, number] | null } = {},
  ): Frozen<ClaimField> => ({
    field: name,
    name: label,
    value,
    inferred: more.inferred ?? false,
    words: wordsAt(text, more.span ?? null),
  })
  switch (claim.kind) {
    case 'figure':
      return [
        field('value', 'number', numberText(claim), { span: claim.number }),
        field('bound', 'bound', claim.bound.replace('-', ' ')),
        field(
          'measure',
          'what is counted',
          claim.counted === null ? claim.measure : `${claim.measure} · ${claim.counted}`,
        ),
        field('population', 'who is counted', claim.population ?? 'everybody'),
        field('place', 'place', claim.place),
        field('asOf', 'as of', claim.asOf === null ? null : withDays(claim.asOf), { inferred: claim.asOfInferred }),
        field('accumulation', 'kind of count', accumulations[claim.accumulation]),
        field('standing', 'in this report', claim.standing),
        ...(claim.background ? [field('background', 'background', 'of another, earlier event')] : []),
      ]
    case 'quotation':
      return [
        field('speaker', 'who speaks', claim.speaker?.name ?? null, { span: claim.speaker?.span ?? null }),
        field('mode', 'how', quotedAs[claim.mode]),
        ...claim.content.map((span, at) =>
          field('content', at === 0 ? 'what is said' : 'and', text.slice(...span), { span }),
        ),
        field('cue', 'by the word', claim.cue === null ? null : text.slice(...claim.cue), { span: claim.cue }),
      ]
    case 'event':
      return [
        field('type', 'what happened', claim.type, { span: claim.trigger }),
        field('actor', 'who did it', claim.actor),
        field('target', 'to whom or what', claim.target),
        field('place', 'place', claim.place),
        field('when', 'when', claim.when === null ? null : withDays(claim.when)),
        field('polarity', 'it happened', claim.polarity === 'positive' ? 'yes' : 'no, the report denies it'),
      ]
    case 'standing':
      return [
        field('type', 'what it says', claim.type),
        field('by', 'by', claim.by),
        field('when', 'when', claim.when === null ? null : withDays(claim.when)),
      ]
  }
}

/** "164 or more", "5,800 (5,750 to 5,850)", "24 to 99". */
const numberText = ({ value, low, high }: Extract<RecordClaim, { kind: 'figure' }>): string => {
  const range =
    low === null
      ? high === null
        ? null
        : `${grouped(high)} or fewer`
      : high === null
        ? `${grouped(low)} or more`
        : low === high
          ? grouped(low)
          : `${grouped(low)} to ${grouped(high)}`
  if (value === null) return range ?? 'none'
  const isSaid = low !== null && high !== null ? low === high : (low ?? high ?? value) === value
  return range === null ? grouped(value) : isSaid ? range : `${grouped(value)} (${range})`
}

const accumulations: Readonly<Record<Extract<RecordClaim, { kind: 'figure' }>['accumulation'], string>> = {
  cumulative: 'a running total',
  flow: 'newly counted, not a total',
  snapshot: 'a level at a moment',
  unknown: 'the report does not say',
}

const quotedAs: Readonly<Record<Extract<RecordClaim, { kind: 'quotation' }>['mode'], string>> = {
  direct: 'word for word',
  mixed: 'partly word for word',
  indirect: 'reported speech',
}

/** As many are offered to be set beside a claim. */
const mostOffers = 24

/** What one would set beside a claim: others that say the same, what its report was made from or into, other versions of it. */
const offersOf = (
  claim: RecordClaim,
  report: RecordReport,
  record: StoryRecord,
  index: StoryIndex,
): readonly Frozen<BesideOffer>[] => {
  const offers = new Map<string, Frozen<BesideOffer>>()
  const claims = (ids: readonly string[], why: string): void => {
    for (const { id, name, exact, language } of citedClaims(ids, index))
      if (id !== claim.id && !offers.has(id)) offers.set(id, { id, kind: 'claim', why, name, exact, language })
  }
  const reports = (id: string, why: string): void => {
    const found = index.reports.get(id)
    if (found === undefined || id === report.id || offers.has(id)) return
    const { title: exact, titleLanguage: language } = found
    offers.set(id, { id, kind: 'report', why, name: reportName(found, index), exact, language })
  }
  if (claim.kind === 'standing') claims(claim.of, 'what it speaks of')
  claims(index.readings.get(claim.id)?.claims ?? [], 'the same number from the same origin')
  for (const { renderings } of record.utterances)
    if (renderings.some((each) => each.claim === claim.id))
      claims(
        renderings.map((each) => each.claim),
        'the same speech',
      )
  for (const { claims: own } of record.incidents) if (own.includes(claim.id)) claims(own, 'the same happening')
  for (const { between } of record.contradictions)
    if (between.includes(claim.id)) claims(between, 'cannot hold together with it')
  for (const { from, to, kind } of record.derivations) {
    if (to === report.id) reports(from, `this report is a ${kind} of it`)
    if (from === report.id) reports(to, `a ${kind} of this report`)
  }
  for (const { id } of versionsOf(report, record, index)) reports(id, 'another version of this report')
  const tally = lineOfClaim(claim, index)
  if (tally?.kind === 'tally')
    claims(index.tallies.get(tally.id)?.readings.flatMap((reading) => reading.claims) ?? [], 'of the same count')
  return [...offers.values()].slice(0, mostOffers)
}

import type { RecordClaim, RecordReport } from '@stemma/engine'
import type { Opened } from '../records.ts'
import { decisions, table } from './table.ts'

/** A claim with the report it stands in. */
export interface ClaimRow {
  readonly claim: RecordClaim
  readonly report: RecordReport
}

/** The claims of a story, in the order of publication, those of earlier versions included. */
export const claimRows = ({ record }: Pick<Opened, 'record'>): readonly ClaimRow[] =>
  record.reports.flatMap((report) => report.claims.map((claim) => ({ claim, report })))

/** Every claim with its words. */
export const claimsTable = table<ClaimRow>(
  'claims',
  'A row for each claim with its exact words, in the order of publication',
  claimRows,
  (opened) => [
    { name: 'id', says: 'Id of the claim', of: ({ claim }) => claim.id },
    { name: 'kind', says: 'figure, quotation, event or standing', of: ({ claim }) => claim.kind },
    { name: 'exact', says: 'The words', of: ({ claim }) => claim.exact },
    { name: 'language', says: 'What they are in, BCP 47', of: ({ claim }) => claim.language },
    {
      name: 'start',
      says: 'Where they begin in the text of the report, in UTF-16 units',
      of: ({ claim }) => claim.span[0],
    },
    { name: 'end', says: 'Where they end', of: ({ claim }) => claim.span[1] },
    {
      name: 'said_by',
      says: 'Who knows, then those it came through',
      of: ({ claim }) => claim.attribution.map(({ name }) => name),
    },
    { name: 'measure', says: 'Of a figure', of: ({ claim }) => (claim.kind === 'figure' ? claim.measure : null) },
    { name: 'value', says: 'Of a figure', of: ({ claim }) => (claim.kind === 'figure' ? claim.value : null) },
    { name: 'low', says: 'Of a figure', of: ({ claim }) => (claim.kind === 'figure' ? claim.low : null) },
    { name: 'high', says: 'Of a figure', of: ({ claim }) => (claim.kind === 'figure' ? claim.high : null) },
    { name: 'bound', says: 'Of a figure', of: ({ claim }) => (claim.kind === 'figure' ? claim.bound : null) },
    {
      name: 'population',
      says: 'Of a figure',
      of: ({ claim }) => (claim.kind === 'figure' ? claim.population : null),
    },
    { name: 'place', says: 'Of a figure or an event', of: ({ claim }) => ('place' in claim ? claim.place : null) },
    {
      name: 'as_of',
      says: 'ISO day a figure is of',
      of: ({ claim }) => (claim.kind === 'figure' ? claim.asOf : null),
    },
    {
      name: 'standing',
      says: 'Of a figure: asserted, denied, withdrawn …',
      of: ({ claim }) => (claim.kind === 'figure' ? claim.standing : null),
    },
    {
      name: 'speaker',
      says: 'Of a quotation',
      of: ({ claim }) => (claim.kind === 'quotation' ? (claim.speaker?.name ?? null) : null),
    },
    { name: 'type', says: 'Of an event or a standing', of: ({ claim }) => ('type' in claim ? claim.type : null) },
    { name: 'actor', says: 'Of an event', of: ({ claim }) => (claim.kind === 'event' ? claim.actor : null) },
    { name: 'target', says: 'Of an event', of: ({ claim }) => (claim.kind === 'event' ? claim.target : null) },
    { name: 'when', says: 'Of an event', of: ({ claim }) => (claim.kind === 'event' ? claim.when : null) },
    { name: 'rule', says: 'The rule that made it', of: ({ claim }) => claim.rule },
    { name: 'report', says: 'Id of its report', of: ({ report }) => report.id },
    { name: 'outlet', says: 'Who published the report', of: ({ report }) => report.outlet },
    { name: 'published', says: 'When', of: ({ report }) => report.published },
    {
      name: 'revised_by',
      says: 'Id of the later version of the report, where there is one',
      of: ({ report }) => report.revisedBy,
    },
    { name: 'decided', says: 'What people decided of it', of: ({ claim }) => decisions(claim) },
    {
      name: 'state',
      says: 'Of a figure in a tally: how its reading stands',
      of: ({ claim }) => opened.index.readings.get(claim.id)?.state ?? null,
    },
  ],
)

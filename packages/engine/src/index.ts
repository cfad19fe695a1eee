export type { Claim, Event, Figure, Measure, Quotation, Standing } from './claims/claim.ts'
export type {
  Reading,
  ReadingClaim,
  ReadingHop,
  ReadingParty,
  ReadingQuantity,
  ReadingTime,
  SpanPair,
} from './claims/reading.ts'
export { english } from './language/en/index.ts'
export type { Language, LanguageModels } from './language/language.ts'
export { createReader, type Reader } from './reader.ts'
export type { Profile } from './reconcile/profiles.ts'
export { type RecordOptions, recordOf, type StoryRecord, type StoryRecords } from './record/story-record.ts'
export type { Block, Given, GivenValue, Report } from './report/report.ts'
export { hashOf, idOf } from './text/id.ts'
export { contains, exact, overlaps, type Span } from './text/span.ts'

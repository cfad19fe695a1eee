import type { PlacingTables } from './placing-tables.ts'

/** A column of bytes: a BLOB of SQLite, a bytea of PostgreSQL. */
type Bytes = Uint8Array

/**
 * What a casebook holds. The journal (`entry`), the originals and nothing else is the truth; every other table is made from
 * them and can be made anew. Columns of text hold what is clean (no NUL, no lone surrogate); what may hold anything is bytes.
 */
export interface CasebookTables extends PlacingTables {
  readonly entry: EntryTable
  readonly original: OriginalTable
  readonly source: SourceTable
  readonly seen: SeenTable
  readonly report: ReportTable
  readonly claim: ClaimTable
  readonly story: StoryTable
  readonly line: LineTable
  readonly decision: DecisionTable
}

/** The journal. */
export interface EntryTable {
  readonly seq: number
  readonly time: string
  readonly actor: string
  readonly kind: string
  /** The entry without its hash, as canonical JSON: what was hashed. */
  readonly body: string
  readonly hash: string
}

/** Bytes as they came, once each. */
export interface OriginalTable {
  /** SHA-256 of the bytes, unpacked. */
  readonly hash: string
  /** Unpacked. */
  readonly size: number
  /** Gzip. */
  readonly packed: Bytes
}

/** What became of each source. */
export interface SourceTable {
  /** Of its entry. */
  readonly seq: number
  readonly identity: string
  readonly original: string
  readonly input: string
  readonly state: 'taken' | 'read' | 'refused'
  /** Of the entry that says so; null while it is taken alone. */
  readonly done: number | null
}

/** When the bytes of a source came again. */
export interface SeenTable {
  /** Of its entry. */
  readonly seq: number
  /** Of the source's entry. */
  readonly source: number
  /** ISO 8601. */
  readonly captured: string
}

/** What the latest reading of each source says. */
export interface ReportTable {
  /** Of its source. */
  readonly seq: number
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  /** ISO 8601. */
  readonly published: string | null
  readonly url: string | null
  readonly claims: number
  /** Id of the story that it founds where it is the first of one: what a story was called before earlier reports came to it. */
  readonly founds: string
  /** SHA-256 of the reading as canonical JSON. */
  readonly digest: string
  /** The reading as canonical JSON, gzipped. */
  readonly packed: Bytes
  /** Id of its story; null until it is placed, and for what was there already, words and id alike. */
  readonly story: string | null
  /** Seq of the first version of the same report; null as for `story`. */
  readonly seat: number | null
  /** What joined it to its story, for people; null as for `story`. */
  readonly why: string | null
}

/** Claims, to be found by what they say. */
export interface ClaimTable {
  /** Of its report's source. */
  readonly report: number
  /** Its place in the report, from 0. */
  readonly at: number
  readonly id: string
  readonly kind: string
  readonly measure: string | null
  readonly value: number | null
}

/** The stories, each with its record as it stands. */
export interface StoryTable {
  readonly id: string
  readonly label: string
  readonly reports: number
  /** Seq of the last entry that bears on it: a reading of one of its reports, or a decision that touches it. */
  readonly revision: number
  /** 0 where its record stands; else how often it has been marked to be made anew. */
  readonly stale: number
  /** First day, ISO 8601; null where nothing dates it, or before its record is made. */
  readonly date: string | null
  /** Its most printed counts, as JSON: what a list of stories shows. */
  readonly summary: string | null
  /** SHA-256 of the record as canonical JSON; null before it is made. */
  readonly digest: string | null
  /** The record as canonical JSON, gzipped. */
  readonly packed: Bytes | null
}

/** Which story a line of the record is of. */
export interface LineTable {
  readonly id: string
  readonly story: string
  readonly kind: string
}

/** Decisions and undoings, by what they touch. */
export interface DecisionTable {
  /** Of its entry. */
  readonly seq: number
  /** Id of a claim, a report or a line. */
  readonly touches: string
  /** Under which it was sent; null where under none. */
  readonly key: string | null
}

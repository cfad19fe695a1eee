import type { Span } from '../text/span.ts'

/**
 * Headline: titles, and the summary set under them. Byline: who wrote it and when it was put out. Dateline: where and when
 * it was filed, as its first words say. Caption: of a picture. Furniture: no part of the report.
 */
export type ZoneKind = 'headline' | 'byline' | 'dateline' | 'body' | 'caption' | 'furniture'

/**
 * What a zone is besides its kind. Date: a line of dates alone. Summary: set under the headline in its editor's words.
 * Pull quote: a sentence of the story set again in large letters. Table: a cell of one. Comment: a reader's. Entry: one of
 * a live blog's.
 */
export type ZoneRole = 'date' | 'summary' | 'pull-quote' | 'table' | 'comment' | 'entry'

/** A part of the page and what it is for. Zones do not overlap and are in document order; blank space lies between. */
export interface Zone extends Span {
  readonly kind: ZoneKind
  readonly role: ZoneRole | null
  /** The rule that decided, in words a reader can check. */
  readonly why: string
  /** Index, among the zones, of the first one with the same words; null when this is the first. */
  readonly repeats: number | null
  /** When the entry of a live blog that it stands in was put out, ISO 8601; null elsewhere. */
  readonly published: string | null
}

declare module './layers.ts' {
  interface Layers {
    zones: Zone
  }
}

import { idOf } from '../text/id.ts'
import type { Span } from '../text/span.ts'

/**
 * The readable text of one source. The text never changes: an edited article is a new report. Text given as plain text
 * is the input itself, so spans point into what the user handed over; text read from a page is what was extracted.
 */
export interface Report {
  /** What the input called it, or a hash of its bytes. */
  readonly id: string
  /** SHA-256 of the source's bytes. The same bytes under one name are one report; under two, one is a copy. */
  readonly hash: string
  readonly text: string
  /** What the source was: a mail and a Word document are read as pages are. */
  readonly format: 'text' | 'html' | 'mail' | 'docx' | 'pdf'
  readonly url: string | null
  /** When a crawler took it in, ISO 8601; null or absent where nobody did. It dates the copy, not the report. */
  readonly captured?: string | null
  /** The story this report belongs to, where the input says so. */
  readonly story: string | null
  /** What came with the report rather than out of its text; it wins over what is read off the page. */
  readonly given: Given
  /** What each place in the source, and its address, says the report is; whoever says a thing first is believed. */
  readonly stated?: readonly Stated[]
  /** The address a page calls its own, whatever it was reached by. */
  readonly canonical?: string | null
  /** Stretches in languages that have no model, in order and apart; all else is in the reader's language. */
  readonly foreign?: readonly Foreign[]
  /** What the page says it is, where that changes how it is read: a chronicle of entries, or what readers post. */
  readonly genre?: 'live-blog' | 'forum'
  /** The blocks a page was made of; empty for plain text, whose lines are its blocks. */
  readonly blocks: readonly Block[]
  /** Where the words of each page are, for a source that has pages as a PDF has, in their order. */
  readonly pages?: readonly PageSpan[]
}

/** A stretch of a report that is not read, for want of a model of its language. */
export interface Foreign extends Span {
  /** ISO 639; null where nothing tells. */
  readonly language: string | null
  /** In English: "Kazakh". */
  readonly name: string | null
}

/** The words of one page of a source; a paragraph may run on from one page to the next. */
export interface PageSpan extends Span {
  /** From 1. */
  readonly page: number
}

/**
 * What the ids of a report's claims are made from: its bytes, and its name where the input gave it one. Two outlets that
 * print the same bytes make two claims.
 */
export const seedOf = ({ id, hash }: Pick<Report, 'id' | 'hash'>): string =>
  id === idOf('r', hash) ? hash : `${hash} ${id}`

/** Metadata from outside the text. Dates are ISO 8601; null where nothing is known. */
export interface Given {
  readonly title: GivenValue | null
  readonly outlet: GivenValue | null
  /** Who wrote it, several names joined by commas. */
  readonly author?: GivenValue | null
  readonly published: GivenValue | null
  readonly updated: GivenValue | null
  readonly language: GivenValue | null
}

export interface GivenValue {
  readonly value: string
  /** `input`: the user said so; `markup`: the page's own metadata did. */
  readonly from: 'input' | 'markup'
}

/** What one place says of a report: "published 2022-01-08, by JSON-LD". */
export interface Stated {
  readonly field: 'title' | 'outlet' | 'author' | 'published' | 'updated' | 'language' | 'url' | 'agency'
  readonly value: string
  /** Kind of place: `url` is the report's address, `mail` a mail's header; `title`, `html`, `link` and `time` are elements. */
  readonly from: 'json-ld' | 'opengraph' | 'meta' | 'microdata' | 'time' | 'title' | 'html' | 'link' | 'url' | 'mail'
}

/** One block element of a page, as a span of the extracted text, with what its markup says about it. */
export interface Block extends Span {
  /** Lower-case element name: `p`, `h1`, `li`, `figcaption`, `blockquote` … */
  readonly element: string
  /** Elements around it that say what it is: `nav`, `aside`, `footer`, `article` …, outermost first. */
  readonly within: readonly string[]
  /** Class, id and property words of the element and those around it, lower case, outermost first. */
  readonly labels?: readonly string[]
  /** Numbers of the block elements around it, outermost first: blocks of one container share them. */
  readonly path?: readonly number[]
  /** Share of its characters that stand in links, 0 to 1. */
  readonly linked: number
  /** When its markup says it was put out, ISO 8601: what opens a live blog's entry, a comment, a teaser. */
  readonly time?: string
  /** Why no reader of the page sees it: "has the style display: none". Absent from what is seen. */
  readonly hidden?: string
}

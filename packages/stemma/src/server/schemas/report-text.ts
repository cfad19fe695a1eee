import { z } from '@hono/zod-openapi'
import { shape } from './board.ts'

/** Half-open, in UTF-16 units of the report's text, wherever the part that is given begins. */
const stretch = { start: z.number().int(), end: z.number().int() }

/** A paragraph, heading, list item or caption of the page, and what it is for. */
export const textZone = z
  .object({
    ...stretch,
    kind: z.enum(['headline', 'byline', 'dateline', 'body', 'caption', 'furniture']),
    role: z.string().nullable(),
    /** Why it is taken for that: "an endless list of links". */
    why: z.string(),
    /** What it is in, BCP 47; `und` where it is not known. */
    language: z.string(),
    /** Whether claims are read in it: furniture makes none (R13), and what comes a second time is not counted twice. */
    read: z.boolean(),
    /** When the entry of a live blog that it stands in was put out. */
    published: z.string().nullable(),
  })
  .openapi('TextZone')

export type TextZone = z.infer<typeof textZone>

/** Words that a claim rests on, and as what. */
export const claimSpan = z
  .object({
    ...stretch,
    /** `claim`: all of its words; `number`, `content`, `speaker`, `cue`, `trigger`; `said by`: a hop of its attribution. */
    kind: z.enum(['claim', 'number', 'content', 'speaker', 'cue', 'trigger', 'said by']),
    /** What stands there, for people: "the number", "said by the interior ministry". */
    says: z.string(),
  })
  .openapi('ClaimSpan')

export type ClaimSpan = z.infer<typeof claimSpan>

/** The line of the record that a claim is in. */
export const lineOfClaim = z.object({ kind: z.string(), id: z.string(), says: z.string() })

/** A claim in its report's text. */
export const textClaim = z
  .object({
    id: z.string(),
    kind: z.enum(['figure', 'quotation', 'event', 'standing']),
    ...stretch,
    /** In few words: "detained · 7,939", "Kassym-Jomart Tokayev, word for word". */
    says: z.string(),
    spans: z.array(claimSpan),
    line: lineOfClaim.nullable(),
    /** How it stands in that line. */
    state: shape.nullable(),
    decided: z.array(z.string()),
  })
  .openapi('TextClaim')

export type TextClaim = z.infer<typeof textClaim>

/** Words that were read and are no claim, or were not read, with the reason. */
export const leftOut = z.object({ ...stretch, why: z.string() }).openapi('LeftOut')

export type LeftOut = z.infer<typeof leftOut>

/** What a report says, and what was made of it. */
export const reportText = z
  .object({
    id: z.string(),
    /** What it is called where there is little room. */
    name: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    updated: z.string().nullable(),
    captured: z.string().nullable(),
    url: z.string().nullable(),
    hash: z.string(),
    /** What the headline is in, BCP 47; `und` where it is not known. */
    titleLanguage: z.string(),
    /** What most of it is in. */
    language: z.string(),
    /** Of the whole text, in UTF-16 units. */
    length: z.number().int(),
    /** Which part of it is given; zones and claims that reach into it are given whole. */
    from: z.number().int(),
    to: z.number().int(),
    text: z.string(),
    zones: z.array(textZone),
    claims: z.array(textClaim),
    /** Numbers that count nothing, with why. */
    rejected: z.array(leftOut),
    unread: z.array(leftOut),
    /** Where the words of each page are; empty where the source has no pages. */
    pages: z.array(z.object({ page: z.number().int(), ...stretch })),
    /** Its versions, the first first; one alone where it was never edited. */
    versions: z.array(z.object({ id: z.string(), name: z.string(), since: z.string().nullable() })),
  })
  .openapi('ReportText')

export type ReportText = z.infer<typeof reportText>

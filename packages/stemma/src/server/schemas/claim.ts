import { z } from '@hono/zod-openapi'
import { shape } from './board.ts'
import { comparison } from './comparison.ts'
import { claimSpan, lineOfClaim } from './report-text.ts'
import { citedClaim } from './tally.ts'

const words = z.object({ start: z.number().int(), end: z.number().int(), exact: z.string() })

/** Something that a claim asserts, with the words that say so where they are known. */
export const claimField = z
  .object({
    /** `value`, `bound` …; of what cannot be corrected a name of its own. */
    field: z.string(),
    name: z.string(),
    /** As it was read or corrected; null where the claim says nothing of it. */
    value: z.string().nullable(),
    /** It was inferred, and no words say so. */
    inferred: z.boolean(),
    words: words.nullable(),
  })
  .openapi('ClaimField')

export type ClaimField = z.infer<typeof claimField>

/** A hop of an attribution, nearest to the fact first. */
export const claimHop = z
  .object({
    name: z.string(),
    /** The words that attribute: "the Interior Ministry said". */
    exact: z.string(),
    words: words.nullable(),
    cue: words.nullable(),
  })
  .openapi('ClaimHop')

export type ClaimHop = z.infer<typeof claimHop>

/** What a claim may be set beside, and why one would. */
export const besideOffer = z
  .object({
    /** A claim, or a report where it is the report that is compared. */
    id: z.string(),
    kind: z.enum(['claim', 'report']),
    /** "prints the same number from the same origin". */
    why: z.string(),
    name: z.string(),
    /** The words of the claim, or the report’s headline. */
    exact: z.string().nullable(),
    /** What they are in, BCP 47; `und` where it is not known. */
    language: z.string(),
  })
  .openapi('BesideOffer')

export type BesideOffer = z.infer<typeof besideOffer>

/** Where a claim stands now. Its id is made from its words alone, so that this address holds whatever becomes of its line. */
export const claimPlace = z
  .object({
    claim: z.string(),
    story: z.string(),
    line: lineOfClaim.nullable(),
  })
  .openapi('ClaimPlace')

export type ClaimPlace = z.infer<typeof claimPlace>

/** A claim: what it asserts, on which words, who says it, and where it is in the record. */
export const claimView = z
  .object({
    story: z.string(),
    revision: z.number().int(),
    id: z.string(),
    kind: z.enum(['figure', 'quotation', 'event', 'standing']),
    /** In one line, as the terminal tells it. */
    says: z.string(),
    exact: z.string(),
    /** What the words are in, BCP 47; `und` where it is not known. */
    language: z.string(),
    start: z.number().int(),
    end: z.number().int(),
    fields: z.array(claimField),
    /** Originator first; empty where the report names nobody. */
    attribution: z.array(claimHop),
    spans: z.array(claimSpan),
    rule: z.string(),
    /** What was tried, in order. */
    trace: z.array(z.string()),
    line: z.object({ kind: z.string(), id: z.string(), says: z.string() }).nullable(),
    state: shape.nullable(),
    /** Why it is in that state. */
    why: z.string().nullable(),
    origin: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** Claims that deny, doubt or withdraw it. */
    standings: z.array(citedClaim),
    /** Figures that are a part of it, and the one it is a part of. */
    parts: z.array(citedClaim),
    partOf: citedClaim.nullable(),
    /** Of a standing claim: what it speaks of. */
    of: z.array(citedClaim),
    decided: z.array(z.string()),
    report: z.object({
      id: z.string(),
      name: z.string(),
      title: z.string().nullable(),
      /** What the headline is in, BCP 47; `und` where it is not known. */
      titleLanguage: z.string(),
      outlet: z.string().nullable(),
      published: z.string().nullable(),
      /** The version that stands for it now, where this is an earlier one. */
      revisedBy: z.string().nullable(),
    }),
    /** Claims of the same report, in the order of its text. */
    place: z.object({ at: z.number().int(), of: z.number().int() }),
    previous: z.string().nullable(),
    next: z.string().nullable(),
    offers: z.array(besideOffer),
    /** What was asked for beside it; null where nothing was. */
    beside: comparison.nullable(),
  })
  .openapi('ClaimView')

export type ClaimView = z.infer<typeof claimView>

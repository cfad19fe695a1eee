import { z } from '@hono/zod-openapi'

/** Another report, by what it is called. */
const named = { id: z.string(), name: z.string() }

/** What one report has from another. */
export const copied = z
  .object({
    ...named,
    kind: z.string(),
    /** "verbatim, 93 % of its words". */
    says: z.string(),
  })
  .openapi('Copied')

export type Copied = z.infer<typeof copied>

/** A report as the list shows it: its latest version. */
export const reportRow = z
  .object({
    ...named,
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    /** What the headline is in, BCP 47; `und` where it is not known. */
    titleLanguage: z.string(),
    /** What most of it is in. */
    language: z.string(),
    published: z.string().nullable(),
    updated: z.string().nullable(),
    url: z.string().nullable(),
    claims: z.object({
      all: z.number().int(),
      figures: z.number().int(),
      quotations: z.number().int(),
      events: z.number().int(),
      standings: z.number().int(),
    }),
    /** How many versions there are of it, itself among them. */
    versions: z.number().int(),
    /** What the latest revision changed: "revised 9 Jan 2022: 2 paragraphs changed"; null where there was none. */
    revised: z.string().nullable(),
    /** What it is made from. */
    copies: z.array(copied),
    /** The grade a person gave it or its outlet: "B2". */
    graded: z.string().nullable(),
    /** Stretches of it that were not read. */
    unread: z.number().int(),
    decided: z.array(z.string()),
  })
  .openapi('ReportRow')

export type ReportRow = z.infer<typeof reportRow>

/** A statement of a report about itself. */
export const statement = z
  .object({
    /** "published". */
    field: z.string(),
    value: z.string(),
    /** Who says so: "its structured data", "a line of its text". */
    from: z.string(),
    /** It is the one that is believed. */
    chosen: z.boolean(),
    /** It cannot hold together with the one that is believed. */
    against: z.boolean(),
  })
  .openapi('ReportStatement')

export type ReportStatement = z.infer<typeof statement>

/** A paragraph that a revision reworded, added or took out. */
export const rewording = z
  .object({
    kind: z.enum(['changed', 'added', 'removed']),
    before: z.string().nullable(),
    after: z.string().nullable(),
    language: z.string(),
  })
  .openapi('Rewording')

/** One version of a report. */
export const reportVersion = z
  .object({
    ...named,
    /** From when the page was as this version has it. */
    since: z.string().nullable(),
    /** What it changed, a sentence each; none for the first. */
    steps: z.array(z.string()),
    changes: z.array(rewording),
    /** Paragraphs that changed beside those above. */
    more: z.number().int(),
  })
  .openapi('ReportVersion')

export type ReportVersion = z.infer<typeof reportVersion>

/** What stands on the card of a claim beside its words. */
export const claimCard = z
  .object({
    id: z.string(),
    /** What was read, piece by piece; how a piece looks repeats what it says. */
    told: z.array(z.object({ text: z.string(), look: z.string() })),
    /** Who says so, the one who knows first, the outlet last. */
    chain: z.array(z.string()),
  })
  .openapi('ClaimCard')

export type ClaimCard = z.infer<typeof claimCard>

/** What is known of a report beside its text, which stands at `/text`. */
export const reportView = z
  .object({
    report: reportRow,
    hash: z.string(),
    captured: z.string().nullable(),
    statements: z.array(statement),
    /** Who wrote it and whose agency it credits. */
    credits: z.array(z.object({ kind: z.string(), value: z.string() })),
    versions: z.array(reportVersion),
    /** Reports that are made from it. */
    copiedBy: z.array(copied),
    cards: z.array(claimCard),
    /** Its version that stands for it, where it is an earlier one. */
    latest: z.object(named).nullable(),
  })
  .openapi('ReportView')

export type ReportView = z.infer<typeof reportView>

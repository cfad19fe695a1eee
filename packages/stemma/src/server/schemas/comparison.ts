import { z } from '@hono/zod-openapi'

const stretch = { start: z.number().int(), end: z.number().int() }

/** One report's side of a comparison: which words are compared, and which of them the other has otherwise or not at all. */
export const comparedSide = z
  .object({
    report: z.string(),
    name: z.string(),
    /** The claim whose paragraph it is; null where a report is set beside. */
    claim: z.string().nullable(),
    /** Half-open, in UTF-16 units of the report's text. */
    ...stretch,
    differs: z.array(z.object(stretch)),
  })
  .openapi('ComparedSide')

export type ComparedSide = z.infer<typeof comparedSide>

const paragraph = z.object({
  text: z.string(),
  /** BCP 47; `und` where it is not known. */
  language: z.string(),
  differs: z.array(z.object(stretch)),
})

/** A paragraph of two versions: reworded, added, taken out, or the same in both. */
export const comparedParagraph = z
  .object({
    kind: z.enum(['same', 'changed', 'added', 'removed']),
    before: paragraph.nullable(),
    after: paragraph.nullable(),
  })
  .openapi('ComparedParagraph')

export type ComparedParagraph = z.infer<typeof comparedParagraph>

/** Two reports side by side: passages of two reports, or two versions of one. */
export const comparison = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('passages'),
      here: comparedSide,
      there: comparedSide,
      /** How much of the words they share: "14 of 17 words are the same". */
      says: z.string(),
    }),
    z.object({
      kind: z.literal('versions'),
      before: z.object({ report: z.string(), name: z.string(), since: z.string().nullable() }),
      after: z.object({ report: z.string(), name: z.string(), since: z.string().nullable() }),
      /** In the order of the later version; what it has no more stands where it stood. */
      paragraphs: z.array(comparedParagraph),
      says: z.string(),
    }),
  ])
  .openapi('Comparison')

export type Comparison = z.infer<typeof comparison>

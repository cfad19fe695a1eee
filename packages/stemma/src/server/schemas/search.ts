import { z } from '@hono/zod-openapi'
import { shape } from './board.ts'

/** Something that holds the words that were looked for. */
export const found = z
  .object({
    kind: z.enum(['report', 'claim', 'party']),
    /** Of the claim or party; of a report its own. */
    id: z.string(),
    /** Null before its report is placed. */
    story: z.string().nullable(),
    /** Name of the story; null as above. */
    label: z.string().nullable(),
    report: z.string().nullable(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    /** Of a report some of its words around the first that was looked for, of a claim its own, of a party its name. */
    words: z.string(),
    /** Where in `words` what was looked for stands. */
    marks: z.array(z.tuple([z.number().int(), z.number().int()])),
    /** What the words are in, and what the headline, BCP 47; `und` where it is not known. */
    language: z.string(),
    titleLanguage: z.string(),
    /** What more there is to say: kind of a claim, roles of a party. */
    facts: z.array(z.string()),
    /**
     * How a claim stands: as the reading it is of, or as a number within its words that was withdrawn or denied; `unread` where
     * its story was not opened for it. Null where neither is known, and of what is no claim.
     */
    state: shape.nullable(),
    /** Of a party how many utterances are its own; null of the others. */
    speaks: z.number().int().nullable(),
  })
  .openapi('Found')

export type Found = z.infer<typeof found>

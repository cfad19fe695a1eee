import { z } from '@hono/zod-openapi'
import { shape } from './board.ts'

/** A line that may go into a dossier. */
const choice = z.object({ id: z.string(), says: z.string(), chosen: z.boolean() })

/** A dossier before it is handed on: what may go into it, and what it says. */
export const dossierView = z
  .object({
    label: z.string(),
    facts: z.array(z.string()),
    asOf: z.string().nullable(),
    /** Lines that may go into it, by what they are. */
    choices: z.array(z.object({ kind: z.string(), name: z.string(), lines: z.array(choice) })),
    /** Reports that it rests on as it is chosen, each with whether its words are left out. */
    reports: z.array(
      z.object({
        id: z.string(),
        number: z.number().int(),
        name: z.string(),
        title: z.string().nullable(),
        /** What the headline is in, BCP 47; `und` where it is not known. */
        titleLanguage: z.string(),
        published: z.string().nullable(),
        hash: z.string(),
        without: z.boolean(),
      }),
    ),
    figures: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        stands: z.string(),
        band: z.string().nullable(),
        grade: shape,
        rests: z.string(),
        sentence: z.string(),
        decided: z.array(z.string()),
        readings: z.array(
          z.object({
            mark: z.string(),
            word: z.string(),
            day: z.string(),
            worded: z.string(),
            chain: z.array(z.string()),
            outlets: z.string(),
            cites: z.array(z.number().int()),
          }),
        ),
      }),
    ),
    contradictions: z.array(z.object({ id: z.string(), says: z.string(), cites: z.array(z.number().int()) })),
    happenings: z.array(
      z.object({ id: z.string(), day: z.string(), says: z.string(), cites: z.array(z.number().int()) }),
    ),
    quotations: z.array(
      z.object({
        id: z.string(),
        speaker: z.string(),
        day: z.string().nullable(),
        renderings: z.array(z.object({ relation: z.string(), cite: z.number().int() })),
      }),
    ),
    /** The words cited, by their numbers. */
    words: z.array(
      z.object({
        number: z.number().int(),
        claim: z.string(),
        exact: z.string(),
        /** BCP 47; `und` where it is not known. */
        language: z.string(),
        report: z.object({ id: z.string(), name: z.string() }),
        published: z.string().nullable(),
        hash: z.string(),
      }),
    ),
  })
  .openapi('DossierView')

export type DossierView = z.infer<typeof dossierView>

import { z } from '@hono/zod-openapi'
import { targetKinds } from '@stemma/engine'

/** What a decision names: a claim, or a line by what makes it up, so that it is found again when reports come. */
export const target = z
  .object({
    kind: z.enum(targetKinds),
    id: z.string(),
    claims: z.array(z.string()),
    reports: z.array(z.string()),
    names: z.array(z.string()),
  })
  .openapi('Target')

/** A value that a field of a claim may have. */
const plain = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** A field of a claim that a person may correct. */
export const decidableField = z
  .object({
    field: z.string(),
    /** What it is called: "as of". */
    name: z.string(),
    value: plain,
    /** What it may be, where that is one of few; null where it is typed. */
    choices: z.array(z.string()).nullable(),
    /** How a typed value is given: a number, a day, text, yes or no. */
    type: z.enum(['number', 'day', 'text', 'flag', 'choice']),
    /** Whether it may be nothing. */
    empty: z.boolean(),
  })
  .openapi('DecidableField')

export type DecidableField = z.infer<typeof decidableField>

/** What a person may decide of a claim or a line, as it stands now. */
export const decidable = z
  .object({
    target,
    /** What it is, in few words. */
    says: z.string(),
    /** The revision of the story that this is seen at: what a decision names as expected. */
    revision: z.number().int(),
    /** What an acceptance would accept, by field. */
    as: z.record(z.string(), plain),
    /** Of a claim: its fields in the order in which they are read wrongly most. */
    fields: z.array(decidableField),
    /** Of a figure: the claims that give the same number from the same origin, itself among them. */
    alike: z.array(z.string()),
    /** Of a figure: how it stands, and how a person may say that it does. */
    standing: z.string().nullable(),
    standings: z.array(z.string()),
    /** Who is known to know something in this story, those of most claims first; of a claim its own origin left out. */
    origins: z.array(z.string()),
    /** Of a report: who published it, to whom a grade may be given; null of anything else, and where nobody is named. */
    outlet: z.string().nullable(),
    /** What may be decided of it here. */
    acts: z.array(z.enum(['accept', 'reject', 'correct', 'origin', 'standing', 'grade'])),
    /** What people decided of it that holds, with the entry that an undoing names. */
    decided: z.array(z.object({ seq: z.number().int(), says: z.string() })),
  })
  .openapi('Decidable')

export type Decidable = z.infer<typeof decidable>

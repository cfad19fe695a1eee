import { z } from '@hono/zod-openapi'
import { decisionKinds, decisionSchemas } from '@stemma/engine'
import { changeRow } from './board.ts'

/** What a person decided of a claim or a line, as “stemma decide --from” takes it; each kind's own fields are checked when it is sent. */
export const decision = z.looseObject({ kind: z.enum(decisionKinds) }).openapi('Decision', {
  description:
    'One of these, told apart by its kind, relations by what they are between too. A target names a line by what lasts of it: every line that the API answers comes with it under /decidable.',
  oneOf: [...decisionSchemas] as never[],
})

const expect = z.number().int().nonnegative().nullable().openapi({
  description:
    'Revision of the story that was seen; refused with 409 where it has changed since. Null where that does not matter.',
})

const key = z
  .string()
  .min(8)
  .max(200)
  .nullable()
  .default(null)
  .openapi({ description: 'Sent twice under one key, it is written once.' })

/** A decision on its way into the journal. */
export const sentDecision = z.object({ decision, expect, key }).openapi('SentDecision')

/** An undoing on its way. */
export const sentUndo = z.object({ reason: z.string().trim().min(1).max(10_000), expect, key }).openapi('SentUndo')

/** A decision that stands in the journal. */
export const decided = z
  .object({
    /** Of its entry: what to name to undo it. */
    seq: z.number().int(),
    /** It stood there before, under the same key. */
    again: z.boolean(),
    /** The stories it touches, as they are now. */
    stories: z.array(z.object({ id: z.string(), revision: z.number().int() })),
    /** What it changed. */
    changes: z.array(changeRow),
  })
  .openapi('Decided')

export type Decided = z.infer<typeof decided>

/** A decision, or an undoing, in a list. */
export const listedDecision = z
  .object({
    seq: z.number().int(),
    time: z.string(),
    actor: z.string(),
    kind: z.string(),
    /** In few words: "reject k-1f3a". */
    says: z.string(),
    reason: z.string().nullable(),
    holds: z.boolean(),
    /** The entry that it undoes; null for a decision. */
    undoes: z.number().int().nullable(),
    /** Whole, as it was sent; null for an undoing. */
    decision: decision.nullable(),
  })
  .openapi('ListedDecision')

export type ListedDecision = z.infer<typeof listedDecision>

/** A decision, or an undoing, in the list of a story. */
export const storyDecision = listedDecision
  .extend({
    /** What was decided, where the line is named beside it: "Rejected". */
    words: z.string(),
    /** What it is about, where the record has it. */
    line: z.object({ kind: z.string(), id: z.string(), says: z.string() }).nullable(),
    /** Why these reports cannot carry it out. */
    unmet: z.string().nullable(),
  })
  .openapi('StoryDecision')

export type StoryDecision = z.infer<typeof storyDecision>

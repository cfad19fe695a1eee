import { z } from '@hono/zod-openapi'
import { changeRow } from './board.ts'

/** One material change with what was before and after, and the words that brought it. */
export const changeItem = changeRow
  .extend({
    /** What kind of change it is: a mark and a word. */
    mark: z.string(),
    word: z.string(),
    /** It takes something back: a number that fell, what cannot all hold. */
    isHard: z.boolean(),
    /** What the line is called: changes of one line stand together. */
    label: z.string(),
    /** What it says where the label and the word say the rest. */
    told: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    /** The words that brought it: none where a decision did, or reports are grouped otherwise. */
    words: z.array(
      z.object({
        claim: z.string(),
        exact: z.string(),
        /** BCP 47; `und` where it is not known. */
        language: z.string(),
        report: z.object({ id: z.string(), name: z.string() }),
      }),
    ),
  })
  .openapi('ChangeItem')

export type ChangeItem = z.infer<typeof changeItem>

/** What materially changed between two states of a story. */
export const changeList = z
  .object({
    items: z.array(changeItem),
    next: z.string().nullable(),
    /** From where: a day of the record, or an entry of the journal. */
    since: z.object({
      kind: z.enum(['beginning', 'entry', 'day']),
      /** Null for a day of the record. */
      seq: z.number().int().nullable(),
      /** When the entry was written, or the day. */
      time: z.string().nullable(),
    }),
    /** From what difference on a number that moved is told. */
    thresholds: z.array(z.object({ measure: z.string(), absolute: z.number(), relative: z.number() })),
    /** The last entry that bears on the story: what whoever has looked has seen. */
    revision: z.number().int(),
  })
  .openapi('ChangeList')

export type ChangeList = z.infer<typeof changeList>

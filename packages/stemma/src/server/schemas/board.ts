import { z } from '@hono/zod-openapi'
import { intake } from './intake.ts'
import { storyHead } from './story.ts'

/** How a reading stands, or how well a tally is founded: a mark and a word say what colour repeats. */
export const shape = z.object({ key: z.string(), mark: z.string(), word: z.string() }).openapi('Shape')

export type Shape = z.infer<typeof shape>

/** A reading as a small chart draws it. */
export const sparkPoint = z
  .object({
    asOf: z.string().nullable(),
    /** As it was worded: "nearly 10,000". */
    worded: z.string(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    state: z.string(),
  })
  .openapi('SparkPoint')

export type SparkPoint = z.infer<typeof sparkPoint>

/** A tally as the board shows it. */
export const tallyRow = z
  .object({
    id: z.string(),
    /** What is counted: "killed · protesters". */
    label: z.string(),
    measure: z.string(),
    /** The tally it is a part of, and how deep below a whole it stands. */
    partOf: z.string().nullable(),
    depth: z.number().int(),
    /** The standing figure in words: "nearly 10,000"; null where none stands. */
    best: z.string().nullable(),
    /** From low to high: "5,750–10,000"; null where it says no more than the figure. */
    band: z.string().nullable(),
    low: z.number().nullable(),
    value: z.number().nullable(),
    high: z.number().nullable(),
    /** "at least 42 by sum: 26 (killed · protesters) + 16 (killed · security forces)"; null for none. */
    floor: z.string().nullable(),
    spark: z.array(sparkPoint),
    /** The readings in one word each where there is no picture: "5,800, then 7,939, then nearly 10,000". */
    sparkSays: z.string(),
    origins: z.number().int(),
    outlets: z.number().int(),
    /** "2 origins · 5 outlets". */
    rests: z.string(),
    grade: shape,
    /** The sentence that can be printed. */
    sentence: z.string(),
    /** What a person should look at, a sentence each. */
    review: z.array(z.string()),
    contradictions: z.number().int(),
    /** What people decided of it, a sentence each. */
    decided: z.array(z.string()),
  })
  .openapi('TallyRow')

export type TallyRow = z.infer<typeof tallyRow>

/** What cannot all hold. */
export const contradictionRow = z
  .object({
    id: z.string(),
    type: z.string(),
    says: z.string(),
    hypothesis: z.string().nullable(),
    /** Lines it is about, each with where it is shown. */
    about: z.array(z.object({ kind: z.string(), id: z.string(), says: z.string() })),
  })
  .openapi('ContradictionRow')

export type ContradictionRow = z.infer<typeof contradictionRow>

/** One material change, in words. */
export const changeRow = z
  .object({
    kind: z.string(),
    says: z.string(),
    /** The line it is about. */
    line: z.object({ kind: z.string(), id: z.string() }).nullable(),
    reports: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .openapi('ChangeRow')

export type ChangeRow = z.infer<typeof changeRow>

/** The board of a story: a row per tally, what cannot all hold, what changed last, and what came in. */
export const boardView = z
  .object({
    story: storyHead,
    main: z.array(tallyRow),
    minor: z.array(tallyRow),
    contradictions: z.array(contradictionRow),
    /** What moved between two days of the record: the last on which a report came out, and the one before. */
    latest: z.object({ since: z.string().nullable(), until: z.string().nullable(), changes: z.array(changeRow) }),
    intake,
  })
  .openapi('BoardView')

export type BoardView = z.infer<typeof boardView>

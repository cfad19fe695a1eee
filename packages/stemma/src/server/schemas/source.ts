import { z } from '@hono/zod-openapi'

/** What became of something that was handed over, or of one report in it. */
export const addedSource = z
  .object({
    /** `a.zip › b.html`. */
    input: z.string(),
    state: z.enum(['new', 'known', 'refused']),
    /** Of the entry of its source; null where it has none of its own. */
    seq: z.number().int().nullable(),
    report: z.string().nullable(),
    /** Why it was refused, or as what it was known. */
    why: z.string().nullable(),
    /** The story its report was placed in; null before it is. */
    story: z.string().nullable(),
  })
  .openapi('AddedSource')

export type AddedSource = z.infer<typeof addedSource>

/** Something that was taken in, and what became of it. */
export const listedSource = z
  .object({
    /** Of its entry. */
    seq: z.number().int(),
    /** When it was taken in, ISO 8601. */
    time: z.string(),
    input: z.string(),
    /** `taken`: it waits to be read. */
    state: z.enum(['taken', 'read', 'refused']),
    /** SHA-256 of its bytes. */
    original: z.string(),
    report: z.string().nullable(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    /** ISO 8601. */
    published: z.string().nullable(),
    /** Null before its report is placed, and for what was there already. */
    story: z.string().nullable(),
    /** Why it was refused; null where it was not. */
    why: z.string().nullable(),
  })
  .openapi('ListedSource')

export type ListedSource = z.infer<typeof listedSource>

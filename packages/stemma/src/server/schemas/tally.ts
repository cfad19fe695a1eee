import { z } from '@hono/zod-openapi'
import { contradictionRow, shape, tallyRow } from './board.ts'

/** A claim where it is cited: its words and the report they stand in. */
export const citedClaim = z
  .object({
    id: z.string(),
    exact: z.string(),
    /** What the words are in, BCP 47; `und` where it is not known. */
    language: z.string(),
    report: z.string(),
    /** What the report is called. */
    name: z.string(),
    /** Half-open, in UTF-16 units of the report's text. */
    start: z.number().int(),
    end: z.number().int(),
  })
  .openapi('CitedClaim')

export type CitedClaim = z.infer<typeof citedClaim>

/** One number from one origin, with all who print it. */
export const tallyReading = z
  .object({
    /** The same for the same reading as long as its first claim is in it. */
    key: z.string(),
    /** The number as it was worded: "nearly 8,000", "dozens". */
    worded: z.string(),
    /** Where there is little room: "≲ 8,000". */
    short: z.string(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    bound: z.string(),
    /** The day it speaks of, and whether no report gives that day. */
    asOf: z.string().nullable(),
    asOfInferred: z.boolean(),
    /** Who knows and through whom, nearest to the fact first, without the outlets that print it. */
    saidBy: z.array(z.string()),
    /** Outlets that print it. */
    via: z.array(z.string()),
    outlets: z.number().int(),
    origin: z.string().nullable(),
    /** Which of the tally's origins it is from: its place in `origins`, drawn as a letter. */
    glyph: z.number().int(),
    state: shape,
    /** Why it is in that state, with the rule; null where there is no more to say than that it stands. */
    why: z.string().nullable(),
    claims: z.array(citedClaim),
    /** Claims that withdraw, deny or doubt it. */
    standings: z.array(citedClaim),
    decided: z.array(z.string()),
  })
  .openapi('TallyReading')

export type TallyReading = z.infer<typeof tallyReading>

/** An origin of a tally's readings. */
export const tallyOrigin = z
  .object({
    id: z.string(),
    name: z.string(),
    /** A, B, C …: marks its readings. */
    letter: z.string(),
    /** How and when it spoke, and for whom. */
    facts: z.array(z.string()),
    readings: z.number().int(),
  })
  .openapi('TallyOrigin')

export type TallyOrigin = z.infer<typeof tallyOrigin>

/** A step of a working; those that apply a rule name it. */
export const workingStep = z.object({ rule: z.string().nullable(), says: z.string() }).openapi('WorkingStep')

export type WorkingStep = z.infer<typeof workingStep>

/** Why a tally stands as it does. */
export const tallyWhy = z
  .object({
    /** The rule that gave the figure: "R9 default". */
    rule: z.string(),
    facts: z.array(z.object({ name: z.string(), value: z.string() })),
    steps: z.array(workingStep),
    /** Readings that do not stand, and what became of them. */
    rejected: z.array(z.string()),
    /** What each rule that is named here says. */
    rules: z.array(z.object({ id: z.string(), says: z.string() })),
  })
  .openapi('TallyWhy')

/** A tally among those it is a part or the whole of, in the order of a tree read from its top. */
export const populationRow = z
  .object({
    id: z.string(),
    label: z.string(),
    /** 0 is the whole. */
    depth: z.number().int(),
    /** The tally that is looked at. */
    here: z.boolean(),
    best: z.string().nullable(),
    band: z.string().nullable(),
    low: z.number().nullable(),
    value: z.number().nullable(),
    high: z.number().nullable(),
    grade: shape,
    /** It is added up into the sum of the whole it is a part of: those that are share nobody. */
    added: z.boolean(),
    /** The sum of those of its parts that share nobody; null for none. */
    sum: z.object({ value: z.number(), says: z.string() }).nullable(),
    /** What of the standing figure is in none of the parts that were added: arithmetic that no report prints. */
    remainder: z.object({ value: z.number(), says: z.string() }).nullable(),
  })
  .openapi('PopulationRow')

export type PopulationRow = z.infer<typeof populationRow>

/** A tally: how a count moved, what stands of it, and why. */
export const tallyView = z
  .object({
    story: z.string(),
    /** What a decision names as expected. */
    revision: z.number().int(),
    row: tallyRow,
    /** What its parts come to that share nobody, at least; null where they are not added up. */
    floor: z.number().nullable(),
    /** Who is counted, where, and as what: "everybody", "Almaty", "a running total". */
    facts: z.array(z.string()),
    /** In the order of the days they speak of, those of no day last. */
    readings: z.array(tallyReading),
    origins: z.array(tallyOrigin),
    why: tallyWhy,
    /** Its whole and its parts, itself among them; empty where it is alone. */
    population: z.array(populationRow),
    contradictions: z.array(contradictionRow),
    previous: z.object({ id: z.string(), label: z.string() }).nullable(),
    next: z.object({ id: z.string(), label: z.string() }).nullable(),
  })
  .openapi('TallyView')

export type TallyView = z.infer<typeof tallyView>

import { z } from '@hono/zod-openapi'
import { shape } from './board.ts'

/** A figure of an origin, as one of its readings has it. */
export const originFigure = z
  .object({
    tally: z.string(),
    /** What is counted: "killed · protesters". */
    label: z.string(),
    /** The number as it was worded: "nearly 8,000". */
    worded: z.string(),
    /** ISO date; null where nothing tells. */
    asOf: z.string().nullable(),
    state: shape,
    /** Why it is in that state, with the rule. */
    why: z.string(),
    /** Its words, to look them up. */
    claim: z.string().nullable(),
  })
  .openapi('OriginFigure')

export type OriginFigure = z.infer<typeof originFigure>

/** Somebody through whom words came to the page, or several reports drawn as one. */
export const stemmaNode = z
  .object({
    /** Unique in the drawing: the id of the origin or report, else one made of what it is. */
    id: z.string(),
    /** `copies`: several reports that stand alike; `more`: those for which there is no room. */
    kind: z.enum(['origin', 'relay', 'report', 'copies', 'more']),
    name: z.string(),
    /** Of one report its headline; null where it has none. */
    title: z.string().nullable(),
    /** What the headline is in, BCP 47; `und` where it is not known. */
    titleLanguage: z.string(),
    /** ISO date on which it spoke or came out; null where nothing tells. */
    day: z.string().nullable(),
    /** Claims of it that are drawn here. */
    claims: z.number().int(),
    /** Its figures in short, those that matter most first. */
    figures: z.array(z.object({ worded: z.string(), label: z.string(), state: shape })),
    /** How what it says stands; null where it gives no figure, or all of it merely stands. */
    state: shape.nullable(),
    /** How many reports it stands for. */
    count: z.number().int(),
    /** The first of them, where it stands for several. */
    members: z.array(z.object({ id: z.string(), name: z.string(), day: z.string().nullable() })),
    /** What people decided of it, a sentence each. */
    decided: z.array(z.string()),
  })
  .openapi('StemmaNode')

export type StemmaNode = z.infer<typeof stemmaNode>

/** That one has it from the other, and what says so. */
export const stemmaEdge = z
  .object({
    /** Of a copy its derivation's id. */
    id: z.string(),
    from: z.string(),
    to: z.string(),
    /** `words`: attributed; `bare`: inferred, since the report names no source; `copy`: made from the other's words. */
    kind: z.enum(['words', 'bare', 'copy']),
    /** What it rests on, in short: “the interior ministry said”; "verbatim, 93 % of its words". */
    says: z.string(),
    /** How many reports it stands for. */
    count: z.number().int(),
    /** The origins whose claims went this way. */
    origins: z.array(z.string()),
    /** The words that attribute, each with the claim they stand in. */
    words: z.array(
      z.object({
        exact: z.string(),
        /** BCP 47; `und` where it is not known. */
        language: z.string(),
        origin: z.string(),
        claim: z.string().nullable(),
        report: z.string(),
      }),
    ),
    /** Of a copy: how it was told, and the longest stretches that both have. */
    copy: z
      .object({
        kind: z.string(),
        /** Share of the shorter report's own words that stand in the other, 0 to 1. */
        share: z.number(),
        shared: z.array(z.string()),
        /** What they are in, BCP 47; `und` where it is not known. */
        language: z.string(),
        steps: z.array(z.string()),
      })
      .nullable(),
    /** Of an edge to one report: the claims it carries, which a decision about their origin names. */
    claims: z.array(z.string()),
    /** What people decided of it, a sentence each. */
    decided: z.array(z.string()),
  })
  .openapi('StemmaEdge')

export type StemmaEdge = z.infer<typeof stemmaEdge>

/** An origin in full. */
export const originCard = z
  .object({
    id: z.string(),
    name: z.string(),
    /** The authority behind it; null where there is none. */
    family: z.string().nullable(),
    /** How it spoke: "unnamed officials"; null where nothing tells. */
    channel: z.string().nullable(),
    when: z.string().nullable(),
    /** Nobody says whose it is: the outlet, or the agency it credits, stands for it. */
    bare: z.boolean(),
    figures: z.array(originFigure),
    /** Its claims that are no figures, with their words. */
    says: z.array(
      z.object({
        claim: z.string(),
        kind: z.string(),
        exact: z.string(),
        /** BCP 47; `und` where it is not known. */
        language: z.string(),
        report: z.string(),
      }),
    ),
    /** How many of those there are. */
    saysInAll: z.number().int(),
    reports: z.array(
      z.object({ id: z.string(), name: z.string(), day: z.string().nullable(), claims: z.number().int() }),
    ),
    reportsInAll: z.number().int(),
    /** What was collapsed into it, one step each. */
    why: z.array(z.string()),
    decided: z.array(z.string()),
  })
  .openapi('OriginCard')

export type OriginCard = z.infer<typeof originCard>

/** An origin as the list to choose from has it. */
export const originRow = z
  .object({
    id: z.string(),
    name: z.string(),
    /** "statement · 9 Jan 2022 · family: Kazakhstan". */
    facts: z.array(z.string()),
    claims: z.number().int(),
    reports: z.number().int(),
    figures: z.number().int(),
    state: shape.nullable(),
  })
  .openapi('OriginRow')

export type OriginRow = z.infer<typeof originRow>

/** Who has it from whom: of one origin or of the whole story. */
export const stemmaView = z
  .object({
    /** The origin that is drawn alone; null for the whole story. */
    origin: originCard.nullable(),
    /** Every origin, those that most reports print first. */
    origins: z.array(originRow),
    originsInAll: z.number().int(),
    nodes: z.array(stemmaNode),
    edges: z.array(stemmaEdge),
    /** Reports and origins for which there is no room in the drawing. */
    left: z.object({ reports: z.number().int(), origins: z.number().int() }),
  })
  .openapi('StemmaView')

export type StemmaView = z.infer<typeof stemmaView>

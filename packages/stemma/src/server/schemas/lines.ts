import { z } from '@hono/zod-openapi'

/** What a person decided of a line. */
const mark = z
  .object({
    seq: z.number().int(),
    kind: z.string(),
    actor: z.string(),
    time: z.string(),
    reason: z.string().nullable(),
    says: z.string(),
    overruledBy: z.number().int().nullable(),
  })
  .openapi('LineMark')

const decided = z.array(mark)
const ids = z.array(z.string())
const steps = z.array(z.string())
const number = z.number().nullable()
const text = z.string().nullable()
const span = z.tuple([z.number().int(), z.number().int()])

const tallyReading = z.object({
  claims: ids,
  value: number,
  low: number,
  high: number,
  bound: z.string(),
  asOf: text,
  asOfInferred: z.boolean(),
  origin: z.string(),
  state: z.string(),
  why: z.string(),
  standings: ids,
  reports: ids,
  outlets: z.number().int(),
  worded: z.string(),
})

/** A tally as it stands in the record. */
export const tallyLine = z
  .object({
    id: z.string(),
    label: z.string(),
    measure: z.string(),
    population: text,
    place: text,
    period: z.object({ first: z.string(), final: z.string() }).nullable(),
    accumulation: z.string(),
    unclear: z.boolean(),
    readings: z.array(tallyReading),
    low: number,
    best: number,
    high: number,
    floor: number,
    grade: z.string(),
    origins: z.number().int(),
    outlets: z.number().int(),
    partOf: text,
    rule: z.string(),
    why: steps,
    review: steps,
    sentence: z.string(),
    decided,
  })
  .openapi('TallyLine')

/** A claim as it stands in the record, and its report. Fields of its own kind stand beside these. */
export const claimLine = z
  .looseObject({
    id: z.string(),
    kind: z.enum(['figure', 'quotation', 'event', 'standing']),
    rule: z.string(),
    span,
    exact: z.string(),
    language: z.string(),
    attribution: z.array(z.object({ name: z.string(), party: text, span, cue: span.nullable(), exact: z.string() })),
    decided,
    report: z.string(),
    outlet: text,
  })
  .openapi('ClaimLine')

export const originLine = z
  .object({
    id: z.string(),
    who: text,
    family: text,
    when: text,
    channel: z.string(),
    bare: z.boolean(),
    claims: ids,
    reports: ids,
    why: steps,
    decided,
  })
  .openapi('OriginLine')

export const partyLine = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    roles: z.array(z.string()),
    variants: z.array(z.object({ name: z.string(), reports: ids })),
    evidence: steps,
    offices: z.array(
      z.object({
        title: text,
        state: z.string(),
        since: text,
        asOf: text,
        reports: ids,
        claims: ids,
        disputed: z.boolean(),
      }),
    ),
    decided,
  })
  .openapi('PartyLine')

export const contradictionLine = z
  .object({
    id: z.string(),
    type: z.string(),
    says: z.string(),
    between: ids,
    excluded: steps,
    hypothesis: text,
    rule: z.string(),
    about: ids,
    decided,
  })
  .openapi('ContradictionLine')

export const derivationLine = z
  .object({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    kind: z.string(),
    evidence: z.looseObject({ containment: z.number(), steps }),
    shared: z.array(z.string()),
    decided,
  })
  .openapi('DerivationLine')

import { z } from '@hono/zod-openapi'

/** Where something happened, as far as the reports say. */
export const happeningPlace = z
  .object({
    /** "Almaty, Kazakhstan". */
    says: z.string(),
    city: z.string().nullable(),
    region: z.string().nullable(),
    country: z.string().nullable(),
    /** Degrees; those of a region or country are its middle. */
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    /** What is known of it: a town is a point, the others are areas. */
    precision: z.enum(['town', 'region', 'country']),
  })
  .openapi('HappeningPlace')

export type HappeningPlace = z.infer<typeof happeningPlace>

/** An incident as timeline, map and list show it. */
export const incidentRow = z
  .object({
    id: z.string(),
    type: z.string(),
    /** "Dismissal of Karim Masimov by the president". */
    says: z.string(),
    /** Its words give a number that does not stand: those who were said to be killed are not thereby dead. */
    fallen: z.enum(['withdrawn', 'denied']).nullable(),
    /** ISO date, month or year. */
    date: z.string().nullable(),
    /** ISO dates of the first and last day on which it can have been. */
    first: z.string().nullable(),
    final: z.string().nullable(),
    precision: z.enum(['day', 'several-days', 'week', 'month', 'year', 'unknown']),
    place: happeningPlace.nullable(),
    reports: z.number().int(),
    claims: z.number().int(),
    /** Told in ways that cannot all hold. */
    disputed: z.boolean(),
    /** `earlier`: long before the story and only recalled; `minor`: of a long timeline, told by one report alone. */
    part: z.enum(['main', 'minor', 'earlier']),
  })
  .openapi('IncidentRow')

export type IncidentRow = z.infer<typeof incidentRow>

/** Words for a happening in one report. */
export const toldWords = z.object({
  claim: z.string(),
  exact: z.string(),
  /** BCP 47; `und` where it is not known. */
  language: z.string(),
  report: z.object({ id: z.string(), name: z.string() }),
})

export type ToldWords = z.infer<typeof toldWords>

/** An incident in full. */
export const incidentDetail = z
  .object({
    row: incidentRow,
    who: z.string().nullable(),
    target: z.string().nullable(),
    words: z.array(toldWords),
    /** What cannot all hold, side by side. */
    versions: z.array(z.object({ says: z.string(), words: z.array(toldWords) })),
    why: z.array(z.string()),
    decided: z.array(z.string()),
  })
  .openapi('IncidentDetail')

export type IncidentDetail = z.infer<typeof incidentDetail>

/** Which incidents are asked for. */
export const happeningsAsked = {
  type: z.string().max(200).optional().openapi({ description: 'Of this kind: “arrest”; several with commas.' }),
  place: z.string().max(200).optional().openapi({ description: 'In this town, region or country.' }),
  from: z.string().max(10).optional().openapi({ description: 'May have happened on or after this day, ISO 8601.' }),
  to: z.string().max(10).optional().openapi({ description: 'May have happened on or before this day, ISO 8601.' }),
  several: z.enum(['1']).optional().openapi({ description: '1: told by several reports.' }),
}

/** A page of a story's incidents, with what they can be filtered by. */
export const happeningsView = z
  .object({
    items: z.array(incidentRow),
    next: z.string().nullable(),
    /** Of all that the filter leaves. */
    inAll: z.number().int(),
    /** Of the whole story, whatever the filter. */
    types: z.array(z.object({ type: z.string(), count: z.number().int() })),
    places: z.array(z.object({ name: z.string(), count: z.number().int() })),
    /** The days of the story itself, without what is only recalled: where a timeline begins and ends. */
    first: z.string().nullable(),
    final: z.string().nullable(),
  })
  .openapi('HappeningsView')

export type HappeningsView = z.infer<typeof happeningsView>

import { z } from '@hono/zod-openapi'

/** A stretch of words, and whether the rendering it is compared with has it otherwise or not at all. */
export const stretch = z.object({ text: z.string(), differs: z.boolean() })

/** Renderings of an utterance in the same words, told once. */
export const renderingRow = z
  .object({
    relation: z.enum(['verbatim', 'fragment', 'translation', 'paraphrase', 'proposed']),
    /** Aligned to the first. */
    stretches: z.array(stretch),
    /** What the words are in, BCP 47; `und` where it is not known. */
    language: z.string(),
    /** Who prints these words. */
    prints: z.array(z.object({ claim: z.string(), report: z.string(), name: z.string(), day: z.string().nullable() })),
    /** How many reports that is, of which the first stand in `prints`. */
    printsInAll: z.number().int(),
  })
  .openapi('RenderingRow')

export type RenderingRow = z.infer<typeof renderingRow>

/** One speech act as its card shows it. */
export const utteranceCard = z
  .object({
    id: z.string(),
    /** "the president"; null where no report says. */
    speaker: z.string().nullable(),
    /** What the speaker is called by office, as reports have it; null for none. */
    office: z.string().nullable(),
    when: z.string().nullable(),
    renderings: z.array(renderingRow),
    /** How many wordings there are, of which the first stand in `renderings`. */
    renderingsInAll: z.number().int(),
    reports: z.number().int(),
    /** `several`: rendered by several reports; `single`: by one. */
    part: z.enum(['several', 'single']),
    why: z.array(z.string()),
    decided: z.array(z.string()),
  })
  .openapi('UtteranceCard')

export type UtteranceCard = z.infer<typeof utteranceCard>

/** Which speech is asked for. */
export const quotationsAsked = {
  speaker: z.string().max(500).optional().openapi({ description: 'By this speaker.' }),
  q: z.string().max(200).optional().openapi({ description: 'With these words in it.' }),
  part: z.enum(['several', 'single']).optional().openapi({ description: 'Rendered by several reports, or by one.' }),
}

/** A page of a story's speech, that with most renderings first. */
export const quotationsView = z
  .object({
    items: z.array(utteranceCard),
    next: z.string().nullable(),
    /** Of all that the filter leaves. */
    inAll: z.object({ several: z.number().int(), single: z.number().int() }),
    /** Of the whole story, who speaks most first. */
    speakers: z.array(z.object({ name: z.string(), count: z.number().int() })),
  })
  .openapi('QuotationsView')

export type QuotationsView = z.infer<typeof quotationsView>

/** One of two renderings that are laid side by side. */
export const comparedRendering = z.object({
  claim: z.string(),
  report: z.string(),
  name: z.string(),
  day: z.string().nullable(),
  relation: z.string(),
  text: z.string(),
  /** BCP 47; `und` where it is not known. */
  language: z.string(),
  /** What the other has otherwise or not at all: stretches of the text, half-open, in UTF-16 units. */
  differs: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
})

/** An utterance, with two of its renderings side by side. */
export const utteranceDetail = z
  .object({
    utterance: utteranceCard,
    /** Null where it has one rendering alone. */
    compared: z
      .object({
        a: comparedRendering,
        b: comparedRendering,
        /** Words that both have, in order. */
        shared: z.number().int(),
        /** "24 of 58 words are the same, in the same order". */
        says: z.string(),
      })
      .nullable(),
  })
  .openapi('UtteranceDetail')

export type UtteranceDetail = z.infer<typeof utteranceDetail>

/** Who somebody is, as the reports have it. */
export const partyRow = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['person', 'body', 'group', 'place']),
    facts: z.array(z.object({ says: z.string(), claims: z.array(z.string()) })),
    /** How many there are, of which the first stand in `facts`. */
    factsInAll: z.number().int(),
    reports: z.number().int(),
    /** How much of the story's speech is theirs. */
    utterances: z.number().int(),
    why: z.array(z.string()),
    decided: z.array(z.string()),
  })
  .openapi('PartyRow')

export type PartyRow = z.infer<typeof partyRow>

import { z } from '@hono/zod-openapi'
import { shape } from './board.ts'

/** A question for a person, in a list. */
export const reviewRow = z
  .object({
    id: z.string(),
    question: z.string(),
    /** What kind of question it is: "one origin alone". */
    name: z.string(),
    asks: z.string(),
    /** The line it bears on. */
    line: z.object({ kind: z.string(), id: z.string(), says: z.string() }),
    /** How many words decide it. */
    words: z.number().int(),
    /** What would stand where its words were rejected, an estimate. */
    would: z.array(z.string()),
    /** The greater, the sooner it is asked. */
    weight: z.number(),
  })
  .openapi('ReviewRow')

export type ReviewRow = z.infer<typeof reviewRow>

/** What a person decided, as a line shows it. */
export const decisionMark = z
  .object({
    seq: z.number().int(),
    says: z.string(),
    actor: z.string(),
    time: z.string(),
    reason: z.string().nullable(),
    overruledBy: z.number().int().nullable(),
  })
  .openapi('DecisionMark')

export type DecisionMark = z.infer<typeof decisionMark>

/** Words that decide a question, in their sentence. */
export const reviewWords = z
  .object({
    claim: z.string(),
    kind: z.string(),
    report: z.object({ id: z.string(), name: z.string(), published: z.string().nullable() }).nullable(),
    /** "page 2, line 14". */
    place: z.string().nullable(),
    /** The sentence; the words in it, and whether it goes on before and after. */
    text: z.string(),
    language: z.string(),
    marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
    cutBefore: z.boolean(),
    cutAfter: z.boolean(),
    told: z.array(z.object({ text: z.string(), look: z.string() })),
    chain: z.array(z.string()),
    /** How the claim stands in its line. */
    state: shape.nullable(),
    decided: z.array(decisionMark),
  })
  .openapi('ReviewWords')

export type ReviewWords = z.infer<typeof reviewWords>

/** One of the things that may be decided with a key. */
export const reviewAnswer = z
  .object({
    says: z.string(),
    /** It settles the question as a whole, whichever words are chosen: what several questions are decided with at once. */
    whole: z.boolean(),
    /** What is to be typed for it; null where nothing is. */
    typed: z.string().nullable(),
    /** What a reason is asked with, and whether it may be left out; null where none is given. */
    reason: z.object({ asks: z.string(), isNeeded: z.boolean() }).nullable(),
  })
  .openapi('ReviewAnswer')

export type ReviewAnswer = z.infer<typeof reviewAnswer>

/** What a key offers here: answers, or why there are none. */
export const reviewOffer = z
  .object({
    key: z.string(),
    /** "reject". */
    name: z.string(),
    /** "the words are no such claim, or the contradiction is none". */
    does: z.string(),
    asks: z.string(),
    answers: z.array(reviewAnswer),
    refused: z.string().nullable(),
  })
  .openapi('ReviewOffer')

export type ReviewOffer = z.infer<typeof reviewOffer>

/** A decision as it is sent. */
const decision = z.looseObject({ kind: z.string() }).openapi('DraftedDecision')

/** One question with all that is needed to decide it. */
export const reviewScene = z
  .object({
    row: reviewRow,
    /** What a decision names as expected. */
    revision: z.number().int(),
    words: z.array(reviewWords),
    /** Which words are decided upon, from 0. */
    chosen: z.number().int(),
    /** The lines it bears on, as they stand. */
    lines: z.array(
      z.object({ kind: z.string(), id: z.string(), label: z.string(), stands: z.string(), grade: shape.nullable() }),
    ),
    decided: z.array(decisionMark),
    /** What would change if the chosen words were rejected, a sentence each. */
    would: z.array(z.string()),
    /** It was tried; else it is estimated. */
    tried: z.boolean(),
    offers: z.array(reviewOffer),
    /** That the line is right as it stands: what the key L sends; null where there is no line any more. */
    lock: decision.nullable(),
  })
  .openapi('ReviewScene')

export type ReviewScene = z.infer<typeof reviewScene>

/** What an answer comes to. */
export const reviewDraft = z
  .object({
    /** To be sent to `POST /api/decisions`; null where the answer comes to none. */
    decision: decision.nullable(),
    /** Why it comes to none. */
    refused: z.string().nullable(),
    /** What would change, a sentence each. */
    would: z.array(z.string()),
    /** It was tried; a story of many reports is not made anew for that. */
    tried: z.boolean(),
  })
  .openapi('ReviewDraft')

export type ReviewDraft = z.infer<typeof reviewDraft>

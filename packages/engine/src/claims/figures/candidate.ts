import type { Quantity } from '../../mentions/quantities/quantities.ts'
import type { Counted } from './populations.ts'
import type { Match } from './predicates.ts'
import type { FigureLexicon, Scene } from './scene.ts'

/** One quantity, who it counts, and the sentence around it. */
export interface Candidate {
  readonly scene: Scene
  readonly quantity: Quantity
  readonly counted: Counted | null
}

/** A way in which words tie a number to a measure; null: not this way. */
export type Finder = (lexicon: FigureLexicon, candidate: Candidate) => Match | null

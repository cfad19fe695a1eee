import type { Measure } from '../language/figures.ts'
import type { Bound } from '../mentions/quantities/quantities.ts'
import type { Span } from '../text/span.ts'
import type { Hop } from './attribution/attributions.ts'

export type { Measure }

interface Asserted extends Span {
  readonly id: string
  /** The rule that made it. */
  readonly rule: string
  /** What was tried, in order, for `stemma why`. */
  readonly trace: readonly string[]
  /** Originator first; empty when unattributed. */
  readonly attribution: readonly Hop[]
}

/** A number the report gives for something counted. */
export interface Figure extends Asserted {
  readonly kind: 'figure'
  readonly number: Span
  readonly measure: Measure
  readonly low: number | null
  readonly high: number | null
  readonly value: number | null
  readonly bound: Bound
  /** The words for what is counted: "people", "Russian troops". */
  readonly counted: string | null
  /** Who is counted, normalised: civilians, protesters, security forces; null is everybody. */
  readonly population: string | null
  readonly place: string | null
  /** ISO date the figure speaks of; `asOfInferred` when taken from the publication date. */
  readonly asOf: string | null
  readonly asOfInferred: boolean
  readonly accumulation: 'cumulative' | 'flow' | 'snapshot' | 'unknown'
  /** Id of the figure it is a part of. */
  readonly subsetOf: string | null
  /** It speaks of another, earlier event. */
  readonly background: boolean
  readonly standing: 'asserted' | 'unconfirmed' | 'denied' | 'withdrawn' | 'corrected'
}

/** Words or thoughts the report puts in somebody's mouth. */
export interface Quotation extends Asserted {
  readonly kind: 'quotation'
  readonly mode: 'direct' | 'mixed' | 'indirect'
  readonly content: readonly Span[]
  readonly speaker: Hop | null
  readonly cue: Span | null
}

/** Something that happened, as the report tells it. */
export interface Event extends Asserted {
  readonly kind: 'event'
  readonly trigger: Span
  readonly type: string
  readonly actor: string | null
  readonly target: string | null
  readonly place: string | null
  /** ISO date or TIMEX3 value. */
  readonly when: string | null
  readonly polarity: 'positive' | 'negative'
}

/** How other claims stand: denied, doubted, withdrawn, corrected, put back in force, or met with silence. */
export interface Standing extends Asserted {
  readonly kind: 'standing'
  readonly type: 'denied' | 'unconfirmed' | 'withdrawn' | 'corrected' | 'reinstated' | 'silence'
  /** Ids of the claims it speaks of. */
  readonly of: readonly string[]
  readonly by: string | null
  readonly when: string | null
}

export type Claim = Figure | Quotation | Event | Standing

declare module '../report/layers.ts' {
  interface Layers {
    figures: Figure
    quotations: Quotation
    events: Event
    standings: Standing
  }
}

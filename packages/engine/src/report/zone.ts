import type { Span } from '../text/span.ts'

export type ZoneKind = 'headline' | 'byline' | 'dateline' | 'body' | 'caption' | 'furniture'

/** A part of the page and what it is for. Zones do not overlap and are in document order; blank space lies between. */
export interface Zone extends Span {
  readonly kind: ZoneKind
  /** The rule that decided, in words a reader can check. */
  readonly why: string
  /** Index, among the zones, of the first one with the same words; null when this is the first. */
  readonly repeats: number | null
}

declare module './layers.ts' {
  interface Layers {
    zones: Zone
  }
}

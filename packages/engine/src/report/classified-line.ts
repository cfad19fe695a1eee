import type { Line } from './lines.ts'
import type { ZoneKind, ZoneRole } from './zone.ts'

/** A line and what it was taken for. */
export interface Classified {
  readonly line: Line
  readonly kind: ZoneKind
  readonly role: ZoneRole | null
  readonly why: string
  /** When the entry of a live blog that it stands in was put out, ISO 8601; null elsewhere. */
  readonly published: string | null
}

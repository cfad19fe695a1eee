import type { Container } from './container.ts'
import type { Line } from './lines.ts'
import type { ZoneKind, ZoneRole } from './zone.ts'

/** One reason to take a line for a kind of zone. Weights add up. */
export interface Evidence {
  readonly kind: ZoneKind
  readonly weight: number
  /** The rule in plain words. */
  readonly why: string
  readonly role?: ZoneRole
}

export interface Rule extends Evidence {
  readonly holds: (line: Line, container: Container) => boolean
}

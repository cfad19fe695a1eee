import type { Measure } from '../language/figures.ts'

/** From what difference on a number that moved is news: it must be as much as both say. */
export interface Threshold {
  /** Persons, things or units of money. */
  readonly absolute: number
  /** Share of the number before: 0.02 for two in a hundred. */
  readonly relative: number
}

export type Thresholds = Readonly<Record<Measure, Threshold>>

/**
 * What is news where nobody says otherwise (ours; no rule book gives numbers). Of the dead and the missing each one counts
 * until there are some hundreds; of those moved, sent or sheltered a twentieth; of money a twentieth of any sum.
 */
export const materialByDefault: Thresholds = {
  killed: { absolute: 1, relative: 0.005 },
  missing: { absolute: 1, relative: 0.005 },
  abducted: { absolute: 1, relative: 0.01 },
  injured: { absolute: 1, relative: 0.02 },
  detained: { absolute: 1, relative: 0.02 },
  charged: { absolute: 1, relative: 0.02 },
  released: { absolute: 1, relative: 0.02 },
  aboard: { absolute: 1, relative: 0.01 },
  rescued: { absolute: 1, relative: 0.02 },
  displaced: { absolute: 10, relative: 0.05 },
  evacuated: { absolute: 10, relative: 0.05 },
  deployed: { absolute: 10, relative: 0.05 },
  damaged: { absolute: 2, relative: 0.05 },
  money: { absolute: 0, relative: 0.05 },
  other: { absolute: 1, relative: 0.05 },
}

/** Whether a number moved by as much as is news; never where there is none before or after. */
export const isMaterial = (before: number | null, after: number | null, { absolute, relative }: Threshold): boolean => {
  if (before === null || after === null || before === after) return false
  const moved = Math.abs(after - before)
  return moved >= absolute && moved >= relative * Math.max(1, Math.abs(before))
}

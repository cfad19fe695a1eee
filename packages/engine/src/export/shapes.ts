import type { Tally } from '../reconcile/tallies.ts'
import type { TallyReading } from '../reconcile/tally-readings.ts'

/** A mark and a word: shape and word say what colour only repeats. */
export interface Shape {
  readonly mark: string
  readonly word: string
}

/** How a reading stands. */
export const stateShapes: Readonly<Record<TallyReading['state'], Shape>> = {
  standing: { mark: '●', word: 'standing' },
  superseded: { mark: '○', word: 'superseded' },
  withdrawn: { mark: '▨', word: 'withdrawn' },
  denied: { mark: '✕', word: 'denied' },
  restatement: { mark: '◌', word: 'restated' },
  background: { mark: '•', word: 'background' },
  rejected: { mark: '⊘', word: 'rejected' },
}

/** How good a tally is (rules.md R10). */
export const gradeShapes: Readonly<Record<Tally['grade'], Shape>> = {
  conceded: { mark: '◆', word: 'conceded' },
  corroborated: { mark: '◉', word: 'corroborated' },
  'single-origin': { mark: '◔', word: 'single origin' },
  contested: { mark: '◐', word: 'contested' },
  withdrawn: { mark: '▨', word: 'withdrawn' },
  pending: { mark: '◌', word: 'pending' },
}

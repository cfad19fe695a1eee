import type { Contradiction } from '../reconcile/contradictions.ts'
import type { FigureChange } from './change-tallies.ts'
import { materialByDefault } from './material.ts'
import type { RecordTally } from './record-tally.ts'

/** What a change weighs by. */
export type Weighed =
  | { readonly kind: 'figure'; readonly tally: RecordTally; readonly figure: FigureChange }
  | { readonly kind: 'standing'; readonly tally: RecordTally; readonly wasBest: boolean }
  | { readonly kind: 'origin' | 'grade' | 'tally'; readonly tally: RecordTally }
  | { readonly kind: 'contradiction'; readonly type: Contradiction['type']; readonly isOpen: boolean }
  | { readonly kind: 'incident'; readonly reports: number; readonly isDated: boolean }
  | { readonly kind: 'story' }

/**
 * How much a change matters, 0 to 1000, for order alone (ours): a best that moved or fell before a contradiction, that
 * before grades and origins, happenings last; people who were harmed before others, everybody before a part.
 */
export const weightOf = (given: Weighed): number => {
  switch (given.kind) {
    case 'story':
      return 1000
    case 'figure': {
      const { before, after, moved } = given.figure
      const isBest = moved.includes('best') || before === null || after === null
      return Math.round((isBest ? 700 : 420) * importance(given.tally) + 200 * step(given.figure))
    }
    case 'standing':
      return Math.round((given.wasBest ? 880 : 560) * importance(given.tally))
    case 'contradiction':
      return (given.isOpen ? 500 : 300) - contradictions.indexOf(given.type) * 10
    case 'grade':
      return Math.round(400 * importance(given.tally))
    case 'tally':
      return Math.round(380 * importance(given.tally))
    case 'origin':
      return Math.round(360 * importance(given.tally))
    case 'incident':
      return Math.min(200, 60 + given.reports * 20 + (given.isDated ? 20 : 0))
  }
}

const contradictions: readonly Contradiction['type'][] = ['logic', 'value', 'denial', 'attribution', 'date']

/** The order of measures is that of the thresholds: the dead, the missing, the taken. */
const measures = Object.keys(materialByDefault)

/** How much a tally matters to whoever reads the figures, 0 to 1. */
export const importance = ({ measure, population, place, unclear, accumulation, outlets }: RecordTally): number => {
  const harm = 1 - (0.5 * measures.indexOf(measure)) / measures.length
  const scope = unclear ? 0.5 : accumulation === 'flow' ? 0.7 : population !== null || place !== null ? 0.85 : 1
  // What one outlet gives of a part is small beside the rest.
  return harm * scope * (population !== null && outlets < 2 ? 0.7 : 1)
}

/** How great a step the number took, 0 to 1. */
const step = ({ before, after }: FigureChange): number => {
  const [from, to] = [
    before?.best ?? before?.low ?? before?.high ?? null,
    after?.best ?? after?.low ?? after?.high ?? null,
  ]
  if (from === null || to === null) return 1
  return Math.min(1, Math.abs(to - from) / Math.max(1, from))
}

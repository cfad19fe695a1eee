import type { RecordClaim } from '../record/record-report.ts'
import type { StoryRecord } from '../record/story-record.ts'
import { type Shape, stateShapes } from './shapes.ts'

/** How a claim stands, with the mark and the word for it. */
export interface ClaimState extends Shape {
  /** The state of a reading. */
  readonly key: keyof typeof stateShapes
}

/**
 * How the claims of a story stand: a figure as the reading of a tally that it is of; any other by a number within its words
 * that was withdrawn or denied. Claims of which neither is known are left out.
 */
export const claimStates = ({ tallies, reports }: StoryRecord): ReadonlyMap<string, ClaimState> => {
  const states = new Map<string, ClaimState>()
  for (const { readings } of tallies)
    for (const { state, claims } of readings)
      for (const claim of claims) states.set(claim, { key: state, ...stateShapes[state] })
  for (const { claims } of reports) {
    const fallen = claims.filter((claim) => isFallen(states.get(claim.id)))
    if (fallen.length === 0) continue
    for (const claim of claims) {
      if (claim.kind === 'figure') continue
      const within = fallen.find((figure) => holds(claim, figure))
      const state = within === undefined ? undefined : states.get(within.id)
      if (state !== undefined) states.set(claim.id, { ...state, word: `holds a number that was ${state.word}` })
    }
  }
  return states
}

const isFallen = (state: ClaimState | undefined): boolean => state?.key === 'withdrawn' || state?.key === 'denied'

const holds = ({ span }: RecordClaim, figure: RecordClaim): boolean =>
  figure.kind === 'figure' && figure.number[0] >= span[0] && figure.number[1] <= span[1]

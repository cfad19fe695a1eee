import type { Reading } from '../claims/reading.ts'
import type { Derivation } from '../reconcile/derivations.ts'
import { idOf } from '../text/id.ts'

/** A derivation as the record tells it, with words that both reports share. */
export interface RecordDerivation extends Derivation {
  readonly id: string
  /** The longest stretches of words that stand in both, as the later report has them. */
  readonly shared: readonly string[]
}

/** As many stretches, and so much of each in UTF-16 units, show whose words they are. */
const most = { stretches: 3, length: 240 }

/** Names derivations and shows what they rest on. */
export const recordDerivations = (
  derivations: readonly Derivation[],
  readings: readonly Reading[],
): RecordDerivation[] => {
  const texts = new Map(readings.map(({ id, text }) => [id, text]))
  return derivations.map((derivation) => {
    const { from, to, evidence } = derivation
    const text = texts.get(to) ?? ''
    const shared = evidence.runs
      .slice(0, most.stretches)
      .map((run) => text.slice(run.to[0], Math.min(run.to[1], run.to[0] + most.length)))
    return { id: idOf('d', from, to), ...derivation, shared: shared.filter((words) => words !== '') }
  })
}

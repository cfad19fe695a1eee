import type { RecordTally } from '../record/record-tally.ts'

const blocks = '▁▂▃▄▅▆▇█'

/** Marks the block before it as withdrawn or denied. */
export const fallenMark = '×'

/** States of readings that are not drawn. */
const apart: ReadonlySet<string> = new Set(['restatement', 'background', 'rejected'])

/** More readings than these are more than a line can show; the latest are kept. */
const most = 12

/**
 * The readings of a tally as blocks, tallest for the greatest number, in the order of their days. Restatements, other events
 * and what a person rejected are left out; what was withdrawn or denied has a mark behind it.
 */
export const sparkline = ({ readings }: Pick<RecordTally, 'readings'>): string => {
  const shown = readings.flatMap(({ state, value, low, high }) => {
    const height = value ?? low ?? high
    return height === null || apart.has(state) ? [] : [{ state, height }]
  })
  const latest = shown.slice(-most)
  const top = Math.max(1, ...latest.map(({ height }) => height))
  return latest
    .map(({ state, height }) => {
      const block = blocks[Math.min(blocks.length - 1, Math.floor((Math.max(0, height) / top) * (blocks.length - 1)))]
      return `${block}${state === 'withdrawn' || state === 'denied' ? fallenMark : ''}`
    })
    .join('')
}

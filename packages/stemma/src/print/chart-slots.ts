import { dayOfIso, type RecordTallyReading } from '@stemma/engine'

/** A reading with its place along the days: a moment in milliseconds, moved aside where another stands too near. */
export interface Slot {
  readonly reading: RecordTallyReading
  readonly at: number
}

export interface Slots {
  readonly slots: readonly Slot[]
  /** First and last moment of the axis. */
  readonly domain: readonly [number, number]
  /** Days to mark on the axis. */
  readonly days: readonly number[]
  /** Where readings without a day stand; null where there are none. */
  readonly undated: number | null
}

const day = 86_400_000

/**
 * Places readings along the days they speak of, so far apart that each can be seen; those without a day stand at the end.
 *
 * @param room how many readings fit side by side
 */
export const slotsOf = (readings: readonly RecordTallyReading[], room: number): Slots => {
  const dated = readings
    .flatMap((reading) => {
      const given = reading.asOf === null ? null : dayOfIso(reading.asOf)
      return given === null ? [] : [{ reading, ideal: given * day }]
    })
    .toSorted((a, b) => a.ideal - b.ideal)
  const undated = readings.filter(({ asOf }) => asOf === null || dayOfIso(asOf) === null)
  const first = dated[0]?.ideal ?? 0
  const length = Math.max((dated.at(-1)?.ideal ?? 0) - first, day)
  const apart = length / Math.max(room - undated.length, 4)
  const slots: Slot[] = []
  for (const { reading, ideal } of dated) {
    slots.push({ reading, at: Math.max(ideal, (slots.at(-1)?.at ?? Number.NEGATIVE_INFINITY) + apart) })
  }
  const end = slots.at(-1)?.at ?? first
  const start = dated.length === 0 ? end : end + apart * 1.6
  for (const [number, reading] of undated.entries()) slots.push({ reading, at: start + number * apart })
  const last = slots.at(-1)?.at ?? end
  return {
    slots,
    domain: [first - apart * 0.8, last + apart * 0.8],
    days: [...new Set(dated.map(({ ideal }) => ideal))],
    undated: undated.length === 0 ? null : (start + last) / 2,
  }
}

import { type Measure, materialByDefault, type Thresholds } from '@stemma/engine'

/** Every measure that a threshold may be named for. */
export const measures = Object.keys(materialByDefault) as readonly Measure[]

/** What was typed and is no threshold. */
export interface NoThreshold {
  readonly typed: string
}

/**
 * Thresholds as they are typed, over those that hold by default: `killed=5` for five persons, `displaced=10%` for a tenth of
 * the number before, without a measure for all of them.
 */
export const thresholdsTyped = (given: readonly string[]): Thresholds | NoThreshold => {
  const made: Record<Measure, Thresholds[Measure]> = { ...materialByDefault }
  for (const typed of given.flatMap((each) => each.split(',')).map((each) => each.trim())) {
    const [, measure = null, number = '', percent = ''] =
      /^(?:([a-z]+)=)?(\d{1,12}(?:\.\d{1,6})?)(%?)$/.exec(typed) ?? []
    const named = measures.filter((each) => measure === null || each === measure)
    if (number === '' || named.length === 0) return { typed }
    for (const each of named)
      made[each] =
        percent === '' ? { absolute: Number(number), relative: 0 } : { absolute: 0, relative: Number(number) / 100 }
  }
  return made
}

/** Whether what was typed could be read. */
export const isThreshold = (thresholds: Thresholds | NoThreshold): thresholds is Thresholds => !('typed' in thresholds)

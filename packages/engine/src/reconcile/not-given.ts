import type { Reading } from '../claims/reading.ts'
import type { FigureClaim } from './ground.ts'

/** Whoever denies a number is not the one who gave it. */
export const isOnlyDenied = ({ claims }: Reading, { id, standing, attribution }: FigureClaim): boolean => {
  const [first] = attribution
  return (
    standing === 'denied' &&
    first !== undefined &&
    claims.some(
      (act) =>
        act.kind === 'standing' &&
        act.type === 'denied' &&
        act.of.includes(id) &&
        (act.by === first.name || act.attribution[0]?.name === first.name),
    )
  )
}

/** "Nine of [the 119]": the whole is taken as known, and not given. */
export const isOnlyBase = ({ claims }: Reading, { id, span: [start, end] }: FigureClaim): boolean =>
  claims.some(
    (part) =>
      part.kind === 'figure' &&
      part.subsetOf === id &&
      part.span[0] <= start &&
      end <= part.span[1] &&
      part.number[0] < start,
  )

import type { ClaimSpan } from 'stemma/api'

/** Words of a claim as they stand in an address: `120-130`. */
export const keyOf = ({ start, end }: Pick<ClaimSpan, 'start' | 'end'>): string => `${start}-${end}`

/** The next words of a claim after those that are chosen, or before them; round and round. */
export const nextSpan = <Span extends Pick<ClaimSpan, 'start' | 'end'>>(
  spans: readonly Span[],
  chosen: string | null,
  step: 1 | -1,
): Span | null => {
  if (spans.length === 0) return null
  const at = spans.findIndex((span) => keyOf(span) === chosen)
  const next = at < 0 ? (step === 1 ? 0 : spans.length - 1) : (at + step + spans.length) % spans.length
  return spans[next]!
}

import type { Span } from './span.ts'

/**
 * Index of the first item that starts at or after an offset, among items ordered by start; their number if none does.
 *
 * @param from the half-open range of items that is looked through: all of them where it is left out
 */
export const firstFrom = (items: readonly Span[], offset: number, from = 0, to = items.length): number =>
  firstThat(from, to, (at) => items[at]!.start >= offset)

/** The first number of a half-open range from which on something holds, where it holds for all after it; the end if it never does. */
export const firstThat = (from: number, to: number, holds: (at: number) => boolean): number => {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The items, ordered by start, that lie wholly inside a span. */
export const inside = <T extends Span>(items: readonly T[], span: Span): T[] => {
  const found: T[] = []
  for (let at = firstFrom(items, span.start); at < items.length && items[at]!.start < span.end; at++) {
    if (items[at]!.end <= span.end) found.push(items[at]!)
  }
  return found
}

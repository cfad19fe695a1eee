import type { Span } from './span.ts'

/** Index of the first item that starts at or after an offset, among items ordered by start; their number if none does. */
export const firstFrom = (items: readonly Span[], offset: number): number => {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.start < offset) low = middle + 1
    else high = middle
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

/**
 * A stretch of a report's text: half-open `[start, end)`, in UTF-16 code units, as JavaScript's `slice` counts.
 * Everything Stemma finds is a span, or carries one, so that every line can be traced to its exact words.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words a span stands for. */
export const exact = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `outer` holds the whole of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The shortest span that holds both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

/** Document order: earlier first, and of two that start together the longer first. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

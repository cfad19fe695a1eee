import { firstFrom } from '../../text/ordered.ts'
import { contains, type Span } from '../../text/span.ts'
import type { Attribution } from './attributions.ts'

/** How many contents before a span are looked at: nesting is never deeper, and the search stays short in any report. */
const depth = 64

/**
 * Who a stretch of the report is attributed to: the innermost attribution whose content holds it, or null for the
 * outlet's own words. Index once for a report, then ask for each claim.
 */
export const attributionIndex = (attributions: readonly Attribution[]): ((span: Span) => Attribution | null) => {
  const contents = attributions
    .flatMap((attribution) => attribution.content.map(({ start, end }) => ({ start, end, attribution })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  return (span) => {
    const from = firstFrom(contents, span.start + 1)
    let innermost: (typeof contents)[number] | null = null
    for (let at = from - 1; at >= 0 && at >= from - depth; at--) {
      const content = contents[at]!
      if (!contains(content, span)) continue
      if (innermost === null || content.end - content.start < innermost.end - innermost.start) innermost = content
    }
    return innermost?.attribution ?? null
  }
}

import type { Language } from '../language/language.ts'
import type { Annotator } from '../report/layers.ts'
import { seedOf } from '../report/report.ts'
import { idOf } from '../text/id.ts'
import type { Span } from '../text/span.ts'
import type { Attribution } from './attribution/attribution.ts'
import type { Quotation } from './claim.ts'

/**
 * What the report says that others said: one claim for each attribution that is told as a quotation of its own. Ids come
 * from the report's bytes and name and the spans alone.
 */
export const quotations = (_language: Language): Annotator<'zones' | 'quoted' | 'attributions', 'quotations'> => ({
  gives: ['quotations'],
  find: ({ report, attributions }) => ({
    quotations: attributions.filter(({ told }) => told).map((said) => quotation(seedOf(report), said)),
  }),
})

const quotation = (seed: string, { mode, content, speaker, cue, chain, rule, trace }: Attribution): Quotation => {
  const spans = [...content, ...(cue === null ? [] : [cue]), ...(speaker === null ? [] : [speaker])]
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  const place = content.flatMap((span: Span) => [span.start, span.end])
  return {
    kind: 'quotation',
    id: idOf('q', seed, ...place, cue?.start ?? -1),
    start,
    end,
    rule,
    trace,
    attribution: chain,
    mode,
    content,
    speaker,
    cue,
  }
}

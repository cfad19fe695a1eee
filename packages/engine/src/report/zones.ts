import type { Language } from '../language/language.ts'
import { classified } from './classified.ts'
import { datelineReader } from './datelines.ts'
import type { Annotator } from './layers.ts'
import { linesOf } from './lines.ts'
import type { Zone } from './zone.ts'

export type { Credit } from './credit.ts'
export { credits } from './credits.ts'
export type { Zone, ZoneKind, ZoneRole } from './zone.ts'

/**
 * Splits a report into its zones before anything is extracted: a list of related headlines shares every frame with the
 * story. A zone is one paragraph, heading, list item or caption; a dateline before the first sentence is one of its own.
 */
export const zones = (language: Language): Annotator<never, 'zones'> => {
  const classify = classified(language)
  const datelineOf = datelineReader(language)
  return {
    gives: ['zones'],
    find: ({ report }) => {
      const found: Zone[] = []
      const firsts = new Map<string, number>()
      let isFirst = true
      for (const { line, kind, role, why, published } of classify(linesOf(report), report)) {
        const first = firsts.get(line.key) ?? null
        // What is read is no repetition of what is not: a list, a menu or hidden text may say a sentence of the story first.
        const repeats = first === null || (kind !== 'furniture' && found[first]!.kind === 'furniture') ? null : first
        if (repeats === null && line.key !== '') firsts.set(line.key, found.length)
        const from = line.end - line.text.length
        const dateline = kind === 'body' ? datelineOf(line.text, isFirst) : null
        if (kind === 'body' && line.prose) isFirst = false
        if (dateline === null) {
          found.push({ start: line.start, end: line.end, kind, role, why, repeats, published })
          continue
        }
        found.push({
          start: line.start,
          end: from + dateline.words,
          kind: 'dateline',
          role: null,
          why: dateline.why,
          repeats: null,
          published,
        })
        const start = from + dateline.length
        if (start < line.end) found.push({ start, end: line.end, kind, role, why, repeats, published })
      }
      return { zones: found }
    },
  }
}

import { exact } from '../text/span.ts'
import type { Credit } from './credit.ts'
import type { PageWords } from './page-words.ts'
import type { Report } from './report.ts'
import type { Zone } from './zone.ts'

/** Most words of a name that stands for an outlet by its place alone, and least. */
const WORDS = { least: 2, most: 6 } as const

/** Lines between a name and the date below it: "Press statement". */
const BETWEEN = 1

/**
 * Who put a report out by the place of its name alone: under the headline, above the date, "Flood toll rises / Doctors for
 * Rivers / 5 May 2031". Only where the headline is no row of capitals itself, so that the line is no second one; where the
 * report names it again or it is called as outlets are; and never where it may be a person's.
 */
export const mastheadReader = ({
  furniture,
}: PageWords): ((report: Report, zones: readonly Zone[]) => readonly Credit[]) => {
  const small = new Set(furniture.smallWords)
  const kickers = new Set(furniture.outletWords)
  const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}’'.-]+/gu) ?? []
  const isCapital = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word)
  const isName = (text: string): boolean => {
    const words = wordsOf(text)
    if (words.length < WORDS.least || words.length > WORDS.most || /[.,:;!?()|/"“”]/.test(text)) return false
    return words.every((word) => isCapital(word) || small.has(word.toLowerCase())) && isCapital(words[0]!)
  }
  return (report, zones) => {
    const [headline] = zones
    if (headline?.kind !== 'headline') return []
    const title = wordsOf(exact(report.text, headline)).slice(1)
    // A title in capitals may go on in the line below it.
    if (title.filter((word) => /^\p{Ll}/u.test(word) && !small.has(word)).length < 2) return []
    const dated = zones.findIndex(({ kind, role }) => kind === 'dateline' || (kind === 'byline' && role === 'date'))
    for (let at = Math.max(1, dated - 1 - BETWEEN); at < dated; at++) {
      const zone = zones[at]!
      const name = exact(report.text, zone)
      if ((zone.kind !== 'headline' && zone.kind !== 'furniture') || !isName(name)) continue
      const words = wordsOf(name).map((word) => word.toLowerCase())
      // Two words alone may be a person's.
      const again = words.length > 2 && report.text.split(name).length > 2
      if (!again && !words.some((word) => kickers.has(word))) continue
      return [{ kind: 'outlet', value: name, from: 'text', span: { start: zone.start, end: zone.end } }]
    }
    return []
  }
}

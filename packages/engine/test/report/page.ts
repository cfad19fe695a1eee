import { calendar } from '../../src/language/en/calendar.ts'
import { furniture } from '../../src/language/en/furniture.ts'
import { quantityWords } from '../../src/language/en/numbers.ts'
import type { Language } from '../../src/language/language.ts'
import type { Credit } from '../../src/report/credit.ts'
import { credits } from '../../src/report/credits.ts'
import type { Statement } from '../../src/report/metadata.ts'
import type { Block, Given, Report, Stated } from '../../src/report/report.ts'
import type { Zone } from '../../src/report/zone.ts'
import { zones } from '../../src/report/zones.ts'
import { exact } from '../../src/text/span.ts'

// Zones and credits ask nothing else of a language.
const language = { code: 'en', furniture, calendar, quantities: quantityWords } as Language
const find = zones(language).find
const creditsOf = credits(language).find

const nothing: Given = { title: null, outlet: null, published: null, updated: null, language: null }

/** A report of a text, as intake makes it. */
export const reportOf = (text: string, given: Partial<Given> = {}, blocks: readonly Block[] = []): Report => ({
  id: 'r',
  hash: '',
  text,
  format: blocks.length === 0 ? 'text' : 'html',
  url: null,
  story: null,
  given: { ...nothing, ...given },
  blocks,
})

export const zonesOf = (report: Report): readonly Zone[] => find({ report }).zones

/** The zones of a text, a line each: "body: Twelve died." */
export const read = (text: string, given: Partial<Given> = {}): readonly string[] =>
  zonesOf(reportOf(text, given)).map((zone) => `${zone.kind}: ${exact(text, zone)}`)

/** Only the words of one kind of zone. */
export const only = (kind: Zone['kind'], text: string, given: Partial<Given> = {}): readonly string[] =>
  zonesOf(reportOf(text, given))
    .filter((zone) => zone.kind === kind)
    .map((zone) => exact(text, zone))

/** What a text says about itself: "outlet: The Post". */
export const credited = (text: string, given: Partial<Given> = {}): readonly string[] => {
  const report = reportOf(text, given)
  return creditsOf({ report, zones: zonesOf(report) }).credits.map(
    (credit: Credit) => `${credit.kind}: ${credit.value}`,
  )
}

/** What is said about a report, by whom. */
export const metadataIn = (
  text: string,
  stated: readonly Stated[],
  given: Partial<Given> = {},
): readonly Statement[] => {
  const report = { ...reportOf(text, given), stated }
  return creditsOf({ report, zones: zonesOf(report) }).metadata
}

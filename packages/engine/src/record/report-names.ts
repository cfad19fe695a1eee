import { outletOf } from '../reconcile/outlet.ts'
import { dayText } from './day-text.ts'
import type { RecordReport } from './record-report.ts'

/**
 * What each report is called where there is little room, by its id: its outlet, else its headline, else its day. Several of one
 * name are told apart by their days. A report is called the same whichever other reports were out by then, as far as it can be.
 */
export const reportNames = (reports: readonly RecordReport[]): ReadonlyMap<string, string> => {
  // Earlier versions go by the name of the report.
  const latest = reports.filter(({ revisedBy }) => revisedBy === null)
  const own = latest.map(ownName)
  const inAll = countsOf(own)
  const dated = latest.map((report, at) => (inAll.get(own[at]!) === 1 ? own[at]! : withDay(own[at]!, report)))
  const alike = countsOf(dated)
  const told = new Map<string, number>()
  const names = new Map<string, string>()
  for (const [at, name] of dated.entries()) {
    const number = (told.get(name) ?? 0) + 1
    told.set(name, number)
    names.set(latest[at]!.id, alike.get(name) === 1 ? name : `${name} (${number})`)
  }
  // Versions stand in their order, the latest last.
  let version = 0
  for (const { id, revises, revisedBy } of reports) {
    version = revises === null ? 1 : version + 1
    if (revisedBy !== null) names.set(id, `${names.get(latestOf(id, reports))}, version ${version}`)
  }
  return names
}

/** Whether a report that names no outlet is called by its headline. */
export const isHeadline = (name: string): boolean => name.startsWith('“')

const ownName = (report: RecordReport): string => {
  const { id, title, titleLanguage, published } = report
  const outlet = outletOf(report)
  if (outlet !== id) return outlet
  // A name stands among our own words, which tell nothing of the language of those around it.
  if (title !== null && titleLanguage === 'en') return `“${inShort(title)}”`
  return published === null ? 'undated report' : `report of ${dayText(published)}`
}

const withDay = (name: string, { published }: RecordReport): string =>
  published === null || name.endsWith(dayText(published)) ? name : `${name}, ${dayText(published)}`

/** Characters of a headline that a name has, at most. */
const longest = 32

const inShort = (title: string): string => {
  // What nobody sees in it stands with the headline itself.
  const words = title.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').replace(/[“”]/g, '"').trim()
  if (words.length <= longest) return words
  const cut = words.lastIndexOf(' ', longest)
  return `${words.slice(0, cut < longest / 2 ? longest : cut).replace(/[\s,;:.–—-]+$/, '')}…`
}

const countsOf = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

const latestOf = (id: string, reports: readonly RecordReport[]): string =>
  reports.slice(reports.findIndex((report) => report.id === id)).find(({ revisedBy }) => revisedBy === null)?.id ?? id

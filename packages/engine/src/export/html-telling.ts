import type { RecordReport } from '../record/record-report.ts'
import type { RecordTally } from '../record/record-tally.ts'
import type { StoryIndex } from '../record/story-index.ts'
import type { StoryRecord } from '../record/story-record.ts'
import type { Citation } from './citations.ts'
import { html, type Markup } from './markup.ts'
import { decidedTexts, quotedText, reportName } from './telling.ts'

/**
 * Draws a tally's readings as SVG, with `role="img"`, a title and a description; null where there is nothing to draw. What
 * it returns is written into the page as it is.
 *
 * @param id begins the ids of the drawing, unique in the page
 */
export type TallyChart = (tally: RecordTally, id: string) => string | null

/** What every part of a story's page is told from. */
export interface Telling {
  readonly story: StoryRecord
  readonly index: StoryIndex
  readonly cited: ReadonlyMap<string, Citation>
  /** Begins every id of the story in the page. */
  readonly id: string
  readonly chart: TallyChart
}

/** A name or a number, so that its direction touches nothing around it. */
export const named = (text: string): Markup => html`<bdi>${text}</bdi>`

/**
 * Words of a report in their own language and direction; in none where it is not known, as in a record made before
 * languages were kept.
 */
export const worded = (words: string | readonly Markup[], language: string | undefined): Markup =>
  html`<bdi lang="${language === undefined || language === 'und' ? '' : language}" dir="auto">${words}</bdi>`

/** Pieces with something between each two. */
export const joined = (items: readonly Markup[], between: string): Markup =>
  html`${items.map((item, at) => (at === 0 ? item : html`${between}${item}`))}`

/** Numbers of the words a line rests on, each a link to them. */
export const cites = (claims: readonly string[], { cited, id }: Telling): Markup | null => {
  const numbers = [...new Set(claims)].flatMap((claim) => cited.get(claim)?.number ?? [])
  return numbers.length === 0
    ? null
    : html`<span class="cites">${joined(
        numbers.map((number) => html`<a href="#${id}-w${number}" aria-label="words ${number}">[${number}]</a>`),
        ' ',
      )}</span>`
}

/** What a report is called, as a link to it among the reports. */
export const linkedReport = (report: RecordReport, { index, id }: Telling): Markup =>
  html`<a class="report" href="#${id}-r${(index.order.get(report.id) ?? 0) + 1}">${named(reportName(report, index))}</a>`

/** Outlets of reports, each report a link. */
export const linkedReports = (reports: readonly string[], telling: Telling): Markup => {
  const { index } = telling
  const known = [...new Set(reports)]
    .flatMap((id) => index.reports.get(id) ?? [])
    .toSorted((a, b) => index.order.get(a.id)! - index.order.get(b.id)!)
  return joined(
    known.map((report) => linkedReport(report, telling)),
    ', ',
  )
}

/** A claim's words, who prints them, and their number. */
export const claimWords = (claim: string, telling: Telling): Markup | null => {
  const placed = telling.index.claims.get(claim)
  if (placed === undefined) return null
  return html`<li>${worded(quotedText(placed.claim.exact), placed.claim.language)} <span class="small">${linkedReport(placed.report, telling)}</span> ${cites([claim], telling)}</li>`
}

/** What people decided of a line; nothing where nobody did. */
export const decided = (id: string, { index }: Telling): Markup | null => {
  const texts = decidedTexts(id, index)
  return texts.length === 0 ? null : html`${texts.map((says) => html`<p class="decided">${named(says)}</p>`)}`
}

/** What is set apart, with what it is, to be opened; nothing where there is none of it. */
export const setApart = (says: string, body: Markup | null): Markup | null =>
  body === null ? null : html`<details class="apart"><summary>${says}</summary>${body}</details>`

import {
  decidedTexts,
  type Reading,
  type RecordReport,
  reportName,
  type StoryIndex,
  type StoryRecord,
} from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { ReportText } from '../schemas/report-text.ts'
import { claimSays, lineOfClaim, spansOf, stateOfClaim } from './claim-telling.ts'

/** So much of a text is given at once, in UTF-16 units. */
export const mostText = 400_000

/** Which part of a text is asked for, in UTF-16 units; to null is as far as may be given. */
export interface Part {
  readonly from: number
  readonly to: number | null
}

/**
 * What a report says, with its zones, its claims where they stand, and what of it was left out with the reason.
 *
 * @param reading the report as it was read: the record holds no text
 */
export const reportTextOf = (
  report: RecordReport,
  reading: Reading,
  { record, index }: { readonly record: StoryRecord; readonly index: StoryIndex },
  { from: asked, to: end }: Part,
): Frozen<ReportText> => {
  const { text } = reading
  const from = Math.min(asked, text.length)
  const to = Math.max(from, Math.min(end ?? text.length, text.length, from + mostText))
  const reaches = ({ span }: { readonly span: readonly [number, number] }): boolean => span[0] < to && span[1] > from
  const told = { text, claims: report.claims, outlet: report.outlet }
  const { id, title, outlet, published, updated, captured, url, hash } = report
  return {
    id,
    name: reportName(report, index),
    title,
    titleLanguage: report.titleLanguage,
    outlet,
    published,
    updated,
    captured,
    url,
    hash,
    language: reading.language,
    length: text.length,
    from,
    to,
    text: text.slice(from, to),
    zones: reading.zones.filter(reaches).map(({ kind, role, why, repeats, language, span, published: put }) => ({
      start: span[0],
      end: span[1],
      kind,
      role,
      why: repeats === null ? why : `${why}; the same words stand above`,
      language,
      read: kind !== 'furniture' && repeats === null,
      published: put,
    })),
    claims: report.claims.filter(reaches).map((claim) => ({
      id: claim.id,
      kind: claim.kind,
      start: claim.span[0],
      end: claim.span[1],
      says: claimSays(claim, told),
      spans: spansOf(claim),
      line: lineOfClaim(claim, index),
      state: stateOfClaim(claim, index),
      decided: decidedTexts(claim.id, index),
    })),
    rejected: reading.rejected.filter(reaches).map(leftOut),
    unread: reading.unread.filter(reaches).map(leftOut),
    pages: reading.pages.filter(reaches).map(({ page, span }) => ({ page, start: span[0], end: span[1] })),
    versions: versionsOf(report, record, index),
  }
}

const leftOut = ({ span, why }: { readonly span: readonly [number, number]; readonly why: string }) => ({
  start: span[0],
  end: span[1],
  why,
})

/** A report's versions, the first first. */
export const versionsOf = (
  report: RecordReport,
  { reports }: StoryRecord,
  index: StoryIndex,
): Frozen<ReportText['versions']> => {
  const versions = [report]
  const byId = new Map(reports.map((each) => [each.id, each]))
  for (let next = byId.get(report.revises ?? ''); next !== undefined && !versions.includes(next); ) {
    versions.unshift(next)
    next = byId.get(next.revises ?? '')
  }
  for (let next = byId.get(report.revisedBy ?? ''); next !== undefined && !versions.includes(next); ) {
    versions.push(next)
    next = byId.get(next.revisedBy ?? '')
  }
  return versions.map((each) => ({
    id: each.id,
    name: reportName(each, index),
    since: each.since ?? each.published,
  }))
}

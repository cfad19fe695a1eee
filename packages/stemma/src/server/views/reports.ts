import {
  chainTold,
  claimTold,
  decidedTexts,
  disagreementsOf,
  type Reading,
  type RecordReport,
  reportName,
  revisionSteps,
  type StoryIndex,
  type StoryRecord,
  statementSource,
  withDays,
} from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { Copied, ReportRow, ReportView } from '../schemas/report.ts'

/** A record as views are given it. */
interface Given {
  readonly record: StoryRecord
  readonly index: StoryIndex
}

/** The reports of a story, each in its latest version, the first published first. */
export const reportRows = ({ record, index }: Given): readonly Frozen<ReportRow>[] =>
  record.reports.filter(({ revisedBy }) => revisedBy === null).map((report) => rowOf(report, { record, index }))

/** Those of them whose outlet, title or name holds all of some words. */
export const rowsWith = (rows: readonly Frozen<ReportRow>[], typed: string): readonly Frozen<ReportRow>[] => {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return rows.filter(({ name, outlet, title, published }) => {
    const said = plain([name, outlet, title, published].filter(Boolean).join(' '))
    return words.every((word) => said.includes(word))
  })
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const rowOf = (report: RecordReport, { record, index }: Given): Frozen<ReportRow> => {
  const { id, outlet, title, language, published, updated, url, claims, graded, unread } = report
  const versions = versionsTo(report, index)
  const [revised] = revisionSteps(report)
  const count = (kind: (typeof claims)[number]['kind']): number => claims.filter((claim) => claim.kind === kind).length
  return {
    id,
    name: reportName(report, index),
    outlet,
    title,
    titleLanguage: report.titleLanguage,
    language,
    published,
    updated,
    url: addressOf(url),
    claims: {
      all: claims.length,
      figures: count('figure'),
      quotations: count('quotation'),
      events: count('event'),
      standings: count('standing'),
    },
    versions: versions.length,
    revised: revised === undefined ? null : withDays(revised),
    copies: record.derivations.flatMap(({ from, to, kind, evidence }) =>
      to === id ? copiedFrom(from, kind, evidence.containment, index) : [],
    ),
    graded,
    unread: unread.length,
    decided: decidedTexts(id, index),
  }
}

/** An address of the web; none of another kind is a link. */
const addressOf = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null)

const copiedFrom = (id: string, kind: string, share: number, index: StoryIndex): Frozen<Copied>[] => {
  const report = index.reports.get(id)
  return report === undefined
    ? []
    : [{ id, name: reportName(report, index), kind, says: `${kind}, ${Math.round(share * 100)} % of its words` }]
}

/** A report's versions up to its latest, the first first. */
const versionsTo = (report: RecordReport, { reports }: StoryIndex): readonly RecordReport[] => {
  const versions = [report]
  for (let next = reports.get(report.revises ?? ''); next !== undefined && !versions.includes(next); ) {
    versions.unshift(next)
    next = reports.get(next.revises ?? '')
  }
  return versions
}

/** The version that stands for a report. */
const latestOf = (report: RecordReport, { reports }: StoryIndex): RecordReport => {
  const seen = new Set<string>()
  let latest = report
  while (latest.revisedBy !== null && !seen.has(latest.id)) {
    seen.add(latest.id)
    const next = reports.get(latest.revisedBy)
    if (next === undefined) break
    latest = next
  }
  return latest
}

/** Paragraphs that one version shows as changed; the rest is counted. */
const mostChanges = 60

/** So much of a paragraph is shown, in UTF-16 units. */
const longest = 2000

/**
 * What is known of a report beside its text.
 *
 * @param reading the report as it was read: the record holds neither its text nor what it says of itself
 */
export const reportViewOf = (report: RecordReport, reading: Reading, given: Given): Frozen<ReportView> => {
  const { record, index } = given
  const latest = latestOf(report, index)
  const against = disagreementsOf(reading.metadata).flatMap(({ others }) => others)
  const told = { ...reading, outlet: reportName(report, index) }
  return {
    report: rowOf(report, given),
    hash: report.hash,
    captured: report.captured,
    statements: reading.metadata.slice(0, mostStatements).map((statement) => ({
      field: statement.field,
      value: statement.value.slice(0, longest),
      from: statementSource(statement),
      chosen: statement.chosen,
      against: against.includes(statement),
    })),
    credits: reading.credits
      .filter(({ kind }) => kind === 'author' || kind === 'agency')
      .map(({ kind, value }) => ({ kind, value })),
    versions: versionsTo(latest, index).map((version) => ({
      id: version.id,
      name: reportName(version, index),
      since: version.since ?? version.published,
      steps: revisionSteps(version).map(withDays),
      changes: version.changes.slice(0, mostChanges).map(({ kind, before, after, language }) => ({
        kind,
        language,
        before: before?.slice(0, longest) ?? null,
        after: after?.slice(0, longest) ?? null,
      })),
      more: Math.max(0, version.changes.length - mostChanges),
    })),
    copiedBy: record.derivations.flatMap(({ from, to, kind, evidence }) =>
      from === report.id ? copiedFrom(to, kind, evidence.containment, index) : [],
    ),
    cards: report.claims.map((claim) => ({
      id: claim.id,
      told: claimTold(claim, told).map(({ text, look }) => ({ text: withDays(text), look })),
      chain: chainTold(claim, told).flatMap(({ text, look }) => (look === 'quiet' ? [] : [text])),
    })),
    latest: latest.id === report.id ? null : { id: latest.id, name: reportName(latest, index) },
  }
}

/** Statements of a report about itself that are shown. */
const mostStatements = 100

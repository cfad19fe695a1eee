import type { RecordClaim, RecordReport, StoryRecord } from '@stemma/engine'

/** What of a record goes into a dossier. */
export interface Choosing {
  /** Ids of the lines that go into it; null for all. */
  readonly lines: ReadonlySet<string> | null
  /** Ids of reports whose words, title and address are left out. */
  readonly without: ReadonlySet<string>
}

/** What stands where words were left out. */
export const leftOut = '(left out)'

/** A record with the chosen lines, what they rest on, and nothing of what was to be left out. */
export const chosenRecord = (record: StoryRecord, { lines, without }: Choosing): StoryRecord =>
  redacted(lines === null ? record : onlyLines(record, lines), without)

const onlyLines = (record: StoryRecord, lines: ReadonlySet<string>): StoryRecord => {
  const isChosen = ({ id }: { readonly id: string }): boolean => lines.has(id)
  const tallies = record.tallies.filter(isChosen)
  const utterances = record.utterances.filter(isChosen)
  const incidents = record.incidents.filter(isChosen)
  const contradictions = record.contradictions.filter(isChosen)
  const claims = new Set([
    ...tallies.flatMap(({ readings }) => readings.flatMap((reading) => [...reading.claims, ...reading.standings])),
    ...utterances.flatMap(({ renderings }) => renderings.map(({ claim }) => claim)),
    ...incidents.flatMap((incident) => incident.claims),
    ...contradictions.flatMap(({ between }) => between),
  ])
  const origins = new Set(tallies.flatMap(({ readings }) => readings.map(({ origin }) => origin)))
  const printed = new Set(tallies.flatMap(({ readings }) => readings.flatMap(({ reports }) => reports)))
  const reports = record.reports
    .filter((report) => isChosen(report) || printed.has(report.id) || report.claims.some(({ id }) => claims.has(id)))
    .map((report) => ({ ...report, claims: report.claims.filter(({ id }) => claims.has(id)) }))
  const kept = new Set(reports.map(({ id }) => id))
  return {
    ...record,
    tallies,
    utterances,
    incidents,
    contradictions,
    reports,
    origins: record.origins.filter(({ id }) => origins.has(id)),
    derivations: record.derivations.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    parties: [],
  }
}

const redacted = (record: StoryRecord, without: ReadonlySet<string>): StoryRecord => {
  const hidden = record.reports.filter(({ id }) => without.has(id))
  if (hidden.length === 0) return record
  const words = hidden.flatMap(({ title, claims, changes, gone }) => [
    ...(title === null ? [] : [title]),
    ...claims.map(({ exact }) => exact),
    ...changes.flatMap(({ before, after }) => [before ?? '', after ?? '']),
    ...gone.flatMap(({ exact, now }) => [exact, now ?? '']),
  ])
  const plain = words.map((each) => each.replace(/\s+/g, ' '))
  const { reports, ...lines } = record
  const clean = {
    ...lines,
    derivations: record.derivations.map((derivation) =>
      without.has(derivation.from) || without.has(derivation.to) ? { ...derivation, shared: [] } : derivation,
    ),
  }
  const isHidden = (quoted: string): boolean => {
    const said = quoted.replace(/\s+/g, ' ').replace(/\s*…$/, '')
    return plain.some((each) => each.includes(said))
  }
  return {
    // Steps quote the words that they rest on. What other reports print are their own words.
    ...withoutQuotes(clean, isHidden),
    reports: reports.map((report) => (without.has(report.id) ? withoutWords(report) : report)),
  }
}

const withoutWords = (report: RecordReport): RecordReport => ({
  ...report,
  title: leftOut,
  url: null,
  changes: [],
  gone: [],
  claims: report.claims.map(
    (claim) =>
      ({
        ...claim,
        exact: leftOut,
        attribution: claim.attribution.map((hop) => ({ ...hop, exact: hop.name })),
      }) as RecordClaim,
  ),
})

/** The same data, with what stands between quotation marks left out where it is to be. */
const withoutQuotes = <Data>(data: Data, isHidden: (quoted: string) => boolean): Data => {
  if (typeof data === 'string')
    return data.replace(/“([^”]+)”/g, (whole, quoted: string) => (isHidden(quoted) ? `“${leftOut}”` : whole)) as Data
  if (Array.isArray(data)) return data.map((each: unknown) => withoutQuotes(each, isHidden)) as Data
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withoutQuotes(value, isHidden)])) as Data
}

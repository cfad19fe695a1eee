import type { Incident } from '../reconcile/incidents.ts'
import type { Origin } from '../reconcile/origins.ts'
import { citedAs } from '../reconcile/outlet.ts'
import type { Utterance } from '../reconcile/utterances.ts'
import type { DecisionMark } from './decision-marks.ts'
import type { RecordDerivation } from './record-derivation.ts'
import type { RecordClaim, RecordReport } from './record-report.ts'
import type { RecordTally, RecordTallyReading } from './record-tally.ts'
import { reportNames } from './report-names.ts'
import type { StoryRecord } from './story-record.ts'

/** A story's lines by their ids. */
export interface StoryIndex {
  readonly claims: ReadonlyMap<string, Placed>
  readonly reports: ReadonlyMap<string, RecordReport>
  /** What each report is called where there is little room: its outlet, else its headline or its day. */
  readonly names: ReadonlyMap<string, string>
  /** Place of each report in the order of publication. */
  readonly order: ReadonlyMap<string, number>
  /** What each report was made from. */
  readonly sources: ReadonlyMap<string, readonly RecordDerivation[]>
  readonly origins: ReadonlyMap<string, Origin>
  readonly tallies: ReadonlyMap<string, RecordTally>
  readonly utterances: ReadonlyMap<string, Utterance>
  readonly incidents: ReadonlyMap<string, Incident>
  /** The reading of a tally that each figure claim is of. */
  readonly readings: ReadonlyMap<string, RecordTallyReading>
  /** What people decided of each line; only lines of which they did. */
  readonly decided: ReadonlyMap<string, readonly DecisionMark[]>
  /** Words that some claim has in small letters, so that they are names only by where they stand. */
  readonly small: ReadonlySet<string>
}

/** A claim with the report it stands in. */
export interface Placed {
  readonly claim: RecordClaim
  readonly report: RecordReport
}

/** Looks a story's lines up by id. */
export const storyIndex = (story: StoryRecord): StoryIndex => ({
  claims: new Map(
    story.reports.flatMap((report) => report.claims.map((claim) => [claim.id, { claim, report }] as const)),
  ),
  reports: byId(story.reports),
  names: reportNames(story.reports),
  order: new Map(story.reports.map(({ id }, at) => [id, at])),
  sources: sourcesOf(story),
  origins: byId(story.origins),
  tallies: byId(story.tallies),
  utterances: byId(story.utterances),
  incidents: byId(story.incidents),
  readings: new Map(
    story.tallies.flatMap(({ readings }) =>
      readings.flatMap((reading) => reading.claims.map((claim) => [claim, reading] as const)),
    ),
  ),
  decided: decidedIn(story),
  small: new Set(
    story.reports.flatMap(({ claims }) =>
      claims.flatMap(({ exact }) => exact.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu) ?? []),
    ),
  ),
})

/** What people decided of each line of a story; only lines of which they did. */
export const decidedIn = (story: StoryRecord): ReadonlyMap<string, readonly DecisionMark[]> => {
  const { reports, parties, derivations, origins, tallies, utterances, incidents, contradictions } = story
  const lines = [story, reports, parties, derivations, origins, tallies, utterances, incidents, contradictions].flat()
  return new Map(lines.flatMap(({ id, decided }) => (decided.length === 0 ? [] : [[id, decided] as const])))
}

const sourcesOf = ({ derivations }: StoryRecord): ReadonlyMap<string, readonly RecordDerivation[]> => {
  const sources = new Map<string, RecordDerivation[]>()
  for (const derivation of derivations) {
    const known = sources.get(derivation.to)
    if (known === undefined) sources.set(derivation.to, [derivation])
    else known.push(derivation)
  }
  return sources
}

const byId = <T extends { readonly id: string }>(lines: readonly T[]): ReadonlyMap<string, T> =>
  new Map(lines.map((line) => [line.id, line]))

/** Whether an origin is a report's own account, which names no source. */
export const isOwnAccount = (origin: Origin, { reports }: StoryIndex): boolean =>
  origin.bare &&
  origin.who !== null &&
  origin.reports.some((id) => {
    const report = reports.get(id)
    return report !== undefined && (citedAs(report) === origin.who || report.outlet === origin.who)
  })

/** A phrase whose capital is only that of a sentence it began, with a small letter: "police", "at least 164 people". */
export const inRunningText = (phrase: string, { small }: StoryIndex): string => {
  const [first = ''] = phrase.match(/^\p{Lu}\p{Ll}*(?!\p{L}|\s+\p{Lu})/u) ?? []
  const plain = first.toLowerCase()
  return first !== '' && small.has(plain) ? `${plain}${phrase.slice(first.length)}` : phrase
}

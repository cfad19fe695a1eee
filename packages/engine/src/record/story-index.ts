import { citedAs, outletOf } from '../reconcile/ground.ts'
import type { Incident } from '../reconcile/incidents.ts'
import type { Origin } from '../reconcile/origins.ts'
import type { Utterance } from '../reconcile/utterances.ts'
import type { RecordClaim, RecordReport } from './record-report.ts'
import type { RecordTally } from './record-tally.ts'
import type { StoryRecord } from './story-record.ts'

/** A story's lines by their ids. */
export interface StoryIndex {
  readonly claims: ReadonlyMap<string, Placed>
  readonly reports: ReadonlyMap<string, RecordReport>
  /** What each report is called where there is little room: its outlet, or its number in the order of publication. */
  readonly names: ReadonlyMap<string, string>
  readonly origins: ReadonlyMap<string, Origin>
  readonly tallies: ReadonlyMap<string, RecordTally>
  readonly utterances: ReadonlyMap<string, Utterance>
  readonly incidents: ReadonlyMap<string, Incident>
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
  names: namesOf(story.reports),
  origins: byId(story.origins),
  tallies: byId(story.tallies),
  utterances: byId(story.utterances),
  incidents: byId(story.incidents),
})

const byId = <T extends { readonly id: string }>(lines: readonly T[]): ReadonlyMap<string, T> =>
  new Map(lines.map((line) => [line.id, line]))

/** One outlet may have several reports, and a report no outlet: then its number tells it apart. */
const namesOf = (reports: readonly RecordReport[]): ReadonlyMap<string, string> => {
  const outlets = reports.map((report) => outletOf(report))
  return new Map(
    reports.map(({ id }, at) => {
      const outlet = outlets[at]!
      if (outlet === id) return [id, `report ${at + 1}`]
      const isOnly = outlets.indexOf(outlet) === outlets.lastIndexOf(outlet)
      return [id, isOnly ? outlet : `${outlet}, report ${at + 1}`]
    }),
  )
}

/** Whether an origin is a report's own account, which names no source. */
export const isOwnAccount = (origin: Origin, { reports }: StoryIndex): boolean =>
  origin.who !== null &&
  origin.reports.some((id) => {
    const report = reports.get(id)
    return report !== undefined && (citedAs(report) === origin.who || report.outlet === origin.who)
  })

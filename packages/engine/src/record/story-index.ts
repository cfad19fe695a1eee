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
  origins: byId(story.origins),
  tallies: byId(story.tallies),
  utterances: byId(story.utterances),
  incidents: byId(story.incidents),
})

const byId = <T extends { readonly id: string }>(lines: readonly T[]): ReadonlyMap<string, T> =>
  new Map(lines.map((line) => [line.id, line]))

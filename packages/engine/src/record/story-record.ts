import type { Reading } from '../claims/reading.ts'
import { undecided } from '../decisions/decided.ts'
import { decidedStories } from '../decisions/decided-stories.ts'
import type { Ruling } from '../decisions/in-force.ts'
import { rulingsTouching } from '../decisions/touching.ts'
import type { Language } from '../language/language.ts'
import { datesOf } from '../reconcile/as-of.ts'
import { type Contradiction, contradictionsOf } from '../reconcile/contradictions.ts'
import { decidedDerivations } from '../reconcile/decided-derivations.ts'
import { derivationsOf } from '../reconcile/derivations.ts'
import type { Ground } from '../reconcile/ground.ts'
import { type Incident, incidentsOf } from '../reconcile/incidents.ts'
import { type Office, officesOf } from '../reconcile/offices.ts'
import { type Origin, originsOf } from '../reconcile/origins.ts'
import { partiesOf, type StoryParty } from '../reconcile/parties.ts'
import type { Profile } from '../reconcile/profiles.ts'
import { outBy, type Revised, revisionsOf } from '../reconcile/revisions.ts'
import { type Setting, settingOf } from '../reconcile/setting.ts'
import { storiesOf } from '../reconcile/stories.ts'
import type { Story } from '../reconcile/story.ts'
import { talliesOf } from '../reconcile/tallies.ts'
import { type Utterance, utterancesOf } from '../reconcile/utterances.ts'
import { withVictims } from '../reconcile/victims.ts'
import type { IncidentPlace } from '../reconcile/whereabouts.ts'
import { type DecidedReadings, decidedReadings, gradeOf } from './decided-readings.ts'
import {
  type DecisionMark,
  type DecisionMarks,
  decisionMarks,
  type UnmetDecision,
  unmetAnywhere,
} from './decision-marks.ts'
import { formerFigures, redated } from './former-figures.ts'
import { type RecordDerivation, recordDerivations } from './record-derivation.ts'
import { type RecordReport, recordReport } from './record-report.ts'
import { type RecordTally, recordTallies } from './record-tally.ts'

/** Everything the reports on one crisis say, reconciled: the JSON contract of `stemma record`. Plain data. */
export interface StoryRecord {
  readonly id: string
  readonly label: string
  /** Why these reports are one story, one step each. */
  readonly why: readonly string[]
  readonly date: string | null
  readonly place: IncidentPlace | null
  readonly reports: readonly RecordReport[]
  readonly parties: readonly RecordParty[]
  readonly derivations: readonly Marked<RecordDerivation>[]
  readonly origins: readonly Marked<Origin>[]
  readonly tallies: readonly Marked<RecordTally>[]
  readonly utterances: readonly Marked<Utterance>[]
  readonly incidents: readonly Marked<Incident>[]
  readonly contradictions: readonly Marked<Contradiction>[]
  /** What people decided of the story itself. */
  readonly decided: readonly DecisionMark[]
  /** What people decided and these reports cannot carry out. */
  readonly unmet: readonly UnmetDecision[]
}

/** A line with what people decided of it, in the order of the journal; nothing where nobody did. */
export type Marked<Line> = Line & { readonly decided: readonly DecisionMark[] }

/** A party with the offices it holds, held, came into or left. */
export interface RecordParty extends StoryParty {
  readonly offices: readonly Office[]
  readonly decided: readonly DecisionMark[]
}

export interface StoryRecords {
  readonly schema: 'stemma/record@1'
  readonly stories: readonly StoryRecord[]
  /** What people decided of reports or claims that none of these reports has. */
  readonly unmet: readonly UnmetDecision[]
}

export interface RecordOptions {
  readonly profile: Profile
  /** ISO date: the record as it stood at the end of that day; null for now. */
  readonly asOf: string | null
  /** What people decided and holds, in any order; none where nobody did. */
  readonly decisions: readonly Ruling[]
}

/** Reads many reports' claims into one record per story. Pure: the order of readings and of decisions changes nothing. */
export const recordOf = (readings: readonly Reading[], language: Language, options: RecordOptions): StoryRecords => {
  const placed = decidedStories(options.decisions)
  const given = readings.map(placed.read)
  const revised = revisionsOf(knownBy(given, language, options.asOf))
  const touching = rulingsTouching(heldBy(options))
  return {
    schema: 'stemma/record@1',
    stories: storiesOf(revised.latest, language).map((story) =>
      storyRecord(story, revised, language, { ...options, decisions: touching(versionsOf(story, revised)) }),
    ),
    unmet: unmetBy(options.decisions, given),
  }
}

/** An acceptance is of a count as it stood when it was made: a record as of an earlier day knows nothing of it. */
export const heldBy = ({ decisions, asOf }: Pick<RecordOptions, 'decisions' | 'asOf'>): readonly Ruling[] =>
  asOf === null
    ? decisions
    : decisions.filter(
        ({ decision, time }) =>
          decision.kind !== 'accept' || decision.target.kind !== 'tally' || time.slice(0, 10) <= asOf,
      )

/** The decisions that touch none of some reports. */
export const unmetBy = (decisions: readonly Ruling[], readings: readonly Reading[]): readonly UnmetDecision[] => {
  if (decisions.length === 0) return []
  const met = new Set(rulingsTouching(decisions)(readings))
  return decisions
    .filter((ruling) => !met.has(ruling))
    .toSorted((a, b) => a.seq - b.seq)
    .map(unmetAnywhere)
}

/** Reports that were out by the end of a day. An undated one is dated by the others of its story, or else kept. */
const knownBy = (readings: readonly Reading[], language: Language, asOf: string | null): readonly Reading[] => {
  if (asOf === null) return readings
  const out = outBy(asOf, readings)
  if (readings.every(({ published }) => published !== null)) return out
  const isOut = new Set(out)
  return storiesOf(readings, language).flatMap((story) => {
    const dates = datesOf(story.readings)
    return story.readings.filter((reading) => isOut.has(reading) && (dates.published(reading).date ?? asOf) <= asOf)
  })
}

/**
 * The record of one story, at the cost of its own reports.
 *
 * @param options `decisions` may hold those of other stories: they change nothing here
 */
export const storyRecord = (
  story: Story,
  revised: Revised,
  language: Language,
  { profile, decisions }: Pick<RecordOptions, 'profile' | 'decisions'>,
): StoryRecord => {
  const read = decidedReadings(story, revised, decisions)
  const { decided, drawn, live } = read
  const readings = story.readings.map(live)
  const made = decidedDerivations(derivationsOf(story.readings), story.readings, decided)
  const former = formerFigures(story.readings, revised)
  // Figures that pages no longer have are drawn; nothing else of those versions speaks for the story.
  const dated = story.readings.map((reading) => redated(reading, revised))
  const current = dated.map(live)
  const told = [...current, ...former.readings.map(live)]
  const parties = withVictims(partiesOf(told, language, decided), readings, language)
  const copies = new Set(made.map(({ to }) => to))
  // A copy is no second witness of when and where.
  const setting = settingOf(
    readings.filter(({ id }) => !copies.has(id)),
    language,
  )
  const { date, place } = setting
  const happened = incidentsOf(readings, parties, language, setting, decided)
  const offices = officesOf(readings, parties, happened, language)
  const rejected = [...dated, ...former.readings].flatMap((reading, at) =>
    drawn(reading).claims.flatMap((claim) => (decided.rejected.has(claim.id) ? [{ reading: told[at]!, claim }] : [])),
  )
  const ground: Ground = {
    story: story.id,
    readings: told,
    language,
    dates: datesOf(told),
    parties,
    derivations: made,
    former: former.fates,
    place,
    decided,
    rejected,
  }
  const origins = originsOf(ground)
  const tallies = talliesOf(ground, origins, profile)
  const spoken = utterancesOf({ ...ground, readings: current })
  const fallen = rejectedLines(dated.map(read.rejected), ground, setting)
  const utterances = [...spoken, ...fallen.utterances]
  const incidents = [...happened, ...fallen.incidents]
  const derivations = recordDerivations(ground.derivations, story.readings)
  const contradictions = contradictionsOf(ground, origins, tallies, happened, spoken)
  const versions = versionsOf(story, revised)
  const lines = {
    id: story.id,
    reports: versions.map(drawn),
    parties: parties.parties,
    derivations,
    origins,
    tallies,
    utterances,
    incidents,
    contradictions,
  }
  const { on, unmet } = decisionMarks(decided.rulings, lines, versions.flatMap(read.changes))
  const marked = <Line extends { readonly id: string }>(line: Line): Marked<Line> => ({ ...line, decided: on(line.id) })
  const { why } = decidedStories(decided.rulings)
  return {
    id: story.id,
    label: story.label,
    why: story.why.map((step, at) => {
      const { id } = story.readings[at]!
      const put = why(id)
      return put === null ? step : `${id}: ${put}`
    }),
    date,
    place,
    reports: story.readings.flatMap((reading) => reportsOf(reading, revised, read, on)),
    parties: parties.parties.map((party) => marked({ ...party, offices: offices.get(party.id) ?? [] })),
    derivations: derivations.map(marked),
    origins: origins.map(marked),
    tallies: recordTallies(tallies, origins, [...dated, ...former.readings].map(drawn), language).map(marked),
    utterances: utterances.map(marked),
    incidents: incidents.map(marked),
    contradictions: contradictions.map(marked),
    decided: on(story.id),
    unmet,
  }
}

/** Speeches and happenings of claims that a person rejected: drawn beside the others, and counted for nothing. */
const rejectedLines = (
  readings: readonly Reading[],
  ground: Ground,
  setting: Setting,
): { readonly utterances: readonly Utterance[]; readonly incidents: readonly Incident[] } => {
  const { parties, language, rejected } = ground
  if (rejected.length === 0) return { utterances: [], incidents: [] }
  const apart = { ...ground, readings, dates: datesOf(readings), decided: undecided, rejected: [] }
  return {
    utterances: utterancesOf(apart),
    // None of them is what the story is about.
    incidents: incidentsOf(readings, parties, language, { ...setting, kind: null }, undecided),
  }
}

/** The reports of a story in all their versions, each latest one last. */
export const versionsOf = ({ readings }: Story, { earlier }: Revised): readonly Reading[] =>
  readings.flatMap((reading) => [...(earlier.get(reading.id) ?? []), reading])

/** A report in all its versions, the latest last. */
const reportsOf = (
  reading: Reading,
  { earlier, revisions }: Revised,
  { drawn, decided }: DecidedReadings,
  on: DecisionMarks['on'],
): readonly RecordReport[] => {
  const versions = [...(earlier.get(reading.id) ?? []), reading]
  return versions.map((version, at) =>
    recordReport(drawn(version), {
      revision: revisions.get(version.id) ?? null,
      revisedBy: versions[at + 1]?.id ?? null,
      graded: gradeOf(version, decided.rulings),
      on,
    }),
  )
}

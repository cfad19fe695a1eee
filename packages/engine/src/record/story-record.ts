import type { Reading } from '../claims/reading.ts'
import type { Ruling } from '../decisions/in-force.ts'
import type { Language } from '../language/language.ts'
import { datesOf } from '../reconcile/as-of.ts'
import { type Contradiction, contradictionsOf } from '../reconcile/contradictions.ts'
import { derivationsOf } from '../reconcile/derivations.ts'
import type { Ground } from '../reconcile/ground.ts'
import { type Incident, incidentsOf } from '../reconcile/incidents.ts'
import { type Office, officesOf } from '../reconcile/offices.ts'
import { type Origin, originsOf } from '../reconcile/origins.ts'
import { partiesOf, type StoryParty } from '../reconcile/parties.ts'
import type { Profile } from '../reconcile/profiles.ts'
import { outBy, type Revised, revisionsOf } from '../reconcile/revisions.ts'
import { settingOf } from '../reconcile/setting.ts'
import { storiesOf } from '../reconcile/stories.ts'
import type { Story } from '../reconcile/story.ts'
import { talliesOf } from '../reconcile/tallies.ts'
import { type Utterance, utterancesOf } from '../reconcile/utterances.ts'
import { withVictims } from '../reconcile/victims.ts'
import type { IncidentPlace } from '../reconcile/whereabouts.ts'
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
  readonly derivations: readonly RecordDerivation[]
  readonly origins: readonly Origin[]
  readonly tallies: readonly RecordTally[]
  readonly utterances: readonly Utterance[]
  readonly incidents: readonly Incident[]
  readonly contradictions: readonly Contradiction[]
}

/** A party with the offices it holds, held, came into or left. */
export interface RecordParty extends StoryParty {
  readonly offices: readonly Office[]
}

export interface StoryRecords {
  readonly schema: 'stemma/record@1'
  readonly stories: readonly StoryRecord[]
}

export interface RecordOptions {
  readonly profile: Profile
  /** ISO date: the record as it stood at the end of that day; null for now. */
  readonly asOf: string | null
  /** What people decided and holds, in any order; none where nobody did. */
  readonly decisions: readonly Ruling[]
}

/** Reads many reports' claims into one record per story. Pure: the order of readings changes nothing. */
export const recordOf = (readings: readonly Reading[], language: Language, options: RecordOptions): StoryRecords => {
  const revised = revisionsOf(knownBy(readings, language, options.asOf))
  return {
    schema: 'stemma/record@1',
    stories: storiesOf(revised.latest, language).map((story) => storyRecord(story, revised, language, options)),
  }
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

/** The record of one story, at the cost of its own reports. */
export const storyRecord = (
  story: Story,
  revised: Revised,
  language: Language,
  { profile }: Pick<RecordOptions, 'profile' | 'decisions'>,
): StoryRecord => {
  const { readings } = story
  const made = derivationsOf(readings)
  const former = formerFigures(readings, revised)
  // Figures that pages no longer have are drawn; nothing else of those versions speaks for the story.
  const current = readings.map((reading) => redated(reading, revised))
  const told = [...current, ...former.readings]
  const parties = withVictims(partiesOf(told, language), readings, language)
  const copies = new Set(made.map(({ to }) => to))
  // A copy is no second witness of when and where.
  const setting = settingOf(
    readings.filter(({ id }) => !copies.has(id)),
    language,
  )
  const { date, place } = setting
  const incidents = incidentsOf(readings, parties, language, setting)
  const offices = officesOf(readings, parties, incidents, language)
  const ground: Ground = {
    story: story.id,
    readings: told,
    language,
    dates: datesOf(told),
    parties,
    derivations: made,
    former: former.fates,
    place,
  }
  const origins = originsOf(ground)
  const tallies = talliesOf(ground, origins, profile)
  const utterances = utterancesOf({ ...ground, readings: current })
  return {
    id: story.id,
    label: story.label,
    why: story.why,
    date,
    place,
    reports: readings.flatMap((reading) => reportsOf(reading, revised)),
    parties: parties.parties.map((party) => ({ ...party, offices: offices.get(party.id) ?? [] })),
    derivations: recordDerivations(ground.derivations, readings),
    origins,
    tallies: recordTallies(tallies, origins, told, language),
    utterances,
    incidents,
    contradictions: contradictionsOf(ground, origins, tallies, incidents, utterances),
  }
}

/** A report in all its versions, the latest last. */
const reportsOf = (reading: Reading, { earlier, revisions }: Revised): readonly RecordReport[] => {
  const versions = [...(earlier.get(reading.id) ?? []), reading]
  return versions.map((version, at) =>
    recordReport(version, revisions.get(version.id) ?? null, versions[at + 1]?.id ?? null),
  )
}

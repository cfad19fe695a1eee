import type { Target, TargetKind } from '../decisions/target.ts'
import type { StoryRecord } from './story-record.ts'

/** A claim or line of a story as a decision names it, by what makes it up; null where the story has none of this id. */
export const targetOf = (id: string, story: StoryRecord): Target | null => {
  const target = (kind: TargetKind, made: Partial<Omit<Target, 'kind' | 'id'>>): Target => ({
    kind,
    id,
    claims: [],
    reports: [],
    names: [],
    ...made,
  })
  const find = <T extends { readonly id: string }>(lines: readonly T[]): T | undefined =>
    lines.find((line) => line.id === id)
  if (id === story.id) return target('story', { reports: story.reports.map((report) => report.id) })
  const report = find(story.reports)
  if (report !== undefined) return target('report', { reports: [id] })
  if (story.reports.some(({ claims }) => find(claims) !== undefined)) return target('claim', { claims: [id] })
  const tally = find(story.tallies)
  if (tally !== undefined) return target('tally', { claims: sorted(tally.readings.flatMap(({ claims }) => claims)) })
  const origin = find(story.origins)
  if (origin !== undefined) return target('origin', { claims: sorted(origin.claims) })
  const utterance = find(story.utterances)
  if (utterance !== undefined)
    return target('utterance', { claims: sorted(utterance.renderings.map(({ claim }) => claim)) })
  const incident = find(story.incidents)
  if (incident !== undefined) return target('incident', { claims: sorted(incident.claims) })
  const contradiction = find(story.contradictions)
  if (contradiction !== undefined) return target('contradiction', { claims: sorted(contradiction.between) })
  const derivation = find(story.derivations)
  if (derivation !== undefined) return target('derivation', { reports: [derivation.from, derivation.to] })
  const party = find(story.parties)
  if (party === undefined) return null
  return target('party', {
    names: sorted(party.variants.map(({ name }) => name)),
    reports: sorted(party.variants.flatMap(({ reports }) => reports)),
  })
}

const sorted = (ids: readonly string[]): readonly string[] => [...new Set(ids)].toSorted()

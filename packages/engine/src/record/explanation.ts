import type { LineKind } from '../decisions/target.ts'
import { markText } from './decision-marks.ts'
import { revisionSteps } from './revision-steps.ts'
import type { StoryIndex } from './story-index.ts'
import { storyIndex } from './story-index.ts'
import type { StoryRecord } from './story-record.ts'

/** The working behind one line of a record: what it says, the rule, the steps, what was tried, the words. */
export interface Explanation {
  readonly kind: LineKind
  readonly id: string
  readonly says: string
  readonly rule: string | null
  /** What the line comes to, as name and value. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly steps: readonly string[]
  /** What was looked at and does not hold, or explains nothing, with the reason. */
  readonly rejected: readonly string[]
  /** The words it rests on. */
  readonly words: readonly {
    readonly claim: string
    readonly report: string
    readonly exact: string
    /** What they are in, BCP 47. */
    readonly language: string
    readonly as: string | null
  }[]
  /** Other lines it stands on or that stand on it. */
  readonly lines: readonly { readonly kind: LineKind; readonly id: string; readonly says: string }[]
}

/** Every line of a story that can be asked about. */
export const linesOf = (
  story: StoryRecord,
): readonly { readonly kind: LineKind; readonly id: string; readonly says: string }[] => [
  { kind: 'story', id: story.id, says: story.label },
  ...story.tallies.map(({ id, label }) => ({ kind: 'tally' as const, id, says: label })),
  ...story.origins.map(({ id, who }) => ({ kind: 'origin' as const, id, says: who ?? 'no source named' })),
  ...story.contradictions.map(({ id, says }) => ({ kind: 'contradiction' as const, id, says })),
  ...story.incidents.map(({ id, type, date }) => ({
    kind: 'incident' as const,
    id,
    says: [type, date].filter(Boolean).join(', '),
  })),
  ...story.utterances.map(({ id, speaker, when }) => ({
    kind: 'utterance' as const,
    id,
    says: [speaker ?? 'nobody named', when].filter(Boolean).join(', '),
  })),
  ...story.derivations.map(({ id, from, to, kind }) => ({
    kind: 'derivation' as const,
    id,
    says: `${to} is a ${kind} of ${from}`,
  })),
  ...story.parties.map(({ id, name }) => ({ kind: 'party' as const, id, says: name })),
  ...story.reports.map(({ id, title, outlet }) => ({ kind: 'report' as const, id, says: title ?? outlet ?? id })),
]

/** The working behind a line of a story, by its id; null where the story has no such line. */
export const explanationOf = (id: string, story: StoryRecord): Explanation | null => {
  const line = linesOf(story).find((each) => each.id === id)
  if (line === undefined) return null
  const index = storyIndex(story)
  const told: Told = explaining[line.kind](id, story, index)
  const made = { ...line, rule: null, facts: [], steps: [], rejected: [], words: [], lines: [], ...told }
  const decided = index.decided.get(id) ?? []
  // Each decision is told once, as its entry has it.
  const own = made.steps.filter((step) => !step.startsWith('R14: '))
  return decided.length === 0 ? made : { ...made, steps: [...own, ...decided.map((mark) => `R14: ${markText(mark)}`)] }
}

type Told = Partial<Omit<Explanation, 'kind' | 'id'>>

type Fact = readonly [name: string, value: string]

/** Facts that are known. */
const known = (...facts: readonly (readonly [name: string, value: string | number | null | undefined])[]): Fact[] =>
  facts.flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)] as const],
  )

const words = (claims: readonly string[], index: StoryIndex, as: string | null = null): Explanation['words'] =>
  claims.flatMap((id) => {
    const placed = index.claims.get(id)
    if (placed === undefined) return []
    const { claim, report } = placed
    return [{ claim: id, report: report.id, exact: claim.exact, language: claim.language, as }]
  })

const linesWith = (ids: ReadonlySet<string>, story: StoryRecord): Explanation['lines'] =>
  linesOf(story).filter(({ id }) => ids.has(id))

const find = <T extends { readonly id: string }>(lines: readonly T[], id: string): T =>
  lines.find((line) => line.id === id)!

const explaining: Readonly<Record<LineKind, (id: string, story: StoryRecord, index: StoryIndex) => Told>> = {
  story: (_, story) => ({
    facts: known(
      ['date', story.date],
      ['city', story.place?.city],
      ['region', story.place?.region],
      ['country', story.place?.country],
    ),
    steps: story.why,
    rejected: story.unmet.map(({ seq, says, why }) => `entry ${seq}, ${says}, is not carried out: ${why}`),
    lines: linesOf(story).filter(({ kind }) => kind === 'report' || kind === 'tally'),
  }),

  tally: (id, story, index) => {
    const tally = find(story.tallies, id)
    const { readings, floor, sum, partOf } = tally
    const fallen = readings.filter(({ state }) => state !== 'standing')
    return {
      rule: tally.rule,
      facts: known(
        ['best', tally.best ?? 'none stands'],
        ['low', tally.low],
        ['high', tally.high],
        ['floor', floor],
        ['grade', tally.grade],
        ['origins', tally.origins],
        ['outlets', tally.outlets],
        ['counted', tally.accumulation],
        ['sentence', tally.sentence],
        ...tally.review.map((look) => ['to check', look] as const),
      ),
      steps: tally.why,
      rejected: fallen.map(
        ({ worded, asOf, state, why }) => `${worded}${asOf === null ? '' : ` of ${asOf}`}: ${state}; ${why}`,
      ),
      words: readings.flatMap(({ claims, standings, worded, state }) => [
        ...words(claims, index, `${worded}, ${state}`),
        ...words(standings, index, `on ${worded}`),
      ]),
      lines: linesWith(
        new Set([
          ...readings.map(({ origin }) => origin),
          ...(sum?.parts ?? []),
          ...(partOf === null ? [] : [partOf]),
          ...story.contradictions.filter(({ about }) => about.includes(id)).map((found) => found.id),
        ]),
        story,
      ),
    }
  },

  origin: (id, story, index) => {
    const origin = find(story.origins, id)
    const carries = new Set(origin.reports)
    return {
      rule: 'R7',
      facts: known(
        ['who', origin.who ?? 'nobody a report names'],
        ['family', origin.family],
        ['first', origin.when],
        ['channel', origin.channel],
        ['reports', origin.reports.length],
      ),
      steps: origin.why,
      words: words(origin.claims, index),
      lines: linesWith(
        new Set([
          ...story.tallies
            .filter(({ readings }) => readings.some((reading) => reading.origin === id))
            .map((tally) => tally.id),
          ...story.derivations.filter(({ from, to }) => carries.has(from) && carries.has(to)).map((each) => each.id),
          ...origin.reports,
        ]),
        story,
      ),
    }
  },

  utterance: (id, story, index) => {
    const utterance = find(story.utterances, id)
    return {
      rule: 'R7',
      facts: known(['speaker', utterance.speaker ?? 'nobody named'], ['when', utterance.when]),
      steps: utterance.why,
      rejected: utterance.renderings
        .filter(({ relation }) => relation === 'proposed')
        .map(({ claim }) => `${claim} is proposed, not asserted: a person decides`),
      words: utterance.renderings.flatMap(({ claim, relation }) => words([claim], index, relation)),
      lines: linesWith(
        new Set(story.contradictions.filter(({ about }) => about.includes(id)).map((found) => found.id)),
        story,
      ),
    }
  },

  incident: (id, story, index) => {
    const incident = find(story.incidents, id)
    return {
      rule: 'R4',
      facts: known(
        ['date', incident.date],
        ['precision', incident.precision],
        ['who', incident.who],
        ['target', incident.target],
        ['place', [incident.place?.city, incident.place?.region, incident.place?.country].filter(Boolean).join(', ')],
      ),
      steps: incident.why,
      words:
        incident.versions.length === 0
          ? words(incident.claims, index)
          : incident.versions.flatMap(({ says, claims }) => words(claims, index, says)),
      lines: linesWith(
        new Set(story.contradictions.filter(({ about }) => about.includes(id)).map((found) => found.id)),
        story,
      ),
    }
  },

  contradiction: (id, story, index) => {
    const found = find(story.contradictions, id)
    return {
      rule: found.rule,
      facts: known(['type', found.type], ['perhaps', found.hypothesis]),
      rejected: found.excluded.map((tried) => `does not explain it: ${tried}`),
      words: words(found.between, index),
      lines: linesWith(new Set(found.about), story),
    }
  },

  derivation: (id, story, index) => {
    const { from, to, kind, evidence, shared } = find(story.derivations, id)
    const language = index.reports.get(to)?.language ?? 'und'
    return {
      rule: 'R7',
      says: `${index.names.get(to) ?? to} is a ${kind} of ${index.names.get(from) ?? from}`,
      facts: known(
        ['kind', kind],
        ['shared', `${Math.round(evidence.containment * 100)} % of the shorter report's own words`],
      ),
      steps: evidence.steps,
      words: shared.map((exact) => ({ claim: '', report: to, exact, language, as: 'in both' })),
      lines: linesWith(new Set([from, to]), story),
    }
  },

  party: (id, story) => {
    const party = find(story.parties, id)
    return {
      facts: known(
        ['kind', party.kind],
        ['roles', party.roles.join('; ')],
        ...party.variants.map(
          ({ name, reports }) =>
            ['named', `${name}, in ${reports.length} ${reports.length === 1 ? 'report' : 'reports'}`] as const,
        ),
      ),
      steps: party.evidence,
      lines: linesWith(new Set(party.variants.flatMap(({ reports }) => reports)), story),
    }
  },

  report: (id, story) => {
    const report = find(story.reports, id)
    return {
      facts: known(
        ['outlet', report.outlet ?? 'not known'],
        ['published', report.published ?? 'not known'],
        ['updated', report.updated],
        ['address', report.url],
        ['SHA-256', report.hash],
        ['claims', report.claims.length],
        ['graded', report.graded],
        ['revises', report.revises],
        ['revised by', report.revisedBy],
      ),
      steps: revisionSteps(report),
      rejected: report.unread.map(({ span, why }) => `not read, ${span[0]} to ${span[1]}: ${why}`),
      lines: linesWith(
        new Set([
          ...story.derivations.filter(({ from, to }) => from === id || to === id).map((each) => each.id),
          ...story.origins.filter(({ reports }) => reports.includes(id)).map((origin) => origin.id),
        ]),
        story,
      ),
    }
  },
}

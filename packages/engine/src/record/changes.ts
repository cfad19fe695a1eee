import type { Language } from '../language/language.ts'
import type { Contradiction } from '../reconcile/contradictions.ts'
import type { Grade } from '../reconcile/grades.ts'
import type { Incident } from '../reconcile/incidents.ts'
import { byText } from '../text/by-text.ts'
import { fold } from '../text/fold.ts'
import { type Fate, fatesOf } from './change-fates.ts'
import { createWording, type Wording } from './change-sentence.ts'
import { figureChange, newOrigins, type StandingFigure } from './change-tallies.ts'
import { weightOf } from './change-weight.ts'
import { pairedLines, type Sameness, samenessOf } from './line-matching.ts'
import { materialByDefault, type Thresholds } from './material.ts'
import type { RecordTally } from './record-tally.ts'
import { type Placed, type StoryIndex, storyIndex } from './story-index.ts'
import type { StoryRecord } from './story-record.ts'

interface Changed<Kind extends string, Value> {
  readonly kind: Kind
  /** Ids of the lines that changed, the one it is about first: of the record now, or of the one before for what is gone. */
  readonly lines: readonly string[]
  /** Null for what was not there. */
  readonly before: Value | null
  /** Null for what is no longer there. */
  readonly after: Value | null
  /** Ids of the claims that brought it, new in the record; none where a decision did, or reports grouped otherwise. */
  readonly claims: readonly string[]
  /** Ids of the reports these stand in. */
  readonly reports: readonly string[]
  /** How much it matters to whoever reads the figures, for order alone. */
  readonly weight: number
  /** One sentence for people. */
  readonly says: string
}

/** A tally in short. */
export interface CountedLine {
  readonly label: string
  readonly sentence: string
}

/** One thing that changed in the record of a story, and matters. Plain data. */
export type Change =
  | (Changed<'figure', StandingFigure> & { readonly moved: readonly ('best' | 'low' | 'high' | 'floor')[] })
  /** A reading was withdrawn, denied, corrected, rejected or put back in force, or a decision that did so was taken back (`isUndone`). */
  | (Changed<'standing', Fate> & {
      readonly reading: string
      readonly by: string | null
      readonly isUndone: boolean
    })
  /** A tally has an independent origin more; the numbers are how many it has. */
  | (Changed<'origin', number> & { readonly origin: string })
  | Changed<'grade', Grade>
  /** What cannot all hold, opened (nothing before) or closed (nothing after). */
  | Changed<'contradiction', string>
  | Changed<'tally', CountedLine>
  /** What happened, as a heading: "arrest of Omar Khan, 4 March 2031". */
  | Changed<'incident', string>
  | Changed<'story', string>

/**
 * What materially changed in a story. Restatements, other outlets with the same origin, words put otherwise, and what
 * vanished and came back make nothing.
 *
 * @param before the story as it was; several where stories became this one, none for a story that was not there
 * @returns the weightiest first, then by id of the line
 */
export const changesOf = (
  before: readonly StoryRecord[],
  after: StoryRecord,
  language: Language,
  thresholds: Thresholds = materialByDefault,
): readonly Change[] => {
  const was = joined(before, after)
  const index = storyIndex(after)
  const compared: Compared = {
    before: was,
    after,
    earlier: storyIndex(was),
    later: index,
    same: samenessOf(was, after),
    thresholds,
    wording: createWording(index, language),
  }
  const found = [
    ...(before.length === 0 ? [newStory(compared)] : []),
    ...tallies(compared),
    ...contradictions(compared),
    ...incidents(compared),
  ]
  return once(found.toSorted(byWeight))
}

/** The same said of one line once: a number that a person rejected can have stood in readings of several origins. */
const once = (changes: readonly Change[]): readonly Change[] => {
  const told = new Set<string>()
  return changes.filter(({ kind, lines, says }) => {
    const key = JSON.stringify([kind, lines[0], says])
    return !told.has(key) && told.add(key) !== null
  })
}

/** What changed in one of the stories of a record. */
export interface StoryChanges {
  readonly story: StoryRecord
  readonly changes: readonly Change[]
}

/** What changed in each story that has a report in both records, or is new; stories in which nothing did are left out. */
export const recordChanges = (
  before: readonly StoryRecord[],
  after: readonly StoryRecord[],
  language: Language,
  thresholds: Thresholds = materialByDefault,
): readonly StoryChanges[] => {
  const byHash = new Map(before.flatMap((story) => story.reports.map(({ hash }) => [hash, story] as const)))
  return after
    .map((story) => {
      const were = new Set(story.reports.flatMap(({ hash }) => byHash.get(hash) ?? []))
      return { story, changes: changesOf([...were].toSorted(byId), story, language, thresholds) }
    })
    .filter(({ changes }) => changes.length > 0)
    .toSorted((a, b) => byWeight(a.changes[0]!, b.changes[0]!))
}

/** The order in which changes are told. */
export const byWeight = (a: Change, b: Change): number =>
  b.weight - a.weight || byText(a.lines[0] ?? '', b.lines[0] ?? '') || byText(a.kind, b.kind) || byText(a.says, b.says)

const byId = (a: StoryRecord, b: StoryRecord): number => byText(a.id, b.id)

interface Compared {
  readonly before: StoryRecord
  readonly after: StoryRecord
  readonly earlier: StoryIndex
  readonly later: StoryIndex
  readonly same: Sameness
  readonly thresholds: Thresholds
  readonly wording: Wording
}

/** The lines of several stories as if they were one. */
const joined = (stories: readonly StoryRecord[], after: StoryRecord): StoryRecord =>
  stories.length === 1
    ? stories[0]!
    : {
        ...after,
        reports: stories.flatMap(({ reports }) => reports),
        origins: stories.flatMap(({ origins }) => origins),
        derivations: stories.flatMap(({ derivations }) => derivations),
        tallies: stories.flatMap((story) => story.tallies),
        utterances: stories.flatMap(({ utterances }) => utterances),
        incidents: stories.flatMap((story) => story.incidents),
        contradictions: stories.flatMap((story) => story.contradictions),
      }

/** What is told of a change besides what changed, from the claims that brought it. */
const broughtBy = (
  claims: readonly string[],
  { later, same }: Compared,
): Pick<Changed<string, never>, 'claims' | 'reports'> => {
  const news = [...new Set(claims)].filter((id) => !same.isKnown(id)).toSorted()
  const reports = new Set(news.flatMap((id) => later.claims.get(id)?.report.id ?? []))
  return { claims: news, reports: [...reports].toSorted() }
}

const newStory = ({ after, wording }: Compared): Change => ({
  kind: 'story',
  lines: [after.id],
  before: null,
  after: after.label,
  claims: [],
  reports: after.reports.filter(({ revisedBy }) => revisedBy === null).map(({ id }) => id),
  weight: weightOf({ kind: 'story' }),
  says: wording.story(after),
})

const claimsOfTally = ({ readings }: RecordTally): readonly string[] => readings.flatMap(({ claims }) => claims)

const nameOfTally = ({ label, accumulation }: RecordTally): string => `${label}\n${accumulation}`

const tallies = (compared: Compared): Change[] => {
  const [before, after] = [compared.before.tallies, compared.after.tallies]
  const pairs = pairedLines(before, after, compared.same, claimsOfTally, nameOfTally)
  const stood = new Set(before.flatMap(({ measure, best }) => (best === null ? [] : [`${measure} ${best}`])))
  const kept = new Set(after.flatMap(claimsOfTally).map(compared.same.claim))
  const met = new Set(pairs.values())
  return [
    ...after.flatMap((tally) => {
      const earlier = pairs.get(tally)
      return earlier === undefined ? newTally(tally, stood, compared) : changedTally(earlier, tally, compared)
    }),
    ...before
      // Readings that another line has now are only grouped otherwise.
      .filter((tally) => !met.has(tally) && !claimsOfTally(tally).some((id) => kept.has(compared.same.claim(id))))
      .filter((tally) => isOfStory(claimsOfTally(tally), compared))
      .flatMap((tally) => goneTally(tally, compared)),
  ]
}

/** Whether reports that are in the story still say it: what went to another story with its reports is not gone. */
const isOfStory = (claims: readonly string[], { earlier, later }: Compared): boolean =>
  claims.some((id) => later.reports.has(earlier.claims.get(id)?.report.id ?? ''))

/** A count nobody gave before; one that only groups known readings otherwise is none, unless its number is new. */
const newTally = (tally: RecordTally, stood: ReadonlySet<string>, compared: Compared): Change[] => {
  const claims = claimsOfTally(tally)
  const isKnown = claims.length > 0 && claims.every(compared.same.isKnown)
  if (isKnown && (tally.best === null || stood.has(`${tally.measure} ${tally.best}`))) return []
  if (claims.length > 0 && !tally.readings.some(({ state }) => telling.has(state)) && tally.sum === null) return []
  return [
    {
      kind: 'tally',
      lines: [tally.id],
      before: null,
      after: lineOf(tally),
      ...broughtBy(claims, compared),
      weight: weightOf({ kind: 'tally', tally }),
      says: compared.wording.counted(tally, false),
    },
  ]
}

/** What stands, and what fell though nobody had it before. */
const telling: ReadonlySet<RecordTally['readings'][number]['state']> = new Set(['standing', 'withdrawn', 'denied'])

const goneTally = (tally: RecordTally, compared: Compared): Change[] => {
  const { best, low, high, floor } = tally
  return (best ?? low ?? high ?? floor) === null
    ? []
    : [
        {
          kind: 'tally',
          lines: [tally.id],
          before: lineOf(tally),
          after: null,
          claims: [],
          reports: [],
          weight: weightOf({ kind: 'tally', tally }),
          says: compared.wording.counted(tally, true),
        },
      ]
}

const lineOf = ({ label, sentence }: RecordTally): CountedLine => ({ label, sentence })

const changedTally = (before: RecordTally, after: RecordTally, compared: Compared): Change[] => {
  const { wording, same, thresholds } = compared
  const found: Change[] = []
  const figure = figureChange(before, after, thresholds[after.measure])
  if (figure !== null) {
    const now = after.readings.filter(({ state, value }) => state === 'standing' && value === after.best)
    const giving = broughtBy(claimsWithActs(now), compared)
    found.push({
      kind: 'figure',
      lines: [after.id],
      ...figure,
      ...(giving.claims.length > 0 ? giving : broughtBy(claimsWithActs(after.readings), compared)),
      weight: weightOf({ kind: 'figure', tally: after, figure }),
      says: wording.figure(after, figure),
    })
  }
  for (const fate of fatesOf(before, after, same, compared.earlier, compared.later)) {
    const { reading, before: from, after: to, undone, acts, by } = fate
    found.push({
      kind: 'standing',
      lines: [after.id],
      before: from,
      after: to,
      reading: reading.worded,
      by,
      isUndone: undone !== null,
      ...broughtBy([...acts, ...(from === null ? reading.claims : [])], compared),
      weight: weightOf({
        kind: 'standing',
        tally: after,
        wasBest: [before.best, after.best].some((best) => best !== null && reading.value === best),
      }),
      says: wording.standing(after, fate),
    })
  }
  for (const { origin, readings } of newOrigins(before, after, same, compared.earlier, compared.later)) {
    found.push({
      kind: 'origin',
      lines: [after.id, origin.id],
      before: before.origins,
      after: after.origins,
      origin: origin.id,
      ...broughtBy(
        readings.flatMap(({ claims }) => claims),
        compared,
      ),
      weight: weightOf({ kind: 'origin', tally: after }),
      says: wording.origin(after, origin, readings),
    })
  }
  if (before.grade !== after.grade) {
    found.push({
      kind: 'grade',
      lines: [after.id],
      before: before.grade,
      after: after.grade,
      ...broughtBy(claimsWithActs(after.readings), compared),
      weight: weightOf({ kind: 'grade', tally: after }),
      says: wording.grade(after, before.grade),
    })
  }
  return found
}

const claimsWithActs = (readings: RecordTally['readings']): readonly string[] =>
  readings.flatMap(({ claims, standings }) => [...claims, ...standings])

const contradictions = (compared: Compared): Change[] => {
  const [before, after] = [compared.before.contradictions, compared.after.contradictions]
  const pairs = pairedLines(before, after, compared.same, ({ between }) => between, saysWithoutIds)
  const met = new Set(pairs.values())
  const told = (found: Contradiction, isOpen: boolean): Change => ({
    kind: 'contradiction',
    lines: [found.id, ...found.about],
    before: isOpen ? null : found.says,
    after: isOpen ? found.says : null,
    ...broughtBy(isOpen ? found.between : [], compared),
    weight: weightOf({ kind: 'contradiction', type: found.type, isOpen }),
    says: compared.wording.contradiction(found, isOpen),
  })
  return [
    // That a number is denied is told of the number itself.
    ...after.filter((found) => !pairs.has(found) && found.type !== 'denial').map((found) => told(found, true)),
    ...before
      .filter((found) => !met.has(found) && found.type !== 'denial' && isOfStory(found.between, compared))
      .map((found) => told(found, false)),
  ]
}

const saysWithoutIds = ({ type, says }: Contradiction): string => `${type}\n${says}`

const incidents = (compared: Compared): Change[] => {
  const { same, earlier, later } = compared
  const [before, after] = [compared.before.incidents, compared.after.incidents]
  const kept = new Set(after.flatMap(({ claims }) => claims.map(same.claim)))
  const gone = before.filter(({ claims }) => !claims.some((id) => kept.has(same.claim(id))))
  const reworded = new Set(gone.flatMap((incident) => waysOf(incident, same)))
  const said = new Set([...earlier.claims.values()].map(wordsOf))
  const isSaid = (id: string): boolean => {
    const placed = later.claims.get(id)
    return placed !== undefined && said.has(wordsOf(placed))
  }
  return (
    after
      // What was said already, by another report too, is only grouped otherwise.
      .filter(({ claims }) => !claims.some((id) => same.isKnown(id) || isSaid(id)))
      // A page that was edited tells what it told in other words: fourteen dead where there were twelve.
      .filter((incident) => !waysOf(incident, same).some((way) => reworded.has(way)))
      .map((incident) => {
        const { what, says } = compared.wording.incident(incident)
        const reports = new Set(incident.claims.flatMap((id) => later.claims.get(id)?.report.id ?? []))
        return {
          kind: 'incident' as const,
          lines: [incident.id],
          before: null,
          after: what,
          ...broughtBy(incident.claims, compared),
          weight: weightOf({ kind: 'incident', reports: reports.size, isDated: incident.date !== null }),
          says,
        }
      })
  )
}

const wordsOf = ({ claim }: Placed): string => `${claim.kind}\n${fold(claim.exact)}`

/** That a report tells of such a happening, whatever the words. */
const waysOf = ({ type, claims }: Incident, same: Sameness): readonly string[] =>
  claims.map((id) => `${same.report(id)}\n${type}`)

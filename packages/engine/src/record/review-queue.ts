import type { Ruling } from '../decisions/in-force.ts'
import type { TargetKind } from '../decisions/target.ts'
import type { Language } from '../language/language.ts'
import type { Numbered } from '../language/sentences.ts'
import type { Contradiction } from '../reconcile/contradictions.ts'
import type { Utterance } from '../reconcile/utterances.ts'
import { idOf } from '../text/id.ts'
import { amountOf, filled, grouped } from './amount.ts'
import { importance } from './change-weight.ts'
import { countNamed } from './count-name.ts'
import { sourcesNamed } from './named-sources.ts'
import type { RecordTally, RecordTallyReading } from './record-tally.ts'
import { type Effect, effectOfRejecting, effectOfReleasing } from './review-effects.ts'
import { sentencedBy } from './sentenced.ts'
import type { Sentenced } from './speaking.ts'
import { type StoryIndex, storyIndex } from './story-index.ts'
import type { StoryRecord } from './story-record.ts'

/** What makes a person look: in the order in which they are asked where nothing else tells. */
export type Question =
  | 'disagrees'
  | 'contradiction'
  | 'rendering'
  | 'revised'
  | 'rests'
  | 'single-origin'
  | 'unattributed'

/** One question about a record, for a person. Plain data. */
export interface ReviewItem {
  /** The same for the same question about the same words. */
  readonly id: string
  readonly story: string
  readonly question: Question
  readonly asks: string
  /** The line it bears on. */
  readonly line: { readonly kind: TargetKind; readonly id: string }
  /** Ids of the claims whose words decide it. */
  readonly claims: readonly string[]
  /** What stands where words are rejected, one for each number that would move. An estimate by R5 and R9. */
  readonly effects: readonly Effect[]
  /** What comes of that, one sentence each. */
  readonly would: readonly string[]
  /** The greater, the sooner it is asked. */
  readonly weight: number
}

/** More questions about one story than these are nobody's work of a day: the least are left out. */
const mostQuestions = 500

/** Words that one question shows. */
const mostWords = 12

/**
 * What a person should look at in a story, what would change most first: of each question what its likely decision does to a
 * standing figure, by how likely it is that a person decides against the record (ours).
 *
 * @param rulings what people decided and holds: a question all of whose words were accepted is not asked again
 */
export const reviewQueue = (
  story: StoryRecord,
  rulings: readonly Ruling[],
  language: Language,
): readonly ReviewItem[] => {
  const index = storyIndex(story)
  const asking: Asking = { story, index, given: sentencedBy(index), language, isSettled: settledBy(rulings) }
  return [
    ...story.contradictions.map((found) => contradiction(found, asking)),
    ...story.utterances.flatMap((utterance) => renderings(utterance, asking)),
    ...story.tallies.flatMap((tally) => tallyQuestions(tally, asking)),
  ]
    .filter((each) => each !== null)
    .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, mostQuestions)
}

interface Asking {
  readonly story: StoryRecord
  readonly index: StoryIndex
  readonly given: Sentenced
  readonly language: Language
  readonly isSettled: (kind: TargetKind, claims: readonly string[]) => boolean
}

/** Whether a person accepted a line of the kind, or each claim, with all the words before them. */
const settledBy = (rulings: readonly Ruling[]): Asking['isSettled'] => {
  const byKind = new Map<TargetKind, Set<string>>()
  for (const { decision } of rulings) {
    // What else is decided changes the record itself, and is seen in it.
    if (decision.kind !== 'accept') continue
    const { kind, claims } = decision.target
    const settled = byKind.get(kind) ?? new Set<string>()
    byKind.set(kind, settled)
    for (const id of claims) settled.add(id)
  }
  return (kind, claims) =>
    claims.length > 0 &&
    claims.every((id) => byKind.get(kind)?.has(id) === true || byKind.get('claim')?.has(id) === true)
}

/** How likely a person decides against the record, and what the question weighs where no figure moves. */
const weights: Readonly<Record<Question, { readonly doubt: number; readonly base: number }>> = {
  disagrees: { doubt: 0.6, base: 140 },
  contradiction: { doubt: 0.5, base: 120 },
  rendering: { doubt: 0.3, base: 100 },
  revised: { doubt: 0.4, base: 80 },
  rests: { doubt: 0.3, base: 60 },
  'single-origin': { doubt: 0.1, base: 40 },
  unattributed: { doubt: 0.2, base: 20 },
}

/** Null for a question that a person has settled. */
const item = (
  question: Question,
  asks: string,
  line: ReviewItem['line'],
  claims: readonly string[],
  effects: readonly Effect[],
  { story, index, language, isSettled }: Asking,
): ReviewItem | null => {
  if (isSettled(line.kind, claims)) return null
  const moving = effects.filter(({ before, after }) => before !== after)
  const { doubt, base } = weights[question]
  const impact = moving.map((effect) => {
    const tally = index.tallies.get(effect.tally)
    return tally === undefined ? 0 : importance(tally) * stepOf(effect)
  })
  return {
    id: idOf('v', question, line.kind, ...claims.toSorted()),
    story: story.id,
    question,
    asks: capital(asks),
    line,
    claims: claims.slice(0, mostWords),
    effects: moving,
    would: moving.map((effect) => wouldBe(effect, index, language)),
    weight: Math.round(1000 * doubt * Math.max(0, ...impact)) + base,
  }
}

/** How great a step a figure would take, 0 to 1: all of it where nothing would stand, or where nothing does. */
const stepOf = ({ before, after }: Effect): number =>
  before === null || after === null ? 1 : Math.min(1, Math.abs(after - before) / Math.max(1, before))

const wouldBe = ({ tally: id, before, after }: Effect, { tallies }: StoryIndex, language: Language): string => {
  const tally = tallies.get(id)!
  const what = countNamed(tally, language)
  const slots = { what, before: numberOf(before, tally, language), after: numberOf(after, tally, language) }
  const { falls, stands, moves } = language.review
  return capital(filled(after === null ? falls : before === null ? stands : moves, slots))
}

/** A figure with the bound of the reading that gives it: "at least 18". */
const numberOf = (value: number | null, { readings }: RecordTally, language: Language): string => {
  if (value === null) return ''
  const giving = readings.filter((reading) => reading.value === value)
  const reading = giving.findLast(({ state }) => state === 'standing') ?? giving.at(-1)
  return reading === undefined ? grouped(value) : amountOf(reading, reading.worded, language.sentences)
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

const contradiction = (found: Contradiction, asking: Asking): ReviewItem | null => {
  const { index, language } = asking
  const tallies = found.about.flatMap((id) => index.tallies.get(id) ?? [])
  // Each reading that stands against the others, rejected.
  const effects = tallies.flatMap((tally) =>
    tally.readings
      .filter(({ claims }) => claims.some((id) => found.between.includes(id)))
      .map(({ claims }) => effectOfRejecting(claims, tally)),
  )
  const asks = filled(language.review.contradiction, { says: found.says })
  return item('contradiction', asks, { kind: 'contradiction', id: found.id }, found.between, effects, asking)
}

const renderings = (utterance: Utterance, asking: Asking): (ReviewItem | null)[] => {
  const [first] = utterance.renderings
  const { review } = asking.language
  const asks =
    utterance.speaker === null ? review.renderingUnnamed : filled(review.rendering, { who: utterance.speaker })
  return utterance.renderings
    .filter(({ relation }) => relation === 'proposed')
    .map(({ claim }) =>
      item('rendering', asks, { kind: 'utterance', id: utterance.id }, [claim, first!.claim], [], asking),
    )
}

const tallyQuestions = (tally: RecordTally, asking: Asking): (ReviewItem | null)[] => {
  const { language, index } = asking
  const { review } = language
  const what = countNamed(tally, language)
  const line = { kind: 'tally', id: tally.id } as const
  const standing = tally.readings.filter(({ state }) => state === 'standing')
  const best = standing.filter(({ value }) => tally.best !== null && value === tally.best)
  const ask = (question: Question, asks: string, readings: readonly RecordTallyReading[]): ReviewItem | null => {
    const claims = readings.flatMap((reading) => reading.claims)
    // What does not stand moves nothing by going.
    const stands = readings.some(({ state }) => state === 'standing')
    return item(question, asks, line, claims, stands ? [effectOfRejecting(claims, tally)] : [], asking)
  }
  const released = effectOfReleasing(tally)
  // What was accepted comes first of what a person should look at, where the reports say otherwise by now.
  const [accepted] = released.after === released.before ? [] : tally.review
  const disagrees =
    accepted === undefined
      ? []
      : [
          item(
            'disagrees',
            filled(review.disagrees, { what, says: accepted }),
            line,
            released.claims,
            [released],
            asking,
          ),
        ]
  const others = tally.review.filter((says) => says !== accepted)
  const revised = others.map((says) => {
    const lowered = tally.readings.filter(({ state }) => state === 'standing' || state === 'superseded')
    return ask('revised', filled(review.revised, { what, says }), lowered)
  })
  const rests = tally.readings.flatMap((reading) => {
    const reports = bareReports(reading, index)
    if (reports.length === 0) return []
    const slots = { what, count: reading.worded, says: reading.state }
    return [ask('rests', filled(byOutlets(review.rests, reports, index), slots), [reading])]
  })
  const bare = standing
    .filter(({ origin }) => index.origins.get(origin)?.bare === true)
    .map((reading) =>
      ask(
        'unattributed',
        filled(byOutlets(review.unattributed, reading.reports, index), { what, count: reading.worded }),
        [reading],
      ),
    )
  const named = best.filter(({ origin }) => index.origins.get(origin)?.bare !== true)
  const who = sourcesNamed(named, tally, asking.given, language)
  const single =
    tally.grade === 'single-origin' && who !== null
      ? [ask('single-origin', filled(review.single, { what, who, count: named.at(-1)!.worded }), named)]
      : []
  return [...disagrees, ...revised, ...rests, ...single, ...bare]
}

/** Ids of the reports that print a number that fell, without a word of that. */
const bareReports = ({ state, standings, reports }: RecordTallyReading, { reports: all }: StoryIndex): string[] => {
  if (state !== 'withdrawn' && state !== 'denied') return []
  const acts = new Set(standings)
  return reports.filter((id) => all.get(id)?.claims.some((claim) => acts.has(claim.id)) === false)
}

/** A pattern with who prints a reading, for one outlet or several. */
const byOutlets = (pattern: Numbered, reports: readonly string[], index: StoryIndex): string => {
  const names = [...new Set(reports.flatMap((id) => index.names.get(id) ?? []))]
  const outlets = names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ')
  return filled(names.length === 1 ? pattern.one : pattern.many, { outlets })
}

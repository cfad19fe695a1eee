import {
  bestText,
  capital,
  chainTold,
  claimTold,
  faultOf,
  gradeShapes,
  pageAt,
  type Reading,
  type ReviewItem,
  rangeText,
  reportName,
  type StoryIndex,
  type StoryRecord,
  stateShapes,
  targetOf,
  withDays,
  wordsAround,
  wordsMarked,
} from '@stemma/engine'
import { acceptance, claimOf } from '../../review/drafts.ts'
import { questionNames, reviewKeys } from '../../review/keys.ts'
import { type Looked, offers } from '../../review/offers.ts'
import type { Frozen } from '../frozen.ts'
import type { DecisionMark, ReviewDraft, ReviewOffer, ReviewRow, ReviewScene, ReviewWords } from '../schemas/review.ts'

/** A record as views are given it. */
interface Given {
  readonly record: StoryRecord
  readonly index: StoryIndex
}

/** Questions as a list shows them. */
export const reviewRows = (items: readonly ReviewItem[], given: Given): readonly Frozen<ReviewRow>[] =>
  items.map((item) => rowOf(item, given))

const rowOf = ({ id, question, asks, line, claims, would, weight }: ReviewItem, given: Given): Frozen<ReviewRow> => ({
  id,
  question,
  name: questionNames[question],
  asks: withDays(asks),
  line: { ...line, says: lineSays(line.id, given) },
  words: claims.length,
  would: would.map(withDays),
  weight,
})

const lineSays = (id: string, { record, index }: Given): string => {
  const tally = index.tallies.get(id)
  if (tally !== undefined) return tally.label
  const contradiction = record.contradictions.find((each) => each.id === id)
  if (contradiction !== undefined)
    return [...new Set(contradiction.about.flatMap((about) => index.tallies.get(about)?.label ?? []))].join(', ')
  return index.utterances.get(id)?.speaker ?? index.incidents.get(id)?.type ?? record.label
}

/** What would change where the chosen words were rejected, and whether that was tried. */
export interface Would {
  readonly would: readonly string[]
  readonly tried: boolean
}

/**
 * One question with all that is needed to decide it.
 *
 * @param readings the story's readings, by report: the record holds no text
 */
export const sceneOf = (
  item: ReviewItem,
  chosen: number,
  readings: ReadonlyMap<string, Reading>,
  { would, tried }: Would,
  given: Given & { readonly revision: number },
): Frozen<ReviewScene> => {
  const { record, index, revision } = given
  const looked = lookedAt(item, chosen, record)
  const { kind, id } = item.line
  const marks = marksOn(id, given)
  const target = targetOf(id, record)
  return {
    row: rowOf(item, given),
    revision,
    words: looked.claims.map((claim) => wordsOf(claim, readings, index)),
    chosen: looked.chosen,
    lines: linesBelow(id, kind, given),
    decided: marks,
    would: would.map(withDays),
    tried,
    offers: offersOf(looked),
    lock: target === null ? null : { ...acceptance(target, record, null) },
  }
}

/** A question as the keys look at it. */
export const lookedAt = (item: ReviewItem, chosen: number, record: StoryRecord): Looked => {
  const claims = item.claims.flatMap((id) => claimOf(id, record) ?? [])
  return { item, claims, chosen: Math.max(0, Math.min(chosen, claims.length - 1)), story: { record } }
}

const wordsOf = (
  claim: Looked['claims'][number],
  readings: ReadonlyMap<string, Reading>,
  index: StoryIndex,
): Frozen<ReviewWords> => {
  const report = index.claims.get(claim.id)?.report
  const reading = report === undefined ? undefined : readings.get(report.id)
  const read = reading?.claims.find(({ id }) => id === claim.id)
  const state = index.readings.get(claim.id)?.state
  const common = {
    claim: claim.id,
    kind: claim.kind,
    report:
      report === undefined ? null : { id: report.id, name: reportName(report, index), published: report.published },
    state: state === undefined ? null : { key: state, ...stateShapes[state] },
    decided: claim.decided.map(markOf),
  }
  if (reading === undefined || read === undefined || report === undefined)
    return {
      ...common,
      place: null,
      text: claim.exact,
      language: claim.language,
      marks: [{ start: 0, end: claim.exact.length }],
      cutBefore: false,
      cutAfter: false,
      told: [],
      chain: [],
    }
  const spans = wordsMarked(read)
  const { left, right } = wordsAround(
    reading.text,
    Math.min(...spans.map(([start]) => start)),
    Math.max(...spans.map(([, end]) => end)),
  )
  const told = { ...reading, outlet: reportName(report, index) }
  return {
    ...common,
    place: placeOf(reading, claim.span[0]),
    text: reading.text.slice(left.at, right.at),
    language: claim.language,
    marks: spans.map(([start, end]) => ({ start: start - left.at, end: end - left.at })),
    cutBefore: left.cut,
    cutAfter: right.cut,
    told: claimTold({ ...claim, attribution: read.attribution } as typeof read, told).map(({ text, look }) => ({
      text: withDays(text),
      look,
    })),
    chain: chainTold(read, told).flatMap(({ text, look }) => (look === 'quiet' ? [] : [text])),
  }
}

const placeOf = (reading: Reading, offset: number): string => {
  const page = pageAt(reading, offset)
  const line = reading.text.slice(0, offset).split('\n').length
  return `${page === null ? '' : `page ${page}, `}line ${line}`
}

const linesBelow = (id: string, kind: string, { record, index }: Given): Frozen<ReviewScene['lines']> => {
  const own = index.tallies.get(id)
  const about = record.contradictions.find((each) => each.id === id)?.about ?? []
  const tallies = own === undefined ? about.flatMap((each) => index.tallies.get(each) ?? []) : [own]
  const counted = tallies.map((tally) => {
    const range = rangeText(tally)
    return {
      kind: 'tally',
      id: tally.id,
      label: tally.label,
      stands: bestText(tally) ?? (range === null ? 'no standing figure' : `${range}, none is best`),
      grade: { key: tally.grade, ...gradeShapes[tally.grade] },
    }
  })
  const utterance = index.utterances.get(id)
  return utterance === undefined
    ? counted
    : [
        ...counted,
        {
          kind,
          id,
          label: utterance.speaker ?? 'a speaker who is not named',
          stands: `${utterance.renderings.length} renderings`,
          grade: null,
        },
      ]
}

const marksOn = (id: string, { index }: Given): readonly Frozen<DecisionMark>[] =>
  (index.decided.get(id) ?? []).map(markOf)

const markOf = ({ seq, says, actor, time, reason, overruledBy }: Frozen<DecisionMark>): Frozen<DecisionMark> => ({
  seq,
  says: withDays(says),
  actor,
  time,
  reason,
  overruledBy,
})

const offersOf = (looked: Looked): readonly Frozen<ReviewOffer>[] =>
  Object.entries(offers).map(([key, offering]) => {
    const told = reviewKeys.find((each) => each.key === key)
    const named = { key, name: told?.short ?? keyNames[key] ?? key, does: told?.says ?? '' }
    const offer = offering!(looked)
    if ('says' in offer) return { ...named, asks: '', answers: [], refused: capital(offer.says) }
    const answers = offer.answers.map(({ says, isWhole, typed, reason }) => ({ says, whole: isWhole, typed, reason }))
    return {
      ...named,
      asks: withDays(offer.asks),
      answers,
      refused: answers.length === 0 ? 'Nothing to decide so' : null,
    }
  })

/** Names of keys that have none below a question at a terminal. */
const keyNames: Readonly<Record<string, string>> = { n: 'note', g: 'grade' }

/** How an answer was given. */
export interface AnswerGiven {
  readonly key: string
  /** Which of the answers, from 0. */
  readonly answer: number
  readonly typed: string
  readonly reason: string
}

/** The decision that an answer comes to, or why it comes to none. */
export const drafted = (
  looked: Looked,
  { key, answer: at, typed, reason }: AnswerGiven,
): Pick<Frozen<ReviewDraft>, 'decision' | 'refused'> => {
  const refused = (says: string) => ({ decision: null, refused: `${capital(says)}.` })
  const offer = offers[key]?.(looked)
  if (offer === undefined) return refused(`there is no key ${key} that decides`)
  if ('says' in offer) return refused(offer.says)
  const answer = offer.answers[at]
  if (answer === undefined) return refused('there is no such answer any more')
  if (answer.typed !== null && typed.trim() === '') return refused('it is yet to be typed')
  const decision = answer.decision(typed, reason.trim() === '' ? null : reason.trim())
  if ('says' in decision) return refused(decision.says)
  // Whether there is a reason is seen when it is sent.
  const fault = faultOf(
    answer.reason?.isNeeded === true && reason.trim() === ''
      ? ({ ...decision, reason: '–' } as typeof decision)
      : decision,
  )
  return fault === null ? { decision: { ...decision }, refused: null } : refused(fault.says)
}

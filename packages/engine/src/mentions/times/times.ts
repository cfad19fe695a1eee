import type { Language } from '../../language/language.ts'
import type { Annotated, Annotator } from '../../report/layers.ts'
import type { ZoneKind } from '../../report/zones.ts'
import type { Sentence, Token } from '../../syntax/tokens.ts'
import { type Day, dayOfIso } from '../../text/calendar.ts'
import type { Span } from '../../text/span.ts'
import type { Anchors, Tense } from './anchors.ts'
import { timeGrammar } from './grammar.ts'
import type { Around } from './rules.ts'
import { tenseAt } from './tenses.ts'
import type { TimeValue } from './values.ts'
import { type Piece, timeWords } from './words.ts'
import { writingDay } from './writing-day.ts'

/** A time expression, normalised as TIMEX3 (ISO-TimeML). */
export interface Time extends Span, Omit<TimeValue, 'moment'> {
  readonly rule: string
}

declare module '../../report/layers.ts' {
  interface Layers {
    times: Time
  }
}

/**
 * Finds time expressions and places them on the calendar: by their own words, by the day of publication or the dateline,
 * by the tense of the clause, by the times read before them. Where nothing says when the report was written, that is
 * guessed from the dates in it (`writing-day.ts`).
 */
export const times = (
  language: Language,
): Annotator<'zones' | 'credits' | 'tokens' | 'sentences' | 'quoted' | 'clauses', 'times'> => {
  const words = timeWords(language.calendar, language.quantities.numbers)
  const next = timeGrammar()
  const tenseOf = tenseAt(language.calendar)
  const read = ({ report, tokens, sentences, clauses, zones }: Given, from: Course): Placed[] => {
    const found: Placed[] = []
    let course = from
    let entry: string | null = null
    for (const sentence of sentences) {
      if (!tells(tokens, sentence, words.tells)) continue
      const { kind: zone = 'body', published = null } = zones[sentence.zone] ?? {}
      if (published !== entry) {
        entry = published
        course = beginningOf(entry) ?? from
      }
      const pieces = words.piecesOf(report.text, sentence)
      const tokenAt = alignment(tokens, sentence, pieces)
      const tense = (piece: number): Tense => tenseOf({ tokens, sentences, clauses }, tokenAt(piece))
      const around: Around = { pieces, tag: (piece) => tokens[tokenAt(piece)]?.xpos ?? null }
      const anchorsAt = (piece: number): Anchors => ({ ...course, tense: () => tense(piece) })
      for (let piece = 0; piece < pieces.length; ) {
        const one = next(around, piece, anchorsAt)
        if (one === null) break
        const { moment: _, ...value } = one.value
        const span = { start: pieces[one.from]!.start, end: pieces[one.to - 1]!.end }
        found.push({ ...span, ...value, rule: one.rule, zone, tense: from.now === null ? tense(one.from) : null })
        course = onward(course, one.value, zone === 'dateline' || zone === 'byline')
        piece = one.to
      }
    }
    return found
  }
  return {
    gives: ['times'],
    find: (given) => {
      const course = beginning(given)
      const found = read(given, course)
      if (course.now !== null || found.length === 0) return { times: found.map(timeOf) }
      const day = writingDay(found)
      if (day === null) return { times: found.map(timeOf) }
      return { times: read(given, { ...course, now: { day, by: 'earlier-time' } }).map(timeOf) }
    },
  }
}

type Given = Annotated<'zones' | 'credits' | 'tokens' | 'sentences' | 'clauses'>

/** A time with what the guess at the day of writing needs. */
interface Placed extends Time {
  readonly zone: ZoneKind
  readonly tense: Tense
}

const timeOf = ({ zone: _zone, tense: _tense, ...time }: Placed): Time => time

/** What is known so far for placing the times that follow. */
type Course = Omit<Anchors, 'tense'> & {
  /** When a report was published that was updated since: the date it shows is no day of writing. */
  readonly shown: Day | null
}

const beginning = ({ credits }: Annotated<'credits'>): Course => {
  const dayOf = (kind: 'published' | 'updated'): number | null =>
    dayOfIso(credits.find((credit) => credit.kind === kind)?.value ?? '')
  const [published, updated] = [dayOf('published'), dayOf('updated')]
  const isFresh = published !== null && updated !== null && updated > published && updated <= published + FRESH
  return { ...beginningOn(isFresh ? updated : (published ?? updated)), shown: isFresh ? published : null }
}

/** Where a report, or the entry of a live blog, starts that was put out at a time; null for none. */
const beginningOf = (published: string | null): Course | null => {
  const day = published === null ? null : dayOfIso(published)
  return day === null ? null : beginningOn(day)
}

const beginningOn = (day: Day | null): Course => ({
  now: day === null ? null : { day, by: 'publication' },
  earlier: null,
  quarter: null,
  shown: null,
})

/** Days after publication in which an update still tells the news: the days it names are those before the update. */
const FRESH = 3

/** Days a report may lie before it is published: what its dateline says is then the day it was written. */
const DELAY = 4

const onward = (course: Course, { type, moment, anchor }: TimeValue, dateline: boolean): Course => {
  if (moment === null || (type !== 'DATE' && type !== 'TIME')) return course
  const { grain, at } = moment
  // A quarter told by another one ("a year earlier") does not change which one is spoken of.
  const quarter = grain === 'quarter' && anchor !== 'earlier-time' ? moment : course.quarter
  const written =
    grain === 'day' &&
    dateline &&
    at !== course.shown &&
    (course.now === null || (at <= course.now.day && at > course.now.day - DELAY))
  if (written) return { ...course, now: { day: at, by: 'dateline' }, quarter }
  return { ...course, earlier: moment, quarter }
}

const tells = (tokens: readonly Token[], sentence: Sentence, tellsOf: (norm: string) => boolean): boolean => {
  for (let at = sentence.first; at < sentence.last; at++) if (tellsOf(tokens[at]!.norm)) return true
  return false
}

/** A function from pieces to tokens: the token that holds the first character of a piece. */
const alignment = (
  tokens: readonly Token[],
  sentence: Sentence,
  pieces: readonly Piece[],
): ((piece: number) => number) => {
  const of: number[] = []
  let token = sentence.first
  for (const { start } of pieces) {
    while (token < sentence.last - 1 && tokens[token]!.end <= start) token++
    of.push(token)
  }
  return (piece) => of[piece] ?? -1
}

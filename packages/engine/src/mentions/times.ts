import type { Language } from '../language/language.ts'
import type { Annotated, Annotator } from '../report/layers.ts'
import type { Sentence, Token } from '../syntax/tokens.ts'
import { dayOfIso } from '../text/calendar.ts'
import type { Span } from '../text/span.ts'
import type { Moment } from './moments.ts'
import type { Anchor, Anchors, Tense } from './time-anchors.ts'
import { type Found, type TimeGrammar, timeGrammar } from './time-grammar.ts'
import { tenseAt } from './time-tenses.ts'
import type { Precision } from './time-values.ts'
import { timeWords } from './time-words.ts'

/** A time expression, normalised as TIMEX3 (ISO-TimeML). */
export interface Time extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** 2022-01-10, 2022-W01, 2022-01-10T14:00, P2W, PAST_REF, PRESENT_REF … */
  readonly value: string
  readonly precision: Precision
  /** First and last day it may mean, ISO dates; null where it has no place on the calendar. */
  readonly first: string | null
  readonly final: string | null
  /** Other readings, most likely first. */
  readonly alternatives: readonly string[]
  /** What it was anchored on: a full date needs nothing. */
  readonly anchor: Anchor
  readonly rule: string
}

declare module '../report/layers.ts' {
  interface Layers {
    times: Time
  }
}

type Needs = 'zones' | 'credits' | 'tokens' | 'sentences' | 'quoted' | 'clauses'

/**
 * Finds time expressions and places them on the calendar: by their own words, by the day of publication or the dateline,
 * by the tense of the clause, by the times read before them.
 */
export const times = (language: Language): Annotator<Needs, 'times'> => {
  const words = timeWords(language.calendar)
  const grammar = timeGrammar()
  const tense = tenseAt(language.calendar)
  return {
    gives: ['times'],
    find: (given) => {
      const found: Time[] = []
      let anchors = anchorsOf(given)
      for (const sentence of given.sentences) {
        if (sentence.unread !== null || !tells(given.tokens, sentence, words.tells)) continue
        const zone = given.zones[sentence.zone]?.kind
        for (const one of readSentence(given, sentence, grammar, words.piecesOf, anchors, tense)) {
          const { moment, ...time } = one
          found.push(time)
          anchors = moved(anchors, one, moment, zone === 'dateline')
        }
      }
      return { times: found }
    },
  }
}

import type { Calendar } from '../../language/calendar.ts'
import type { Annotated } from '../../report/layers.ts'
import type { Token } from '../../syntax/tokens.ts'
import { firstThat } from '../../text/ordered.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Tense } from './anchors.ts'

/** How far, in tokens, the verb of a time's clause is looked for. */
const REACH = 30

type Given = Pick<Annotated<'tokens' | 'sentences' | 'clauses'>, 'tokens' | 'sentences' | 'clauses'>

/**
 * Whether the words around a token say that what they tell is over or lies ahead: the verb of its clause where that
 * follows ("said the vote on Friday will stand"), else the nearest finite verb to the left in its sentence, else to the
 * right. "is expected to reopen" lies ahead whatever the tense of its auxiliary.
 */
export const tenseAt = (calendar: Calendar): ((given: Given, at: number) => Tense) => {
  const ahead = new Set(calendar.ahead)
  const auxiliaries = new Set(calendar.auxiliaries)
  const over = new Set(calendar.over)

  /** What the word at an index says of a time at another; null for no verb. */
  const told = (tokens: readonly Token[], index: number, at: number): Tense | 'present' => {
    const { norm, xpos } = tokens[index]!
    if (ahead.has(norm)) {
      // "would have left", "may have died"
      if (xpos === 'MD' && tokens[index + 1]?.lemma === 'have' && tokens[index + 2]?.xpos === 'VBN') return 'past'
      // "on Monday vowed" and "vowed Monday" are over; "vowed to leave on Monday" is not.
      return xpos !== 'VBD' || tokens.slice(index, at).some((token) => token.xpos === 'TO') ? 'future' : 'past'
    }
    // "is to resume"
    if (xpos === 'TO' && tokens[index - 1]?.lemma === 'be') return 'future'
    if (xpos === 'VBD' || over.has(norm)) return 'past'
    // A participle without its auxiliary: "the plan announced Friday"
    if (xpos === 'VBN' && !tokens.slice(Math.max(0, index - 4), index).some(({ lemma }) => auxiliaries.has(lemma))) {
      return 'past'
    }
    return xpos === 'VBZ' || xpos === 'VBP' ? 'present' : null
  }

  return ({ tokens, sentences, clauses }, at) => {
    const sentence = sentences[tokens[at]?.sentence ?? -1]
    if (sentence === undefined) return null
    const scan = (from: number, to: number, step: 1 | -1): Tense | 'present' => {
      for (let index = from; index !== to; index += step) {
        const tense = told(tokens, index, at)
        if (tense !== null) return tense
      }
      return null
    }
    const clause = clauseAround(clauses, at)
    const verb = clause?.predicate
    const follows = verb?.form === 'finite' && verb.first > at && scan(at - 1, clause!.first - 1, -1) === null
    const first = Math.max(sentence.first, at - REACH)
    const last = Math.min(sentence.last, at + REACH)
    const tense =
      (follows ? scan(verb.first, verb.last, 1) : null) ??
      scan(at - 1, Math.min(first, at) - 1, -1) ??
      scan(at, last, 1) ??
      // A clause whose only verb is a participle, as in a headline, tells what is over.
      (tokens.slice(first, last).some(({ xpos }) => xpos === 'VBN') ? 'past' : null)
    return tense === 'present' ? null : tense
  }
}

/** Innermost clause that holds a token. Clauses come in the order of their sentences. */
const clauseAround = (clauses: readonly Clause[], at: number): Clause | null => {
  const low = firstThat(0, clauses.length, (index) => clauses[index]!.first > at)
  let best: Clause | null = null
  for (let index = low - 1; index >= 0 && index > low - LOOK; index--) {
    const clause = clauses[index]!
    if (
      clause.last > at &&
      clause.first <= at &&
      (best === null || clause.last - clause.first < best.last - best.first)
    ) {
      best = clause
    }
  }
  return best
}

/** How many clauses back the one around a token is looked for. */
const LOOK = 24

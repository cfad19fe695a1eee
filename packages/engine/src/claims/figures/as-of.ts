import type { Quantity } from '../../mentions/quantities/quantities.ts'
import { dayOfIso, isoDay } from '../../text/calendar.ts'
import { inside } from '../../text/ordered.ts'
import { contains, type Span } from '../../text/span.ts'
import type { Attribution } from '../attribution/attributions.ts'
import type { Figure } from '../claim.ts'
import { type Circumstances, dayBehind, daysEarlier, type Surround } from './circumstances.ts'
import type { Count } from './counts.ts'
import type { FigureLexicon } from './scene.ts'

/** A report's times, and its text. */
interface Given extends Surround {
  readonly text: string
}

/**
 * The day a figure speaks of (rules.md R4): said ("as of"), else inferred from the day it was given on ("said on
 * Tuesday"), else from the day of publication. A count that another replaced is older than that, and how old is not said.
 */
export const asOfOf = (
  lexicon: FigureLexicon,
  context: Given,
  { asOf }: Circumstances,
  { replaced, quantity, scene, match, construction, ellipsis }: Count,
  attribution: Attribution | null,
): Pick<Figure, 'asOf' | 'asOfInferred'> => {
  if (asOf !== null) return { asOf, asOfInferred: false }
  // A count that holds on a day names it: "stood at 57 on Thursday", "73 were missing on Friday"
  const { times, published } = context
  const path = quantity.path !== null && replaced !== null
  const holds = !path && (construction === 'toll' || replaced !== null || ellipsis !== null)
  const missing = match?.measure === 'missing' && match.last > quantity.last
  const day = holds || missing ? dayBehind(lexicon, scene, times, missing ? match.last : quantity.last) : null
  if (day !== null) return { asOf: day, asOfInferred: false }
  const told = dayOfSaying(context, attribution, quantity) ?? published?.slice(0, 10) ?? null
  if (replaced === null) return { asOf: told, asOfInferred: true }
  const lapse = daysEarlier(lexicon, scene, times, quantity.last)
  const since = told === null ? null : dayOfIso(told)
  return { asOf: lapse === null || since === null ? null : isoDay(since - lapse), asOfInferred: true }
}

/** The day beside the word that says a figure was given: outside what is said, and near the cue. */
const dayOfSaying = ({ times, text }: Given, attribution: Attribution | null, quantity: Quantity): string | null => {
  if (attribution === null) return null
  // "lowered the toll to 41, he said on Monday": who set the number first, then who said so
  for (const cue of [attribution.cue, ...attribution.chain.map((hop) => hop.cue)]) {
    if (cue === null || Math.abs(cue.start - quantity.start) > SAYING) continue
    const near = inside(times, { start: cue.start - BESIDE, end: cue.end + BESIDE })
    const day = near.find(
      (time) =>
        time.type === 'DATE' && time.precision === 'day' && !attribution.content.some((said) => contains(said, time)),
    )
    if (day !== undefined && !apart(text, cue, day)) return day.first
  }
  return null
}

/** Whether a mark that ends a clause stands between a cue and a day: "were missing on Friday; it now speaks of 40". */
const apart = (text: string, cue: Span, day: Span): boolean =>
  /[;.:](?=\s)|\n/.test(text.slice(Math.min(cue.end, day.end), Math.max(cue.start, day.start)))

/** How far the cue may stand from the number, and the day from the cue, in UTF-16 units. */
const SAYING = 400
const BESIDE = 40

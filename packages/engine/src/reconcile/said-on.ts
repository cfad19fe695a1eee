import type { Reading, ReadingClaim, SpanPair } from '../claims/reading.ts'

type ReadingQuotation = Extract<ReadingClaim, { kind: 'quotation' }>

/**
 * For the quotations of a report, the TIMEX3 value of the day on which it says that they were spoken; null where it does
 * not say. Only a day beside the verb of saying does, or one at the head of its sentence: what is spoken of within
 * anybody's words never dates the saying.
 */
export const saidOnIn = (reading: Reading): ((claim: ReadingQuotation) => string | null) => {
  const { text, claims } = reading
  const quotations = claims.filter((claim) => claim.kind === 'quotation').toSorted((a, b) => a.span[0] - b.span[0])
  const days = ownDays(reading, quotations)
  return (claim) => {
    const saying = claim.cue === null ? sayingBefore(text, quotations, claim) : claim
    if (saying?.cue == null || days.length === 0) return null
    const { cue, speaker } = saying
    const [start, end] = sentenceAround(text, cue)
    const from = Math.min(cue[0], speaker?.span[0] ?? cue[0])
    const to = Math.max(cue[1], speaker?.span[1] ?? cue[1])
    const near = days.filter(
      ({ span }) => span[0] >= start && span[1] <= end && !(speaker !== null && tellsOf(text, span, speaker.span)),
    )
    const beside =
      near.find(({ span }) => span[0] >= to && goesOn(text.slice(to, span[0]))) ??
      near.find(({ span }) => span[0] >= from && span[1] <= to) ??
      near.find(({ span }) => span[1] <= from && opens(text.slice(start, span[0])))
    return beside?.value ?? null
  }
}

/** The days a report names outside of what it says that others said. */
const ownDays = ({ text, times }: Reading, quotations: readonly ReadingQuotation[]): Reading['times'] => {
  const told = quotations.flatMap(({ content }) => content).toSorted((a, b) => a[0] - b[0])
  let reached = 0
  let at = 0
  return times.filter(({ type, value, span }) => {
    for (; at < told.length && told[at]![0] <= span[0]; at++) reached = Math.max(reached, told[at]![1])
    return (
      type === 'DATE' &&
      /\d{2}-\d{2}$|WXX-[1-7]/.test(value) &&
      span[1] > reached &&
      // "after Sunday’s collapse"
      !/^['’]s/.test(text.slice(span[1], span[1] + 2))
    )
  })
}

/** How many quotations back the verb of saying of one that goes on may stand. */
const back = 8

/** The quotation with a verb of saying that one without goes on from: the same speaker's, at most a paragraph back. */
const sayingBefore = (
  text: string,
  quotations: readonly ReadingQuotation[],
  claim: ReadingQuotation,
): ReadingQuotation | null => {
  const name = claim.attribution[0]?.name
  const at = quotations.indexOf(claim)
  const before = quotations
    .slice(Math.max(0, at - back), at)
    .findLast(({ cue, attribution }) => cue !== null && attribution[0]?.name === name)
  if (before === undefined || name === undefined) return null
  return text.slice(before.span[1], claim.span[0]).split(/\n\s*\n/).length <= 2 ? before : null
}

/** "Ada Okoro, *who lost her house on Sunday*, said": a day within what is told of the speaker; not "the mayor *on Monday* said". */
const tellsOf = (text: string, day: SpanPair, speaker: SpanPair): boolean =>
  speaker[0] <= day[0] && day[1] <= speaker[1] && text.slice(speaker[0], day[0]).includes(',')

/** How far behind the verb of saying its day may stand: "told reporters in the capital late *on Tuesday*". */
const farthest = 60

/** Whether a day still belongs to the saying after these words: no pause and no quotation between. */
const goesOn = (between: string): boolean => between.length <= farthest && !/[,;:.!?()"“”«»—–]/.test(between)

/** Whether a day opens its sentence after these words: "on", "late on". */
const opens = (before: string): boolean => before.trim().split(/\s+/).length <= 2 && !/[,;:]/.test(before)

/** The sentence around a span, as the stops and line ends of the text tell it. */
const sentenceAround = (text: string, [from, to]: SpanPair): SpanPair => {
  const line = text.lastIndexOf('\n', from - 1) + 1
  let start = line
  for (const { index, 0: stop } of text.slice(line, from).matchAll(/[.!?]["”’»)]*\s+/g))
    start = line + index + stop.length
  const rest = /[.!?](?:["”’»)]*\s|$)|\n/.exec(text.slice(to))
  return [start, rest === null ? text.length : to + rest.index]
}

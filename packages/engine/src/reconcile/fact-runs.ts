import type { Reading, SpanPair } from '../claims/reading.ts'
import { fold } from '../text/fold.ts'

/**
 * What a report tells in order: who speaks, numbers, days. A rewritten or machine-spun copy changes the words around them
 * and keeps the run (rules.md R7).
 */
export interface FactRun {
  readonly facts: readonly string[]
  readonly spans: readonly SpanPair[]
  /** Folded words of the report's body, each once. */
  readonly words: ReadonlySet<string>
}

/** A report with more facts than these is compared by its first. */
const most = 160

/** The ordered facts of a report's body. */
export const factRun = (reading: Reading): FactRun => {
  const bodies = reading.zones.filter(
    ({ kind, repeats }) => (kind === 'body' || kind === 'headline') && repeats === null,
  )
  const isBody = ([start]: SpanPair): boolean => bodies.some(({ span: [from, to] }) => from <= start && start < to)
  const found: { readonly fact: string; readonly span: SpanPair }[] = []
  for (const { span, value, kind } of reading.quantities) {
    // Small numbers are in every report.
    if (value !== null && kind !== 'age' && (value > 12 || !Number.isInteger(value)))
      found.push({ fact: `${value}`, span })
  }
  for (const { span, value, type } of reading.times) {
    if (type === 'DATE' && /\d{4}-\d{2}-\d{2}|WXX-\d/.test(value))
      found.push({ fact: `day ${value.slice(0, 10)}`, span })
  }
  for (const claim of reading.claims) {
    if (claim.kind !== 'quotation' || claim.speaker === null) continue
    const name = fold(claim.speaker.name)
      .split(/[^\p{L}]+/u)
      .at(-1)
    if (name !== undefined && /\p{Lu}/u.test(claim.speaker.name))
      found.push({ fact: `by ${name}`, span: claim.speaker.span })
  }
  const inOrder = found
    .filter(({ span }) => isBody(span))
    .toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
    .slice(0, most)
  const words = new Set<string>()
  for (const { span } of bodies) {
    for (const [word] of reading.text.slice(...span).matchAll(/\p{L}{3,}/gu)) words.add(fold(word))
  }
  return { facts: inOrder.map(({ fact }) => fact), spans: inOrder.map(({ span }) => span), words }
}

/** Pairs of neighbouring facts, by which reports meet before they are compared. */
export const factPairs = ({ facts }: FactRun): ReadonlySet<string> => {
  const pairs = new Set<string>()
  for (const [at, fact] of facts.entries()) {
    const next = facts[at + 1]
    if (next !== undefined && next !== fact) pairs.add(`${fact} > ${next}`)
  }
  return pairs
}

/** Words two bodies share, as a part of the shorter's. */
export const sharedWords = (a: FactRun, b: FactRun): number => {
  const [short, long] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words]
  let shared = 0
  for (const word of short) if (long.has(word)) shared++
  return short.size === 0 ? 0 : shared / short.size
}

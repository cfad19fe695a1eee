import type { Reading, SpanPair } from '../claims/reading.ts'
import { creditTo, sharedCaptions } from './acknowledgements.ts'
import { alignment } from './alignment.ts'
import { factPairs, factRun, sharedWords } from './fact-runs.ts'
import { type OwnWords, ownWords, size } from './shingles.ts'
import { byPublication } from './story.ts'

/** One report made from another. */
export interface Derivation {
  /** Ids of reports: `to` was copied, rewritten, spun or translated from `from`. */
  readonly from: string
  readonly to: string
  readonly kind: 'verbatim' | 'rewrite' | 'spun' | 'translation'
  readonly evidence: {
    /** Share of the shorter report's own words that stand in the other too, 0 to 1. */
    readonly containment: number
    /** Longest shared runs, as spans of `from` and of `to`. */
    readonly runs: readonly { readonly from: SpanPair; readonly to: SpanPair }[]
    /** What decided kind and direction, one step each. */
    readonly steps: readonly string[]
  }
}

/**
 * Who copied whom, quotations and furniture masked (rules.md R7). Never all pairs: reports meet only where they share a
 * sampled shingle; those that do are compared in full.
 */
export const derivationsOf = (readings: readonly Reading[]): Derivation[] => {
  const ordered = readings.toSorted(byPublication)
  const words = ordered.map(ownWords)
  const met = [...candidates(words.map(({ shingles }) => sample(shingles))), ...alike(ordered)]
  const copies = [...new Map(met.map((pair) => [pair.join(' '), pair])).values()].flatMap(([from, to]) => {
    const found = derivation(ordered[from]!, ordered[to]!, words[from]!, words[to]!)
    return found === null ? [] : [found]
  })
  return [...copies, ...spunAmong(ordered, copies)]
}

/** Facts in one order that make a report another's, in other words; and the least share of the shorter's facts. */
const factsAtLeast = 6
const factShare = 0.7

/** Least share of words: two reports of one press conference tell the same numbers in words of their own. */
const wordShare = 0.35

/** Copies in other words: the same run of speakers, numbers and days. */
const spunAmong = (ordered: readonly Reading[], copies: readonly Derivation[]): Derivation[] => {
  const known = new Set(copies.map(({ from, to }) => `${from} ${to}`))
  const runs = ordered.map(factRun)
  return candidates(runs.map(factPairs)).flatMap(([from, to]) => {
    const [earlier, later, a, b] = [ordered[from]!, ordered[to]!, runs[from]!, runs[to]!]
    if (known.has(`${earlier.id} ${later.id}`)) return []
    const pairs = alignment(a.facts, b.facts)
    const share = pairs.length / Math.min(a.facts.length, b.facts.length)
    const words = sharedWords(a, b)
    if (pairs.length < factsAtLeast || share < factShare || words < wordShare) return []
    return [
      directed(earlier, later, {
        kind: 'spun' as const,
        evidence: {
          containment: Math.round(words * 10_000) / 10_000,
          runs: pairs.slice(0, mostRuns).map(([one, two]) => ({ from: a.spans[one]!, to: b.spans[two]! })),
          steps: [
            `R7: ${pairs.length} speakers, numbers and days in the same order, ${Math.round(share * 100)} % of the shorter's`,
            `${Math.round(words * 100)} % of its words stand in the other too, and no longer runs of them`,
          ],
        },
      }),
    ]
  })
}

/** Share of the shorter report's shingles above which it is made from the other: below, wording is shared by chance. */
const derived = 0.25

/** Share that is enough where one of the two credits the other. */
const acknowledged = 0.12

/** Share above which it is a copy with at most small changes. */
const copied = 0.8

/** Shorter reports than this are too short to tell. */
const fewest = 12

/** One shingle in `sampled` is looked up; a copy shares hundreds, so the chance to miss one is nil. */
const sampled = 4

/** How many reports may share a shingle before each is compared with the earliest of them alone. */
const crowd = 24

/** The shingles by which a report is looked up. */
const sample = (shingles: Uint32Array): ReadonlySet<number> => {
  const every = shingles.length < 200 ? 1 : sampled
  return new Set(shingles.filter((shingle) => shingle % every === 0))
}

/** Pairs of reports, earlier first, that share at least two keys, in order. Never all pairs. */
const candidates = <Key>(keys: readonly ReadonlySet<Key>[]): (readonly [number, number])[] => {
  const holders = new Map<Key, number[]>()
  for (const [report, own] of keys.entries()) {
    for (const key of own) {
      const among = holders.get(key)
      if (among === undefined) holders.set(key, [report])
      else among.push(report)
    }
  }
  const shared = new Map<number, number>()
  const count = (from: number, to: number): void => {
    const pair = from * keys.length + to
    shared.set(pair, (shared.get(pair) ?? 0) + 1)
  }
  for (const among of holders.values()) {
    if (among.length < 2) continue
    for (let later = 1; later < among.length; later++) {
      const first = among.length > crowd ? Math.min(later, 3) : later
      for (let earlier = 0; earlier < first; earlier++) count(among[earlier]!, among[later]!)
    }
  }
  return [...shared]
    .filter(([, times]) => times > 1)
    .map(([pair]) => [Math.floor(pair / keys.length), pair % keys.length] as const)
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
}

/** Reports of the same bytes, each with the first of them, however short they are. */
const alike = (ordered: readonly Reading[]): (readonly [number, number])[] => {
  const first = new Map<string, number>()
  return ordered.flatMap(({ hash }, at) => {
    const before = first.get(hash)
    if (before === undefined) first.set(hash, at)
    return before === undefined ? [] : [[before, at] as const]
  })
}

const sameBytes = (earlier: Reading, later: Reading, a: OwnWords, b: OwnWords): Derivation =>
  directed(earlier, later, {
    kind: 'verbatim',
    evidence: { containment: 1, runs: runsOf(a, b), steps: ['R7: the same bytes'] },
  })

const derivation = (earlier: Reading, later: Reading, a: OwnWords, b: OwnWords): Derivation | null => {
  const [short, long] = a.shingles.length <= b.shingles.length ? [a, b] : [b, a]
  if (earlier.hash === later.hash) return sameBytes(earlier, later, a, b)
  if (short.shingles.length < fewest) return null
  let common = 0
  for (const shingle of short.first.keys()) if (long.first.has(shingle)) common++
  const containment = common / short.first.size
  const said = containment < derived ? (creditTo(later, earlier) ?? creditTo(earlier, later)) : null
  if (containment < (said === null ? derived : acknowledged)) return null
  const percent = Math.round(containment * 100)
  return directed(earlier, later, {
    kind: containment >= copied ? 'verbatim' : 'rewrite',
    evidence: {
      containment: Math.round(containment * 10_000) / 10_000,
      runs: runsOf(a, b),
      steps: [`R7: ${percent} % of the shorter report's own words, in runs of ${size}, stand in the other`],
    },
  })
}

/**
 * Gives a derivation its direction: from the earlier to the later, but where both came out on one day and only the earlier
 * says that it has its words from the other. What the pages acknowledge stands with the evidence.
 */
const directed = (earlier: Reading, later: Reading, found: Pick<Derivation, 'kind' | 'evidence'>): Derivation => {
  const [credit, back] = [creditTo(later, earlier), creditTo(earlier, later)]
  const oneDay = earlier.published?.slice(0, 10) === later.published?.slice(0, 10)
  const turned = credit === null && back !== null && oneDay
  const [from, to] = turned ? [later, earlier] : [earlier, later]
  const given = turned ? back : credit
  const { containment, runs, steps } = found.evidence
  return {
    from: from.id,
    to: to.id,
    kind: found.kind,
    evidence: {
      containment,
      runs: turned ? runs.map((run) => ({ from: run.to, to: run.from })) : runs,
      steps: [
        ...steps,
        ...(given === null ? [] : [`it credits “${given}”, the outlet of the other`]),
        ...sharedCaptions(earlier, later).map((caption) => `both print the caption “${caption.slice(0, 120)}”`),
        turned
          ? 'both came out on one day, and the credit says which has it from the other'
          : direction(earlier, later),
      ],
    },
  }
}

/** Which of two was first, and how that is known. */
const direction = (earlier: Reading, later: Reading): string => {
  const known = earlier.published !== null && later.published !== null && earlier.published !== later.published
  if (known) return `the earlier was published ${earlier.published}, the later ${later.published}`
  return 'no dates tell which was first; the order of their ids stands in'
}

/** The longest stretches of words two reports share, longest first. */
const runsOf = (a: OwnWords, b: OwnWords): Derivation['evidence']['runs'] => {
  const runs: { readonly length: number; readonly from: SpanPair; readonly to: SpanPair }[] = []
  for (let position = 0; position < b.shingles.length; ) {
    const start = a.first.get(b.shingles[position]!)
    if (start === undefined) {
      position++
      continue
    }
    let length = 1
    while (a.shingles[start + length] === b.shingles[position + length] && position + length < b.shingles.length)
      length++
    const last = length + size - 2
    runs.push({
      length,
      from: [a.spans[start]![0], a.spans[start + last]![1]],
      to: [b.spans[position]![0], b.spans[position + last]![1]],
    })
    position += length
  }
  return runs
    .toSorted((x, y) => y.length - x.length || x.from[0] - y.from[0])
    .slice(0, mostRuns)
    .map(({ from, to }) => ({ from, to }))
}

/** How many shared runs are kept as evidence. */
const mostRuns = 12

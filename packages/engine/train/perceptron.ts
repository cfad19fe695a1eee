import {
  type Context,
  casingOf,
  contextCount,
  contextFeatures,
  emptyContext,
  nextState,
  outside,
  roles,
  type Turn,
  type Word,
  wordFeatures,
} from '../src/syntax/features.ts'
import { find, tableOf } from '../src/syntax/hash.ts'
import { featureKey } from '../src/syntax/model.ts'

/** One sentence to learn from: words, and the label number of each (-1: learn nothing from it). */
export interface Example {
  readonly words: readonly Word[]
  readonly labels: Int16Array
}

/** Which labels only listed words may have. */
export interface Closed {
  readonly labels: ReadonlySet<number>
  readonly forms: ReadonlySet<string>
}

/** A feature and its averaged weights, one a label. */
export interface LearnedFeature {
  readonly key: number
  readonly weights: Float32Array
}

/** A seeded generator of numbers in [0, 1) (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export interface Course {
  readonly examples: readonly Example[]
  readonly labelCount: number
  /** What each label does to the state of its clause. */
  readonly turns: readonly Turn[]
  readonly closed: Closed
  /** Times over the examples. */
  readonly passes: number
  /** One tagger is learned a seed; their weights are added up. */
  readonly seeds: readonly number[]
  /** Features seen less often are left out. */
  readonly minimum: number
  readonly report: (line: string) => void
}

/** Share of the rarest words that, at each pass, are seen without their identity, as a word never met would be. */
const dropout = 0.3
const rarest = 4

/**
 * Learns a greedy tagger by the averaged perceptron: each word is tagged with the labels already given before it, and
 * where the answer is wrong the weights of its features move from the wrong label to the right one. The weights
 * returned are the mean over all steps, added up over the seeds.
 */
export const learn = (course: Course): LearnedFeature[] => {
  const { labelCount, seeds, report } = course
  const keys = commonFeatures(course)
  report(`${keys.length} features seen ${course.minimum} times or more`)
  const total = new Float32Array(keys.length * labelCount)
  for (const seed of seeds) {
    const mean = learnOnce(course, keys, seed)
    for (let at = 0; at < total.length; at++) total[at]! += mean[at]! / seeds.length
  }
  return Array.from(keys, (key, row) => ({ key, weights: total.subarray(row * labelCount, (row + 1) * labelCount) }))
}

/** The keys of the features that occur often enough, with the right labels around them, in rising order. */
const commonFeatures = ({ examples, minimum, turns }: Course): Int32Array => {
  const counts = new Map<number, number>()
  const count = (feature: number): void => {
    const key = featureKey(feature)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const context = emptyContext()
  const hashes = new Int32Array(contextCount)
  for (const { words, labels } of examples) {
    context.casing = casingOf(words, 0, words.length)
    context.state = 0
    for (let at = 0; at < words.length; at++) {
      place(context, words, at)
      if (at > 0) context.state = nextState(context.state, turns[labels[at - 1]!] ?? 'none')
      context.label = at > 0 ? labels[at - 1]! : -1
      context.label2 = at > 1 ? labels[at - 2]! : -1
      for (const [as, word] of around(context).entries()) wordFeatures(word, as, count)
      contextFeatures(context, hashes)
      for (const hash of hashes) count(hash)
    }
  }
  const kept: number[] = []
  for (const [key, times] of counts) if (times >= minimum) kept.push(key)
  return Int32Array.from(kept).sort()
}

/** One run of the perceptron: a row of mean weights a feature, a weight a label. */
const learnOnce = (course: Course, keys: Int32Array, seed: number): Float32Array => {
  const { examples, labelCount: width, closed, passes, report, turns } = course
  const random = seeded(seed)
  const table = tableOf(keys)
  const frequency = new Map<Word, number>()
  for (const { words } of examples) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  // Features of words alone are looked up once a form and role; they are most of the work.
  const cache = new Map<Word, readonly Int32Array[]>()
  const rowsOf = (word: Word): readonly Int32Array[] => {
    const found = cache.get(word)
    if (found !== undefined) return found
    const made = Array.from({ length: roles }, (_, as) => {
      const rows: number[] = []
      wordFeatures(word, as, (feature) => {
        const row = find(table, featureKey(feature))
        if (row >= 0) rows.push(row)
      })
      return Int32Array.from(rows)
    })
    cache.set(word, made)
    return made
  }
  const strippedWords = new Map<Word, Word>()
  const stripped = (word: Word): Word => {
    const found = strippedWords.get(word) ?? { ...word, word: 2 }
    strippedWords.set(word, found)
    return found
  }
  const weights = new Float32Array(keys.length * width)
  const sums = new Float32Array(keys.length * width)
  const scores = new Float32Array(width)
  const hashes = new Int32Array(contextCount)
  const active = new Int32Array(256)
  const context = emptyContext()
  let step = 1
  const order = examples.map((_, index) => index)
  for (let pass = 0; pass < passes; pass++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      ;[order[at], order[other]] = [order[other]!, order[at]!]
    }
    let wrong = 0
    let seen = 0
    for (const index of order) {
      const { words, labels } = examples[index]!
      context.label = -1
      context.label2 = -1
      context.state = 0
      context.casing = casingOf(words, 0, words.length)
      for (let at = 0; at < words.length; at++) {
        place(context, words, at)
        if (frequency.get(context.word)! <= rarest && random() < dropout) context.word = stripped(context.word)
        let size = 0
        for (const [as, word] of around(context).entries()) for (const row of rowsOf(word)[as]!) active[size++] = row
        contextFeatures(context, hashes)
        for (const hash of hashes) {
          const row = find(table, featureKey(hash))
          if (row >= 0) active[size++] = row
        }
        scores.fill(0)
        for (let item = 0; item < size; item++) {
          const from = active[item]! * width
          for (let label = 0; label < width; label++) scores[label]! += weights[from + label]!
        }
        if (!closed.forms.has(context.word.norm)) for (const label of closed.labels) scores[label] = -1e9
        let best = 0
        for (let label = 1; label < width; label++) if (scores[label]! > scores[best]!) best = label
        const right = labels[at]!
        if (right >= 0) {
          seen++
          if (best !== right) {
            wrong++
            for (let item = 0; item < size; item++) {
              const from = active[item]! * width
              weights[from + right]! += 1
              weights[from + best]! -= 1
              sums[from + right]! += step
              sums[from + best]! -= step
            }
          }
          step++
        }
        context.label2 = context.label
        context.label = best
        context.state = nextState(context.state, turns[best]!)
      }
    }
    report(`seed ${seed}, pass ${pass + 1}: ${((100 * wrong) / seen).toFixed(2)} % wrong`)
  }
  for (let at = 0; at < weights.length; at++) weights[at]! -= sums[at]! / step
  return weights
}

const place = (context: Context, words: readonly Word[], at: number): void => {
  context.before2 = words[at - 2] ?? outside
  context.before = words[at - 1] ?? outside
  context.word = words[at]!
  context.after = words[at + 1] ?? outside
  context.after2 = words[at + 2] ?? outside
  context.first = at === 0
}

/** The words around, in the order of their roles. */
const around = ({ word, before, after, before2, after2 }: Context): readonly Word[] => [
  word,
  before,
  after,
  before2,
  after2,
]

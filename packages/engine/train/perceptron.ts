import {
  type Context,
  casingOf,
  contextCount,
  contextFeatures,
  outside,
  roles,
  type Word,
  wordFeatures,
} from '../src/syntax/features.ts'
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

/** A feature and its averaged weights for the labels it speaks of. */
export interface LearnedFeature {
  readonly key: number
  readonly uses: number
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

/** From a feature's key to the number of its row, growing as it meets new ones. */
interface Rows {
  readonly row: (key: number) => number
  readonly count: () => number
  readonly keyOf: (row: number) => number
}

const growingRows = (capacity: number): Rows => {
  const size = 2 ** Math.ceil(Math.log2(capacity * 1.5))
  const mask = size - 1
  const slots = new Int32Array(size)
  const rows = new Int32Array(size)
  const keys = new Int32Array(capacity)
  let count = 0
  return {
    row: (key) => {
      let slot = Math.imul(key, 0x9e3779b1) & mask
      while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 1) & mask
      if (slots[slot] === 0) {
        if (count === capacity) throw new Error(`more than ${capacity} features`)
        slots[slot] = key
        rows[slot] = count
        keys[count++] = key
      }
      return rows[slot]!
    },
    count: () => count,
    keyOf: (row) => keys[row]!,
  }
}

const place = (context: Context, words: readonly Word[], at: number): void => {
  context.before2 = words[at - 2] ?? outside
  context.before = words[at - 1] ?? outside
  context.word = words[at]!
  context.after = words[at + 1] ?? outside
  context.after2 = words[at + 2] ?? outside
  context.first = at === 0
}

/**
 * Learns a greedy tagger by the averaged perceptron: each word is tagged with the labels already given before it, and
 * where the answer is wrong the weights of its features move from the wrong label to the right one. The weights
 * returned are the mean over all steps.
 */
export const learn = (
  examples: readonly Example[],
  labelCount: number,
  closed: Closed,
  passes: number,
  seed: number,
  capacity: number,
  minimum: number,
  report: (line: string) => void,
): LearnedFeature[] => {
  const random = seeded(seed)
  // Features of words alone are looked up once a form and role; they are most of the work.
  const rows = growingRows(capacity)
  const cache = new Map<Word, Int32Array[]>()
  const staticRows = (word: Word): Int32Array[] => {
    const found = cache.get(word)
    if (found !== undefined) return found
    const made = Array.from({ length: roles }, (_, as) => {
      const list: number[] = []
      wordFeatures(word, as, (feature) => list.push(rows.row(featureKey(feature))))
      return Int32Array.from(list)
    })
    cache.set(word, made)
    return made
  }
  const frequency = new Map<Word, number>()
  for (const { words } of examples) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const rare = (word: Word): boolean => frequency.get(word)! <= Number(process.env.RARE ?? 4)
  const strippedWords = new Map<Word, Word>()
  const stripped = (word: Word): Word => {
    const found = strippedWords.get(word)
    if (found !== undefined) return found
    const made: Word = { ...word, word: 2 }
    strippedWords.set(word, made)
    return made
  }
  const width = labelCount
  const weights = new Float32Array(capacity * width)
  const sums = new Float32Array(capacity * width)
  const uses = new Int32Array(capacity)
  const scores = new Float64Array(width)
  const hashes = new Int32Array(contextCount)
  const active = new Int32Array(256)
  const context: Context = {
    before2: outside,
    before: outside,
    word: outside,
    after: outside,
    after2: outside,
    label2: -1,
    label: -1,
    first: true,
    casing: 0,
  }
  // Features too rare to learn from are left out from the start, so that no other weight leans on them.
  for (const { words, labels } of examples) {
    context.casing = casingOf(words, 0, words.length)
    for (let at = 0; at < words.length; at++) {
      place(context, words, at)
      context.label = at > 0 ? labels[at - 1]! : -1
      context.label2 = at > 1 ? labels[at - 2]! : -1
      const around = [context.word, context.before, context.after, context.before2, context.after2]
      for (let as = 0; as < roles; as++) for (const row of staticRows(around[as]!)[as]!) uses[row]!++
      contextFeatures(context, hashes)
      for (let item = 0; item < contextCount; item++) uses[rows.row(featureKey(hashes[item]!))]!++
    }
  }
  const dropout = Number(process.env.DROP ?? 0.3)
  let step = 1
  const margin = Number(process.env.MARGIN ?? 1)
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
      context.casing = casingOf(words, 0, words.length)
      for (let at = 0; at < words.length; at++) {
        place(context, words, at)
        if (dropout > 0 && rare(context.word) && random() < dropout) context.word = stripped(context.word)
        let size = 0
        const around = [context.word, context.before, context.after, context.before2, context.after2]
        for (let as = 0; as < roles; as++) {
          const list = staticRows(around[as]!)[as]!
          for (let item = 0; item < list.length; item++) if (uses[list[item]!]! >= minimum) active[size++] = list[item]!
        }
        contextFeatures(context, hashes)
        for (let item = 0; item < contextCount; item++) {
          const row = rows.row(featureKey(hashes[item]!))
          if (uses[row]! >= minimum) active[size++] = row
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
          if (best !== right) wrong++
          let rival = best
          if (best === right) {
            rival = right === 0 ? 1 : 0
            for (let label = 0; label < width; label++) {
              if (label !== right && scores[label]! > scores[rival]!) rival = label
            }
          }
          if (scores[right]! - scores[rival]! < margin) {
            for (let item = 0; item < size; item++) {
              const row = active[item]!
              const from = row * width
              weights[from + right]! += 1
              weights[from + rival]! -= 1
              sums[from + right]! += step
              sums[from + rival]! -= step
            }
          }
          step++
        }
        context.label2 = context.label
        context.label = best
      }
    }
    report(`pass ${pass + 1}: ${((100 * wrong) / seen).toFixed(2)} % wrong, ${rows.count()} features`)
  }
  const learned: LearnedFeature[] = []
  for (let row = 0; row < rows.count(); row++) {
    if (uses[row]! < minimum) continue
    const mean = new Float32Array(width)
    let any = false
    for (let label = 0; label < width; label++) {
      mean[label] = weights[row * width + label]! - sums[row * width + label]! / step
      if (mean[label] !== 0) any = true
    }
    if (any) learned.push({ key: rows.keyOf(row), uses: uses[row]!, weights: mean })
  }
  return learned
}

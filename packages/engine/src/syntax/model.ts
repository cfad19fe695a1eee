import { type Table, tableOf } from './hash.ts'
import { type Lexicon, lexiconOf, type StemEnding } from './lexicon.ts'

/**
 * The tagger's model in memory: a linear model over hashed features.
 *
 * On disk (`tagger.bin`, little-endian): the letters `STG1`; the length of a JSON head in 4 bytes; the head; then
 * the sections it gives lengths for, in this order:
 * - `lexicon`: keys in rising order, each as the distance to the one before in 7-bit groups, low first, high bit = more;
 *   then, for each, a byte that counts into the head's list of classes;
 * - `features`: keys in rising order, as above; then, for each, how many weights it has, in a byte; then the labels of
 *   all weights, a byte each; then the weights, a signed byte each.
 */
export interface TaggerModel {
  /** `XPOS|UPOS`, in the order of the label numbers. */
  readonly labels: readonly string[]
  readonly lexicon: Lexicon
  /** Labels of words that can be listed: articles, prepositions, auxiliaries. By label number, 1 for closed. */
  readonly closedLabels: Uint8Array
  /** Folded forms that may have a closed label; no other word gets one. */
  readonly closed: ReadonlySet<string>
  /** Folded forms that may have these labels and no other. */
  readonly allowed: ReadonlyMap<string, Uint8Array>
  /** Words that have one label only, or nearly. */
  readonly fixed: ReadonlyMap<string, number>
  /** `group form` to lemma, beyond what rules give. */
  readonly lemmas: ReadonlyMap<string, string>
  readonly features: Table
  /** Where the weights of feature i begin; one more than there are features. */
  readonly offsets: Int32Array
  readonly weightLabels: Uint8Array
  readonly weights: Int8Array
}

/** Bits of a feature's hash that the model keeps. */
export const featureBits = 28

/** The key under which a feature's hash is stored. */
export const featureKey = (hash: number): number => (hash >>> (32 - featureBits)) + 1

/** What a model knows of labels and words one by one. */
interface Lists {
  readonly labels: readonly string[]
  readonly closedLabels: readonly number[]
  readonly closed: readonly string[]
  readonly allowed: Readonly<Record<string, readonly number[]>>
  readonly fixed: Readonly<Record<string, number>>
  readonly lemmas: Readonly<Record<string, string>>
}

interface Head extends Lists {
  readonly lexicon: {
    readonly count: number
    readonly bytes: number
    readonly classes: readonly number[]
    readonly endings: readonly StemEnding[]
  }
  readonly features: { readonly count: number; readonly bytes: number; readonly weights: number }
}

/**
 * Reads a model's bytes.
 *
 * @throws if they are not of this format
 */
export const readModel = (bytes: Uint8Array): TaggerModel => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== 'STG1') {
    throw new Error(
      'The tagger model is not of format STG1: run `npm run train` with this version, or use the model that ships with it.',
    )
  }
  const headLength = view.getUint32(4, true)
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headLength))) as Head
  let at = 8 + headLength
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new Error('The tagger model is cut short: fetch the file again.')
    at += length
    return bytes.subarray(at - length, at)
  }
  const { lexicon, features } = head
  const lexiconKeys = risingOf(take(lexicon.bytes), lexicon.count)
  const classes = Uint16Array.from(take(lexicon.count), (index) => lexicon.classes[index]!)
  const featureKeys = risingOf(take(features.bytes), features.count)
  const counts = take(features.count)
  const offsets = new Int32Array(features.count + 1)
  for (let index = 0; index < features.count; index++) offsets[index + 1] = offsets[index]! + counts[index]!
  const weightLabels = take(features.weights)
  const weights = take(features.weights)
  return {
    labels: head.labels,
    lexicon: lexiconOf(lexiconKeys, classes, lexicon.endings),
    closedLabels: Uint8Array.from(head.labels, (_, label) => (head.closedLabels.includes(label) ? 1 : 0)),
    closed: new Set(head.closed),
    allowed: new Map(Object.entries(head.allowed).map(([form, numbers]) => [form, Uint8Array.from(numbers)])),
    fixed: new Map(Object.entries(head.fixed)),
    lemmas: new Map(Object.entries(head.lemmas)),
    features: tableOf(featureKeys),
    offsets,
    weightLabels,
    weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
  }
}

/** What a model is made of, before it is written. Keys in rising order. */
export interface ModelParts extends Lists {
  readonly lexicon: {
    readonly keys: readonly number[]
    readonly classes: readonly number[]
    readonly endings: readonly StemEnding[]
  }
  readonly features: readonly {
    readonly key: number
    readonly labels: readonly number[]
    readonly weights: readonly number[]
  }[]
}

/** The bytes of a model, the same for the same parts. */
export const writeModel = (parts: ModelParts): Uint8Array => {
  const lexiconKeys = gapsOf(parts.lexicon.keys)
  const featureKeys = gapsOf(parts.features.map((feature) => feature.key))
  const labels = parts.features.flatMap((feature) => feature.labels)
  const classes = [...new Set(parts.lexicon.classes)].sort((a, b) => a - b)
  const head: Head = {
    labels: parts.labels,
    closedLabels: parts.closedLabels,
    closed: parts.closed,
    allowed: parts.allowed,
    fixed: parts.fixed,
    lemmas: parts.lemmas,
    lexicon: { count: parts.lexicon.keys.length, bytes: lexiconKeys.length, classes, endings: parts.lexicon.endings },
    features: { count: parts.features.length, bytes: featureKeys.length, weights: labels.length },
  }
  const json = new TextEncoder().encode(JSON.stringify(head))
  const sections = [
    new TextEncoder().encode('STG1'),
    new Uint8Array(new Uint32Array([json.length]).buffer),
    json,
    Uint8Array.from(lexiconKeys),
    Uint8Array.from(parts.lexicon.classes, (found) => classes.indexOf(found)),
    Uint8Array.from(featureKeys),
    Uint8Array.from(parts.features, (feature) => feature.labels.length),
    Uint8Array.from(labels),
    new Uint8Array(Int8Array.from(parts.features.flatMap((feature) => feature.weights)).buffer),
  ]
  const bytes = new Uint8Array(sections.reduce((total, section) => total + section.length, 0))
  let at = 0
  for (const section of sections) {
    bytes.set(section, at)
    at += section.length
  }
  return bytes
}

const gapsOf = (keys: readonly number[]): number[] => {
  const bytes: number[] = []
  let before = 0
  for (const key of keys) {
    let gap = key - before
    before = key
    while (gap > 127) {
      bytes.push((gap & 127) | 128)
      gap >>>= 7
    }
    bytes.push(gap)
  }
  return bytes
}

const risingOf = (bytes: Uint8Array, count: number): Int32Array => {
  const keys = new Int32Array(count)
  let at = 0
  let key = 0
  for (let index = 0; index < count; index++) {
    let gap = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!
      gap |= (byte & 127) << shift
      if (byte < 128) break
    }
    key += gap
    keys[index] = key
  }
  return keys
}

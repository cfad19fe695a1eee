import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Held } from './neighbours.ts'
import type { ReportTerms } from './report-terms.ts'
import type { Cluster } from './story-groups.ts'

/** The words a report is placed by, as bytes: some 2 KB. */
export const packedTerms = ({ terms, weights, keys, written, day, names, countries }: ReportTerms): Uint8Array =>
  packed([ints(terms), floats(weights), ints(keys), ints(names), ints(countries), json({ day, written })])

/** @throws RangeError or SyntaxError for bytes that `packedTerms` did not make */
export const unpackedTerms = (bytes: Uint8Array): ReportTerms => {
  const [terms, weights, keys, names, countries, rest] = partsOf(bytes)
  const { day, written } = told<Pick<ReportTerms, 'day' | 'written'>>(rest!)
  return {
    terms: intsOf(terms!),
    weights: floatsOf(weights!),
    keys: intsOf(keys!),
    written,
    day,
    names: intsOf(names!),
    countries: intsOf(countries!),
  }
}

/** A report's neighbours, as bytes. */
export const packedNear = ({ near, bonds, likeness }: Pick<Held, 'near' | 'bonds' | 'likeness'>): Uint8Array =>
  packed([ints(Int32Array.from(near)), floats(Float32Array.from(bonds)), floats(Float32Array.from(likeness))])

/** @throws RangeError for bytes that `packedNear` did not make */
export const unpackedNear = (bytes: Uint8Array): Pick<Held, 'near' | 'bonds' | 'likeness'> => {
  const [near, bonds, likeness] = partsOf(bytes)
  return { near: [...intsOf(near!)], bonds: [...floatsOf(bonds!)], likeness: [...floatsOf(likeness!)] }
}

/** The words of a cluster together, as bytes: which reports it holds is not in them. */
export const packedCluster = ({ size, story, terms, sums, scale, days, names, countries }: Cluster): Uint8Array =>
  packed([ints(terms), floats(sums), ints(names), ints(countries), json({ size, story, scale, days })])

/**
 * @param number what the cluster is called from now on, as `membersOf` tells it
 * @throws RangeError or SyntaxError for bytes that `packedCluster` did not make
 */
export const unpackedCluster = (bytes: Uint8Array, number: number): Cluster => {
  const [terms, sums, names, countries, rest] = partsOf(bytes)
  return {
    parts: number,
    terms: intsOf(terms!),
    sums: floatsOf(sums!),
    names: intsOf(names!),
    countries: intsOf(countries!),
    ...told<Pick<Cluster, 'size' | 'story' | 'scale' | 'days'>>(rest!),
  }
}

/** Numbers of reports, as bytes. */
export const packedNumbers = (numbers: readonly number[]): Uint8Array => ints(Int32Array.from(numbers))

/** @throws RangeError for bytes that `packedNumbers` did not make */
export const unpackedNumbers = (bytes: Uint8Array): readonly number[] => [...intsOf(bytes)]

/** Parts one after the other, each with its length in bytes before it. All numbers are of 32 bits, little-endian. */
const packed = (parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const part of parts) {
    view.setUint32(at, part.length, true)
    bytes.set(part, at + 4)
    at += 4 + part.length
  }
  return bytes
}

const partsOf = (bytes: Uint8Array): readonly Uint8Array[] => {
  const view = viewOf(bytes)
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = view.getUint32(at, true)
    parts.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return parts
}

const ints = (numbers: Int32Array): Uint8Array =>
  inOrder(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))

const intsOf = (bytes: Uint8Array): Int32Array => new Int32Array(inOrder(bytes).buffer)

const floats = (numbers: Float32Array): Uint8Array =>
  inOrder(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))

const floatsOf = (bytes: Uint8Array): Float32Array => new Float32Array(inOrder(bytes).buffer)

/** Whether this machine has the lowest byte of a number first, as nearly all have. */
const lowestFirst = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

/** A copy from the machine's order of bytes to that in which numbers are kept, or back. */
const inOrder = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(bytes)
  if (lowestFirst) return copy
  for (let at = 0; at < copy.length; at += 4) copy.subarray(at, at + 4).reverse()
  return copy
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

/** JSON escapes what is no well-formed text, so that it comes back as it was. */
const json = (value: object): Uint8Array => utf8ToBytes(JSON.stringify(value))

const decoder = new TextDecoder()

const told = <Value>(bytes: Uint8Array): Value => JSON.parse(decoder.decode(bytes)) as Value

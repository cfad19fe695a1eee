import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  packedCluster,
  packedNear,
  packedNumbers,
  packedTerms,
  unpackedCluster,
  unpackedNear,
  unpackedNumbers,
  unpackedTerms,
} from '../../src/index.ts'
import { termReader } from '../../src/reconcile/report-terms.ts'
import { language, readingOfText } from '../claims/readings.ts'

const ints = fc.int32Array({ maxLength: 40 })
const floats = fc.float32Array({ maxLength: 40, noNaN: true })
const days = fc.option(fc.integer({ min: -800_000, max: 800_000 }), { nil: null })
const words = fc.string({ unit: 'binary', maxLength: 12 })

const terms = fc.record({
  terms: ints,
  weights: floats,
  keys: ints,
  written: fc.array(words, { maxLength: 32 }),
  day: days,
  names: ints,
  countries: ints,
})

const cluster = fc.record({
  parts: fc.nat(),
  size: fc.nat(),
  story: fc.option(fc.oneof(words, fc.constant('\ud800 \u0000')), { nil: null }),
  terms: ints,
  sums: floats,
  scale: fc.double({ min: 0, max: 4, noNaN: true }).map((scale) => scale + 0),
  days: fc.record({ sum: fc.integer().map((sum) => sum + 0), count: fc.nat() }),
  names: ints,
  countries: ints,
})

/** The same bytes, at an odd place of a greater stretch of memory, as a database may hand them out. */
const moved = (bytes: Uint8Array): Uint8Array => {
  const greater = new Uint8Array(bytes.length + 9)
  greater.set(bytes, 3)
  return greater.subarray(3, 3 + bytes.length)
}

const holds = <Value>(values: fc.Arbitrary<Value>, check: (value: Value) => void): void =>
  fc.assert(fc.property(values, check))

describe('what reports are placed by, as bytes', () => {
  it('comes back as it was: the words of a report', () => {
    holds(terms, (one) => {
      expect(unpackedTerms(moved(packedTerms(one)))).toEqual(one)
    })
  })

  it('comes back as it was: the neighbours of a report', () => {
    const near = fc.array(fc.tuple(fc.nat(), floats), { maxLength: 24 }).map((each) => ({
      near: each.map(([number]) => number),
      bonds: each.map(([, [bond = 0.25]]) => bond),
      likeness: each.map(([, [, likeness = 0.5]]) => likeness),
    }))
    holds(near, (one) => {
      expect(unpackedNear(moved(packedNear(one)))).toEqual(one)
    })
  })

  it('comes back as it was: a cluster, under the name it is given', () => {
    holds(cluster, (one) => {
      expect(unpackedCluster(moved(packedCluster(one)), 7)).toEqual({ ...one, parts: 7 })
    })
  })

  it('comes back as it was: numbers of reports', () => {
    holds(fc.array(fc.nat({ max: 2 ** 31 - 1 })), (numbers) => {
      expect(unpackedNumbers(moved(packedNumbers(numbers)))).toEqual(numbers)
    })
  })

  it('takes some two kilobytes for a long report', () => {
    const text = Array.from({ length: 3000 }, (_, at) => `W${(at * 7919).toString(36)}x`).join(' ')
    const { length } = packedTerms(termReader(language.stories)(readingOfText(text, '2031-05-06', { id: 'long' })))
    expect(length).toBeGreaterThan(2000)
    expect(length).toBeLessThan(2700)
  })
})

import { describe, expect, it } from 'vitest'
import { lookUp } from '../../src/syntax/lexicon.ts'
import { readModel, writeModel } from '../../src/syntax/model.ts'
import { language } from './english.ts'

const parts = {
  labels: ['NN NOUN', 'DT DET'],
  closedLabels: [1],
  closed: ['the'],
  allowed: { feet: [0] },
  fixed: { the: 1 },
  lemmas: { 'NNS feet': 'foot' },
  lexicon: { keys: [3, 70_000], classes: [1, 2], endings: [['s', [''], false]] as const },
  features: [
    { key: 9, labels: [0, 1], weights: [127, -127] },
    { key: 5_000_000, labels: [1], weights: [4] },
  ],
}

describe('the tagger model', () => {
  it('reads what it writes, and writes it the same each time', () => {
    const bytes = writeModel(parts)
    expect(writeModel(parts)).toEqual(bytes)
    const model = readModel(bytes)
    expect(model.labels).toEqual(parts.labels)
    expect([...model.offsets]).toEqual([0, 2, 3])
    expect([...model.weights]).toEqual([127, -127, 4])
    expect([...model.closedLabels]).toEqual([0, 1])
    expect(model.lemmas.get('NNS feet')).toBe('foot')
  })

  it('is refused in a sentence when it is something else, or cut short', () => {
    expect(() => readModel(new TextEncoder().encode('not a model'))).toThrow(/npm run train/)
    const bytes = writeModel(parts)
    expect(() => readModel(bytes.subarray(0, bytes.length - 2))).toThrow(/cut short/)
  })

  it('that ships takes no more than three megabytes', () => {
    expect(language.models.tagger.length).toBeLessThanOrEqual(3_000_000)
  })

  it('that ships knows words of the dictionary', () => {
    const { lexicon } = readModel(language.models.tagger)
    expect(lookUp(lexicon, 'unrest') & 3).toBe(1)
    expect(lookUp(lexicon, 'qzxv')).toBe(0)
  })
})

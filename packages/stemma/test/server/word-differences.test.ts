import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDifferences } from '../../src/server/views/word-differences.ts'

const differing = (here: string, there: string): readonly (readonly string[])[] => {
  const found = wordDifferences(here, there)
  return [
    found.here.map(({ start, end }) => here.slice(start, end)),
    found.there.map(({ start, end }) => there.slice(start, end)),
  ]
}

describe('words that differ', () => {
  it('are those that the other has otherwise or not at all', () => {
    expect(differing('At least 12 people died on Sunday', 'At least 14 people died')).toEqual([
      ['12', 'on Sunday'],
      ['14'],
    ])
  })

  it('do not differ by marks, case or spaces, and a number is one word', () => {
    expect(differing('“Detained: 7,939 people”', 'detained  7,939 people.')).toEqual([[], []])
    expect(differing('the president’s office', "the president's office")).toEqual([[], []])
  })

  it('are all words between what both begin and end with, where those are too many to compare', () => {
    const long = (word: string) => `first ${`${word} `.repeat(5000)}last`
    const [here, there] = differing(long('one'), long('two'))
    expect([here!.length, there!.length, here![0]!.startsWith('one one')]).toEqual([1, 1, true])
  })

  it('lie in the text, in order, and are none of a text beside itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (here, there) => {
        const found = wordDifferences(here, there)
        for (const [text, stretches] of [
          [here, found.here],
          [there, found.there],
        ] as const) {
          let at = 0
          for (const { start, end } of stretches) {
            expect(start >= at && end > start && end <= text.length).toBe(true)
            at = end
          }
        }
        expect(wordDifferences(here, here).here).toEqual([])
      }),
    )
  })
})

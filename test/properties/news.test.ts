import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cases } from '../cases.ts'
import { readText } from '../reading.ts'
import { unsound } from '../soundness.ts'
import { newsText } from '../texts.ts'

describe('whatever the news', () => {
  it('every span gives its words, ids point at what is there, zones cover the text', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        expect(unsound(readText(text))).toEqual([])
      }),
      cases(40_000),
    )
  })

  it('the text is the input, unchanged', () => {
    fc.assert(
      fc.property(newsText, (text) => readText(text).text === text),
      cases(5_000),
    )
  })
})

import { createReader } from '@stemma/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadEnglish } from '../../packages/stemma/src/models.ts'
import { cases } from '../cases.ts'
import { readText } from '../reading.ts'
import { brokenText, newsText } from '../texts.ts'

describe('the same input', () => {
  it('gives the same bytes again, from another reader, whatever was read before', () => {
    const other = createReader(loadEnglish())
    fc.assert(
      fc.property(newsText, (text) => JSON.stringify(readText(text)) === JSON.stringify(readText(text, other))),
      cases(5_000),
    )
  })

  it('comes back from JSON as it went in', () => {
    fc.assert(
      fc.property(fc.oneof(newsText, brokenText), (text) => {
        const reading = readText(text)
        expect(JSON.parse(JSON.stringify(reading))).toStrictEqual(reading)
      }),
      cases(7_000),
    )
  })

  it('gives the same readings in any order', () => {
    fc.assert(
      fc.property(fc.array(newsText, { minLength: 2, maxLength: 2 }), (texts) => {
        const forwards = texts.map((text) => JSON.stringify(readText(text)))
        const backwards = texts.toReversed().map((text) => JSON.stringify(readText(text)))
        return JSON.stringify(forwards) === JSON.stringify(backwards.toReversed())
      }),
      cases(3_000),
    )
  })
})

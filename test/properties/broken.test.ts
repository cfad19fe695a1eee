import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cases } from '../cases.ts'
import { readPage, readText } from '../reading.ts'
import { unsound } from '../soundness.ts'
import { anyText, brokenPage, brokenText } from '../texts.ts'

describe('whatever is broken', () => {
  it('is read soundly: lone surrogates, NUL, line ends, joiners, bidi marks, composed and decomposed letters', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        expect(unsound(readText(text))).toEqual([])
      }),
      cases(25_000),
    )
  })

  it('is read soundly, any UTF-16 at all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unsound(readText(text))).toEqual([])
      }),
      cases(10_000),
    )
  })

  it('is read soundly as a page, or refused', () => {
    fc.assert(
      fc.property(brokenPage, (html) => {
        const reading = readPage(html)
        if (reading !== null) expect(unsound(reading)).toEqual([])
      }),
      cases(5_000),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { hiddenIn } from '../src/parts/hidden-characters.ts'

/** A text as it is shown: what is hidden stands in brackets. */
const shown = (text: string): string =>
  hiddenIn(text)
    .map((piece) => (piece.kind === 'text' ? piece.text : `[${piece.short}]`))
    .join('')

describe('characters that nobody sees', () => {
  it('leaves plain words, line feeds and tabs as they are', () => {
    expect(shown('At least 12 died,\n\tpolice said — “no more”.')).toBe('At least 12 died,\n\tpolice said — “no more”.')
  })

  it('shows what would turn the words around', () => {
    expect(shown('invoice\u202egnp.exe')).toBe('invoice[RLO]gnp.exe')
    expect(shown('\u2066a\u2069\u200fb\u061c')).toBe('[LRI]a[PDI][RLM]b[ALM]')
  })

  it('shows what stands between letters and has no width', () => {
    expect(shown('1\u200b64 de\u00adad\ufeff\u2060')).toBe('1[ZWSP]64 de[SHY]ad[BOM][WJ]')
  })

  it('names controls, tags and halves of characters', () => {
    expect(shown('\u0000\u001b[31m\u{e0041}\ud800x\udfff')).toBe('[NUL][ESC][31m[U+E0041][U+D800]x[U+DFFF]')
  })

  it('leaves joiners where letters join, and inside an emoji', () => {
    expect(shown('می‌خواهم')).toBe('می‌خواهم')
    expect(shown('👩‍🚒 and 👩🏽‍🚒')).toBe('👩‍🚒 and 👩🏽‍🚒')
    expect(shown('kil\u200dled 1\u200c6')).toBe('kil[ZWJ]led 1[ZWNJ]6')
  })

  it('loses no character', () => {
    const text = 'a\u202eb\u200bc\u{e0041}d\ud800'
    const length = hiddenIn(text).reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.text.length : 1), 0)
    expect(length).toBe('abcd'.length + 4)
  })
})

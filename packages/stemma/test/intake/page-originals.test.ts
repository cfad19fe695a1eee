import fc from 'fast-check'
import iconv from 'iconv-lite'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { type Meta, type Original, originalsOf, reportFromHtml } from '../../src/intake/index.ts'
import { textOf } from '../../src/intake/page-tree.ts'

/** Where words of a page are found, as the page has them. */
const found = (source: string | Uint8Array, words: string, meta: Meta = {}): Original | null => {
  const intake = reportFromHtml(source, meta)
  if (intake.kind === 'refused') throw new Error(intake.why)
  const { report } = intake
  const start = report.text.indexOf(words)
  expect(start, report.text).toBeGreaterThanOrEqual(0)
  return originalsOf(source, meta, report)!({ start, end: start + words.length })
}

const bytesOf = (source: string | Uint8Array): Uint8Array =>
  typeof source === 'string' ? new TextEncoder().encode(source) : source

const cut = (source: string | Uint8Array, { start, end }: { start: number; end: number }, encoding = 'utf-8'): string =>
  iconv.decode(bytesOf(source).subarray(start, end), encoding)

describe('words of a page', () => {
  it('are found through markup, blanks and entities', () => {
    const html =
      '<h1>Flood</h1>\n<p>Mr&nbsp;Lee said &ldquo;at\n  least <b class="n">12</b><!-- 13 --> died&rdquo;.</p>'
    const { whole, pieces, markup } = found(html, '“at least 12 died”')!
    expect(markup).toBe('&ldquo;at\n  least <b class="n">12</b><!-- 13 --> died&rdquo;')
    expect(cut(html, whole)).toBe(markup)
    expect(pieces.map((piece) => cut(html, piece))).toEqual(['&ldquo;at\n  least', '12', 'died&rdquo;'])
  })

  it('are the visible ones where hidden ones are alike', () => {
    const html = '<p><span hidden>12</span>At least 12 died'
    expect(found(html, '12')!.whole).toEqual({ start: html.lastIndexOf('12'), end: html.lastIndexOf('12') + 2 })
  })

  it('are found where a table throws them out', () => {
    const html = '<table>Twelve<tr><td>died</td></tr> were killed</table>'
    expect(cut(html, found(html, 'killed')!.whole)).toBe('killed')
    expect(cut(html, found(html, 'died')!.whole)).toBe('died')
  })

  it('are found across paragraphs', () => {
    const html = '<p>At least 12</p><p>were killed</p>'
    expect(found(html, '12\n\nwere')!.pieces.map((piece) => cut(html, piece))).toEqual(['12', 'were'])
  })

  it.each([['utf-8'], ['windows-1251'], ['utf-16le'], ['gb18030'], ['koi8-r']])('are found in %s', (encoding) => {
    const html = `<meta charset="${encoding}"><p>В Алматы <i>погибли</i> 164 человека`
    const bytes = iconv.encode(html, encoding, { addBOM: encoding.startsWith('utf-') })
    expect(cut(bytes, found(bytes, 'погибли 164')!.whole, encoding)).toBe('погибли</i> 164')
  })

  it('are found behind bytes that mean nothing', () => {
    const bytes = Buffer.concat([
      Buffer.from('<p>é é é '),
      Buffer.of(0xe2, 0x80, 0xff, 0xc3),
      Buffer.from(' died 12 😀 there'),
    ])
    expect(cut(bytes, found(bytes, '12 😀 there')!.whole)).toBe('12 😀 there')
  })

  it('are not sought in another page', () => {
    expect(originalsOf('<p>Twelve', {}, { text: 'Thirteen' })).toBeNull()
  })
})

const text = fc.array(
  fc.constantFrom(
    'At least 12',
    'died',
    ' ',
    '\n  ',
    '\r\n',
    '&amp;',
    '&ampx',
    '&ldquo;',
    '&#8217;',
    '&#x1F600;',
    '&nbsp;',
    '&notit;',
    '&',
    '& ',
    '&&amp;',
    '<',
    '< b',
    'é',
    '死亡',
    '😀',
    '\u00AD',
    '<br>',
    '</i>',
    '<!-- 13 -->',
    '<b>12</b>',
    '<a href="&amp;">so</a>',
    '<span hidden>14</span>',
    '<script>15</script>',
  ),
  { maxLength: 12 },
)
const html = fc
  .array(fc.tuple(fc.constantFrom('p', 'div', 'h1', 'li', 'td', 'table', 'tr', 'pre', 'b', 'ul', 'figcaption'), text))
  .map((blocks) => blocks.map(([name, words]) => `<${name}>${words.join('')}</${name}>`).join(''))

describe('every block of a page', () => {
  it.each([['utf-8'], ['utf-16le'], ['gb18030'], ['windows-1252']])('is found in its bytes, in %s', (encoding) => {
    fc.assert(
      fc.property(html, (markup) => {
        const bytes = iconv.encode(`<meta charset="${encoding}">${markup}`, encoding, {
          addBOM: encoding.startsWith('utf-'),
        })
        const intake = reportFromHtml(bytes)
        if (intake.kind === 'refused') return
        const original = originalsOf(bytes, {}, intake.report)!
        for (const block of intake.report.blocks) {
          const { pieces } = original(block)!
          const words = pieces.map((piece) => textOf(parseFragment(cut(bytes, piece, encoding)))).join('')
          expect(words.replace(/\s/g, '')).toBe(intake.report.text.slice(block.start, block.end).replace(/\s/g, ''))
        }
      }),
      { numRuns: 300 },
    )
  })
})

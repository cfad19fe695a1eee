import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportFromHtml } from '../../packages/stemma/src/intake/index.ts'
import { cases } from '../cases.ts'
import { reader } from '../reading.ts'
import { unsound } from '../soundness.ts'

const words = fc.constantFrom(
  'At least 12 people died when the river rose in the valley on Monday, the mayor said.',
  'Rescuers were searching for nine others, she told reporters.',
  'Read more',
  '14:05',
  'Published 10 January 2022, 8:54 am',
  'Flood kills 12 in Sool valley',
  'Two men were held after a fire that left a dozen people without their homes...',
  '“We had no warning',
  ' ',
  '&nbsp;<br>',
  '😀\u0000 &amp; \u202E',
)

const names = fc.constantFrom(
  ...'div p h1 h2 ul li a b em span article section aside header footer blockquote figure figcaption table tr td time details noscript dialog template svg button pre center'.split(
    ' ',
  ),
)

const attributes = fc.constantFrom(
  '',
  ' hidden',
  ' style="display:none"',
  ' style="visibility:hidden"',
  ' style="visibility:visible"',
  ' style="font-size:0"',
  ' style="font-size:12px"',
  ' style="color:#fff;background:white"',
  ' class="article-body"',
  ' class="comment"',
  ' class="pullquote standfirst"',
  ' class="related promo"',
  ' href="/1"',
  ' datetime="2022-01-10T14:05:00Z"',
  ' data-timestamp="1641823500"',
)

/** A page of boxes in boxes, some never closed, some closed that were never opened. */
const page: fc.Arbitrary<string> = fc.letrec<{ box: string }>((tie) => ({
  box: fc.oneof(
    { maxDepth: 6 },
    words,
    fc
      .tuple(names, attributes, fc.array(tie('box'), { maxLength: 5 }), fc.constantFrom('close', 'open', 'other'))
      .map(([name, attribute, inside, end]) => {
        const closing = end === 'close' ? `</${name}>` : end === 'open' ? '' : '</div></a>'
        return `<${name}${attribute}>${inside.join('')}${closing}`
      }),
  ),
})).box

describe('any page', () => {
  it('is a text of blocks in order, a blank line between them, or is refused in a sentence', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 8 }), (boxes) => {
        const taken = reportFromHtml(boxes.join(''), { id: 'test' })
        if (taken.kind === 'refused') {
          expect(taken.why).toMatch(/^not read: .+; .+/)
          return
        }
        const { text, blocks } = taken.report
        let last = 0
        for (const [at, { start, end }] of blocks.entries()) {
          expect(text.slice(last, start)).toBe(at === 0 ? '' : '\n\n')
          expect(text.slice(start, end).trim()).not.toBe('')
          last = end
        }
        expect(last).toBe(text.length)
      }),
      cases(4000),
    )
  })

  it('is read soundly, and nothing is read that no reader sees', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 8 }), (boxes) => {
        const taken = reportFromHtml(boxes.join(''), { id: 'test', published: '2022-01-10' })
        if (taken.kind === 'refused') return
        const reading = reader.read(taken.report)
        expect(unsound(reading)).toEqual([])
        const hidden = taken.report.blocks.filter((block) => block.hidden !== undefined)
        for (const { start, end } of hidden) {
          for (const { kind, span } of reading.zones) {
            if (span[0] < end && start < span[1]) expect(kind).toBe('furniture')
          }
          // A quotation may run on behind it, from its cue to its words.
          for (const { kind, span } of reading.claims) {
            if (kind === 'figure') expect(span[0] < end && start < span[1]).toBe(false)
          }
        }
      }),
      cases(1500),
    )
  })
})

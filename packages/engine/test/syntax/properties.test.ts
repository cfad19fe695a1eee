import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from './english.ts'

const hostile = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'Mr. ',
      'U.S.',
      "n't",
      '’s',
      '"',
      '\ud800',
      '\udc00',
      '\u0000',
      '\r\n',
      '\n\n',
      '\u200d',
      '\u202e',
      '👩‍👩‍👧',
      '...',
      '$5m',
      'a-',
      '@b.c',
      '://',
    ),
    fc.constantFrom('The ', 'protests ', 'killed ', '7,939 ', 'e\u0301', '.', '?!', ' '),
  ),
)

const holds = (text: string): void => {
  const { tokens, sentences } = analyse(text)
  let end = 0
  for (const token of tokens) {
    expect(token.start).toBeGreaterThanOrEqual(end)
    expect(token.end).toBeGreaterThan(token.start)
    expect(text.slice(token.start, token.end)).toBe(token.form)
    end = token.end
  }
  let first = 0
  for (const [index, sentence] of sentences.entries()) {
    expect(sentence.first).toBe(first)
    expect(sentence.last).toBeGreaterThan(sentence.first)
    expect(sentence.start).toBe(tokens[sentence.first]!.start)
    expect(sentence.end).toBe(tokens[sentence.last - 1]!.end)
    expect(tokens[sentence.first]!.sentence).toBe(index)
    first = sentence.last
  }
  expect(first).toBe(tokens.length)
}

describe('on any text', () => {
  it('tokens slice, stand in order and fill their sentences', () => {
    fc.assert(
      fc.property(hostile, (parts) => holds(parts.join(''))),
      { numRuns: 1000 },
    )
  })

  it('leaves nothing out but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite' }), (text) => {
        const read = analyse(text)
          .tokens.map((token) => token.form)
          .join('')
        expect(read.replace(/[\s\p{C}\ufe0e\ufe0f]/gu, '')).toBe(text.replace(/[\s\p{C}\ufe0e\ufe0f]/gu, ''))
      }),
      { numRuns: 1000 },
    )
  })
})

const floods: readonly (readonly [what: string, text: string])[] = [
  ['a million letters without a space', 'a'.repeat(1_000_000)],
  ['64 thousand spaces', `One${' '.repeat(64_000)}two`],
  ['64 thousand line breaks', `One${'\r\n'.repeat(64_000)}two`],
  ['a hundred thousand quotation marks', '"'.repeat(100_000)],
  ['fifty thousand closing marks after a stop', `No.${') "'.repeat(50_000)}`],
  ['full stops and spaces', '. '.repeat(100_000)],
  ['initials', 'A. '.repeat(100_000)],
  ['dotted letters', 'a.'.repeat(200_000)],
  ['hyphens between letters', 'a-'.repeat(50_000)],
  ['apostrophes between letters', "a'".repeat(50_000)],
  ['at signs and slashes', 'a@/'.repeat(50_000)],
  ['digits and commas', '1,'.repeat(50_000)],
  ['lone surrogates', '\ud83d'.repeat(100_000)],
  ['combining marks', 'e\u0301'.repeat(200_000)],
  ['joined emoji', '👩‍'.repeat(50_000)],
  ['thirty thousand different words', Array.from({ length: 30_000 }, (_, at) => `w${at.toString(36)}x`).join(' ')],
]

describe('on a flood', () => {
  for (const [what, text] of floods) {
    it(`reads ${what} in good time`, () => {
      const started = process.cpuUsage().user
      const { tokens } = analyse(text)
      expect((process.cpuUsage().user - started) / 1000).toBeLessThan(4000)
      expect(tokens.length).toBeGreaterThan(0)
      expect(tokens.length).toBeLessThanOrEqual(text.length)
    })
  }
})

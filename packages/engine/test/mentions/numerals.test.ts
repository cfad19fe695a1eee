import { describe, expect, it } from 'vitest'
import { quantityWords } from '../../src/language/en/numbers.ts'
import { numeralReader } from '../../src/mentions/quantities/numerals.ts'
import { piecesOf } from '../../src/mentions/quantities/pieces.ts'
import { rangeReader } from '../../src/mentions/quantities/ranges.ts'
import { unitReader } from '../../src/mentions/quantities/units.ts'
import type { Token } from '../../src/syntax/tokens.ts'

const { numbers, units, money } = quantityWords
const numerals = numeralReader(numbers)
const ranges = rangeReader(numbers, numerals, unitReader(units, money))

/** Cut on white space alone, so that the pieces have the work of cutting. */
const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[^\s,;]+(?:,\d+)*|[,;]/g)].map((word) => ({
    start: word.index,
    end: word.index + word[0].length,
    form: word[0],
    norm: word[0].toLowerCase(),
    lemma: word[0],
    upos: 'X',
    xpos: 'XX',
    sentence: 0,
    spaced: word.index > 0 && text[word.index - 1] === ' ',
  }))

/** The first numeral of a text: its words and what it comes to. */
const first = (text: string): string => {
  const tokens = tokensOf(text)
  const pieces = piecesOf(tokens, 0, tokens.length)
  for (let at = 0; at < pieces.length; at++) {
    const read = ranges(pieces, at)?.numeral
    if (read == null) continue
    const words = text.slice(pieces[read.first]!.start, pieces[read.last - 1]!.end)
    return `[${words}] ${read.value ?? `${read.low}–${read.high}`}`
  }
  return 'none'
}

describe('numerals', () => {
  it.each([
    ['police held 7,939 people', '[7,939] 7939'],
    ['about 10 000 marchers', '[10 000] 10000'],
    ['1.2 million people fled', '[1.2 million] 1200000'],
    ['aid of $5m came', '[5m] 5000000'],
    ['worth 2bn in all', '[2bn] 2000000000'],
    ['twenty-one miners', '[twenty-one] 21'],
    ['one hundred and five homes', '[one hundred and five] 105'],
    ['two thousand three hundred graves', '[two thousand three hundred] 2300'],
    ['a dozen boats', '[a dozen] 12'],
    ['two dozen boats', '[two dozen] 24'],
    ['half a million people', '[half a million] 500000'],
    ['two and a half million people', '[two and a half million] 2500000'],
    ['a hundred and twenty shots', '[a hundred and twenty] 120'],
  ])('%s', (text, read) => {
    expect(first(text)).toBe(read)
  })

  it.each([
    ['dozens were hurt', '[dozens] 24–99'],
    ['tens of thousands marched', '[tens of thousands] 10000–100000'],
    ['several hundred soldiers', '[several hundred] 300–900'],
    ['a few dozen villagers', '[a few dozen] 36–108'],
  ])('keeps a vague plural as an interval: %s', (text, read) => {
    expect(first(text)).toBe(read)
  })

  it.each([
    ['between 20 and 30 people', '[20 and 30] 20–30'],
    ['some 20-30 gunmen', '[20-30] 20–30'],
    ['four to five thousand people', '[four to five thousand] 4000–5000'],
    ['fell from 208 pounds to 193', '[208 pounds to 193] 193–208'],
    ['from $89 to $93 billion', '[89 to $93 billion] 89000000000–93000000000'],
    ['after three or four days', '[three or four] 3–4'],
  ])('reads both ends of a range: %s', (text, read) => {
    expect(first(text)).toBe(read)
  })

  it('reads two numbers that only stand beside each other as two', () => {
    expect(first('12 and 30 people')).toBe('[12] 12')
    expect(first('a 3-1 win')).toBe('[3] 3')
  })

  it('reads a share', () => {
    expect(first('a third of the village')).toBe('[a third] 0.3333333333333333')
    expect(first('two-thirds of them')).toBe('[two-thirds] 0.6666666666666666')
    expect(first('one in three homes')).toBe('[one in three] 0.3333333333333333')
  })
})

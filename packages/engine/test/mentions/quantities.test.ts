import { describe, expect, it } from 'vitest'
import { readingOfText } from '../claims/readings.ts'
import { timed } from '../timed.ts'

const read = (text: string) => readingOfText(text, '2031-05-06')

/** The text with each amount in brackets, then what each comes to. */
const drawn = (text: string): string[] => {
  const { quantities } = read(text)
  return quantities.map(({ span, value, low, high, bound, unit }) => {
    const amount = value ?? `${low}–${high}`
    return `[${text.slice(...span)}] ${bound} ${amount} ${unit ?? '–'}`
  })
}

const expectAmounts = (marked: string, amounts: readonly string[]): void => {
  const text = marked.replace(/[[\]]/g, '')
  const spans = [...marked.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1])
  expect(drawn(text)).toEqual(amounts.map((amount, at) => `[${spans[at]}] ${amount}`))
}

describe('amounts', () => {
  it.each<[string, string[]]>([
    ['Rescuers found [at least 12 miners].', ['at-least 12 miner']],
    ['[Nearly 8,000 people] marched.', ['nearly 8000 people']],
    ['[Some 300 residents] left.', ['about 300 resident']],
    ['[Up to 40 houses] burned.', ['at-most 40 house']],
    ['[Fewer than 20 guards] remained.', ['less-than 20 guard']],
    ['[12 people or more] were inside.', ['at-least 12 people']],
    // A name that every object answers to is no vulgar fraction.
    ['They sold [12 constructor kits].', ['exact 12 constructor kit']],
    ['[As many as 90 workers] were inside.', ['at-most 90 worker']],
    ['The mine employs [two dozen men].', ['exact 24 man']],
    ['[Two of his bodyguards] fled.', ['exact 2 bodyguard']],
    ['[Sixteen law enforcement officers] came.', ['exact 16 law enforcement officer']],
    ['The aid was [$5m].', ['exact 5000000 dollar']],
    ['It cost [about 2.5 million pesos].', ['about 2500000 peso']],
    ['[24 per cent] agreed.', ['exact 24 percentage']],
    ['The road is [220 km] long.', ['exact 220 kilometre']],
    ['[The 49-year-old] resigned after [three weeks].'.replace('The ', ''), ['exact 49 year of age', 'exact 3 week']],
  ])('%s', expectAmounts)

  it('opens the interval where the bound does (R1)', () => {
    const [least] = read('At least 164 people died.').quantities
    const [nearly] = read('Nearly 8,000 people marched.').quantities
    const [about] = read('About 5,800 people marched.').quantities
    expect([least, nearly, about].map((quantity) => [quantity!.low, quantity!.high])).toEqual([
      [164, null],
      [null, 8000],
      [5750, 5850],
    ])
  })
})

describe('numbers that count nothing', () => {
  it.each([
    ['She left in 2019.', '2019', 'a year'],
    ['The fire began on 12 May.', '12', 'a date'],
    ['Talks start at 11:30 a.m. on Monday.', '11', 'a time of day'],
    ['The 22nd meeting ended.', '22nd', 'an ordinal'],
    ['Crews of Flight 370 rested.', '370', 'the number of a thing'],
    ['Turn to page 14 for more.', '14', 'the number of a page'],
    ['They live at 575 Harbour Road.', '575', 'an address'],
    ['The home side won 3-1.', '3', 'a score'],
    ['COVID-19 wards filled.', '19', 'part of a name'],
    ['Troops fired T-72 guns in the 1990s.', '1990', 'a decade'],
    ['They sold 2,5 tonnes.', '2,5', 'a comma'],
    ['A third of the crew fell ill.', 'A third of the crew', 'a fraction'],
    ['Aged 54, he retired.', '54', 'an age'],
  ])('%s', (text, words, why) => {
    const rejected = read(text).rejected.map((one) => [text.slice(...one.span), one.why] as const)
    expect(rejected.find(([exact]) => exact === words)?.[1]).toContain(why)
  })
})

describe('floods', () => {
  it.each([
    ['digits', '9'.repeat(200_000)],
    ['numbers', '12 '.repeat(50_000)],
    ['number words', 'two hundred and '.repeat(20_000)],
    ['dashes', '1-'.repeat(50_000)],
    ['casualties', '8 dead, '.repeat(20_000)],
    ['parts', 'including two of them, '.repeat(10_000)],
  ])('reads a flood of %s in time', (_name, text) => {
    const { result, seconds } = timed(() => read(text))
    expect(seconds).toBeLessThan(2)
    for (const { span } of result.quantities) expect(text.slice(...span)).not.toBe('')
  })
})

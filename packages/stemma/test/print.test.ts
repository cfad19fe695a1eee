import type { Reading, ReadingClaim } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { printedReading } from '../src/print/reading.ts'
import { columns, laidOut, piece, visible, wantsColour } from '../src/print/terminal.ts'

type Figure = Extract<ReadingClaim, { kind: 'figure' }>

const text =
  'At least 164 people died in the unrest [sic], a government post said on Sunday. State television cited the post.'

const figure = (of: Partial<Figure> = {}): Figure => ({
  kind: 'figure',
  id: 'f-0123456789abcdef',
  rule: 'active',
  trace: [],
  span: [0, 24],
  exact: text.slice(0, 24),
  number: [9, 12],
  measure: 'killed',
  low: 164,
  high: null,
  value: 164,
  bound: 'at-least',
  counted: 'people',
  population: null,
  place: 'Almaty',
  asOf: '2022-01-09',
  asOfInferred: true,
  accumulation: 'cumulative',
  subsetOf: null,
  background: false,
  standing: 'withdrawn',
  attribution: [
    { name: 'a government post', party: null, span: [40, 57], cue: [58, 62] },
    { name: 'state television', party: null, span: [74, 90], cue: [91, 96] },
  ],
  ...of,
})

const reading = (of: Partial<Reading> = {}): Reading => ({
  id: 'r-1',
  hash: 'h',
  title: 'Unrest',
  outlet: 'The Lantern',
  published: '2022-01-10',
  updated: null,
  language: 'en',
  url: null,
  story: null,
  captured: null,
  pages: [],
  text,
  credits: [],
  metadata: [],
  canonical: null,
  zones: [
    { kind: 'body', span: [0, text.length], why: 'a line', role: null, repeats: null, language: 'en', published: null },
  ],
  times: [],
  quoted: [],
  quantities: [],
  parties: [],
  claims: [figure()],
  rejected: [],
  unread: [],
  ...of,
})

const plain = { width: 80, colour: false, rejected: false, input: 'a.txt' }

describe('a reading for people', () => {
  it('says the figure with its bound, place, day and standing, its words in brackets, and the chain to the page', () => {
    const printed = printedReading(reading(), plain)
    expect(printed).toContain(
      'figure      killed at least 164 people · in Almaty · as of 2022-01-09\n            (inferred) · WITHDRAWN',
    )
    expect(printed).toContain('a government post ← state television ← The Lantern')
    expect(printed).toContain('line 1 · f-0123456789abcdef')
  })

  it('says the page where the source has pages, and when it was captured', () => {
    const pages = [
      { page: 1, span: [0, 4] },
      { page: 2, span: [4, text.length] },
    ] as const
    const at = reading({ pages, captured: '2022-01-10T08:00:00Z', claims: [figure({ span: [40, 57] })] })
    expect(printedReading(at, plain)).toContain('page 2, line 1 · f-0123456789abcdef')
    expect(printedReading(at, plain)).toContain('published 2022-01-10 · captured 2022-01-10T08:00:00Z')
  })

  it('uses other brackets where the report has brackets of its own', () => {
    expect(printedReading(reading(), plain)).toContain('⟦At least 164 people died⟧')
    const short = reading({ text: text.replace(' [sic]', '') })
    expect(printedReading(short, plain)).toContain('[At least 164 people died] in the unrest')
  })

  it.each([
    [{ bound: 'exact' }, 'killed 164 people'],
    [{ bound: 'about' }, 'killed about 164 people'],
    [{ bound: 'more-than' }, 'killed more than 164 people'],
    [{ bound: 'nearly', value: 8000 }, 'killed nearly 8,000 people'],
    [{ bound: 'between', value: null, low: 20, high: 30 }, 'killed 20 to 30 people'],
    [{ bound: 'vague', value: null, low: 24, high: 99 }, 'killed 164 (24 to 99) people'],
    [{ bound: 'vague', value: null, low: 24, high: null }, 'killed 164 (24 or more) people'],
    [{ value: 1.5, measure: 'money', bound: 'exact', counted: null }, 'money 164, 1.5'],
  ] as const)('says %j as an editor would', (fields, words) => {
    expect(printedReading(reading({ claims: [figure(fields)] }), plain)).toContain(words)
  })

  it('counts what was left out, and lists it when asked', () => {
    const some = reading({
      rejected: [{ span: [9, 12], why: 'an age' }],
      zones: [
        {
          kind: 'furniture',
          span: [0, 20],
          why: 'a list of links',
          role: null,
          repeats: null,
          language: 'en',
          published: null,
        },
      ],
    })
    expect(printedReading(some, { ...plain, width: 100 })).toContain(
      '1 number not counted (--rejected lists them) · furniture: 1 line not read',
    )
    expect(printedReading(some, { ...plain, rejected: true })).toContain('rejected    an age: At least ⟦164⟧ people')
  })

  it('names no source where the report names none', () => {
    const bare = reading({ outlet: null, claims: [figure({ attribution: [] })] })
    expect(printedReading(bare, plain)).toContain('no source named ← this report')
  })

  it('shows the sentence a claim stands in, and no more of a long one than fits the eye', () => {
    const one = reading({ text: `Nobody knew. ${text}`, claims: [figure({ span: [13, 37], number: [22, 25] })] })
    expect(printedReading(one, { ...plain, width: 200 })).toContain(
      '            ⟦At least 164 people died⟧ in the unrest [sic], a government post said on Sunday.\n',
    )
    const words = 'and so on '.repeat(100)
    const long = reading({ text: `${words}${text.slice(0, 24)} ${words}`, claims: [figure({ span: [1000, 1024] })] })
    expect(printedReading(long, { ...plain, width: 500 })).toMatch(/ … .*\[At least 164 people died\] .* …\n/)
  })

  it.each([40, 60, 80, 200])('keeps within %i columns', (width) => {
    const long = reading({ title: 'Unrest '.repeat(40), claims: [figure({ counted: 'x'.repeat(300) })] })
    const lines = printedReading(long, { ...plain, width }).split('\n')
    expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width)
  })
})

describe('a terminal', () => {
  it('shows what would steer it or reverse the text', () => {
    expect(visible('a\x1b[31mb\u202Ec\x9bd\0e\uD800')).toBe('a⟨U+001B⟩[31mb⟨U+202E⟩c⟨U+009B⟩d⟨U+0000⟩e⟨U+D800⟩')
  })

  it('keeps letters of every script, and joiners that shape them', () => {
    expect(visible('Ünrest 👩‍👩‍👧 می‌خواهم  1\n2')).toBe('Ünrest 👩‍👩‍👧 می‌خواهم 1 2')
  })

  it('counts wide letters as two columns and combining marks as none', () => {
    expect([columns('abc'), columns('東京'), columns('e\u0301')]).toEqual([3, 4, 1])
  })

  it('breaks lines at spaces, keeps together what is written together, cuts what fits no line', () => {
    const narrow = { width: 24, colour: false }
    const words = [piece('one two '), piece('['), piece('three'), piece('], four five six seven')]
    expect(laidOut(piece('ab: '), words, narrow)).toBe('ab: one two [three],\n    four five six seven')
    expect(
      laidOut(piece(''), [piece('x'.repeat(50))], narrow)
        .split('\n')
        .map(columns),
    ).toEqual([24, 24, 2])
  })

  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { TERM: 'dumb' }, false],
  ])('terminal %s with %j has colour: %s', (isTerminal, env, colour) => {
    expect(wantsColour(isTerminal, env)).toBe(colour)
  })
})

import { describe, expect, it } from 'vitest'
import { english } from '../../src/language/en/index.ts'
import { type Quoted, quoted } from '../../src/mentions/quotation/quoted.ts'
import type { Report } from '../../src/report/report.ts'
import type { Zone } from '../../src/report/zones.ts'
import { timed } from '../timed.ts'

const language = english({ tagger: new Uint8Array(), places: new Uint8Array() })

const reportOf = (text: string): Report => ({
  id: 'test',
  hash: 'test',
  text,
  format: 'text',
  url: null,
  story: null,
  given: { title: null, outlet: null, published: null, updated: null, language: null },
  blocks: [],
})

const linesOf = (text: string): Zone[] =>
  [...text.matchAll(/\S[^\n]*/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'body',
    why: 'test',
    role: null,
    repeats: null,
    published: null,
  }))

const find = (text: string): readonly Quoted[] =>
  quoted(language).find({ report: reportOf(text), zones: linesOf(text) }).quoted

/** Text with each quotation's inner words between ⟦ and ⟧; both are taken out before reading. */
const expectPairs = (marked: string): void => {
  const text = marked.replace(/[⟦⟧]/g, '')
  const inserts = find(text).flatMap(({ inner }) => [
    { at: inner.start, mark: '⟦', order: 1 },
    { at: inner.end, mark: '⟧', order: 0 },
  ])
  const sorted = inserts.toSorted((a, b) => b.at - a.at || b.order - a.order)
  let drawn = text
  for (const { at, mark } of sorted) drawn = drawn.slice(0, at) + mark + drawn.slice(at)
  expect(drawn).toBe(marked)
}

describe('pairing', () => {
  it.each([
    ['straight', '"⟦We will rebuild,⟧" the mayor said.'],
    ['curly', '“⟦We will rebuild,⟧” the mayor said.'],
    ['single British', '‘⟦We won’t leave,⟧’ said Ms Ode. ‘⟦It’s home.⟧’'],
    ['single straight', "'⟦We won't leave,⟧' said Ms Ode. '⟦It's home.⟧'"],
    ['single inside double', '“⟦He shouted ‘⟦fire⟧’ and ran,⟧” she said.'],
    ['double inside single', '‘⟦He shouted “⟦fire⟧” and ran,⟧’ she said.'],
    ['same marks nested', '“⟦They told us “⟦leave now⟧” and we left,⟧” he said.'],
    ['broken around its cue', '"⟦The dam,⟧" said the engineer, "⟦will not hold.⟧"'],
    ['curly opened, straight closed', 'The harbour was “⟦a field of mud",⟧ he said.'.replace('",⟧', '⟧",')],
    ['closing mark turned round', '“⟦The bridge is gone.⟧ “'],
    ['German low marks', 'Er sagte: „⟦Wir bleiben⟧“, und ging.'],
    ['guillemets standing off', 'Il a dit « ⟦nous restons⟧ » hier.'],
    ['guillemets pointing inward', 'Er rief »⟦Halt⟧« und lief.'],
    ['doubled single marks', "``⟦We saw nothing,⟧'' the guard said."],
    ['two in a row', '"⟦Nobody slept.⟧" "⟦Nobody,⟧" she repeated.'],
    ['against a dash', 'She stopped—"⟦wait⟧"—and listened.'],
    ['inside brackets', 'The ministry (“⟦the owner⟧”) declined.'],
    ['at the very ends', '"⟦Enough⟧"'],
  ])('%s', (_, marked) => expectPairs(marked))
})

describe('what is no quotation mark', () => {
  it.each([
    ['a possessive', "The protesters' demands were met and the workers' were not."],
    ['a contraction', "It isn't over; they'd said it wouldn’t be."],
    ['a decade', "In the '90s and the ’80s, the '97 flood."],
    ['an elided word', "A night of rock 'n' roll, then get 'em out."],
    ['feet and inches', 'The suspect is 5\'10" tall and carried a 12" blade.'],
    ['a stray apostrophe', "The ' stands alone."],
  ])('%s', (_, text) => expectPairs(text))

  it('knows a possessive inside single marks', () =>
    expectPairs('‘⟦The protesters’ demands are plain,⟧’ the union said.'))
  it('closes after s where no other mark closes', () => expectPairs("The '⟦protesters⟧' met, and '⟦leaders⟧' spoke."))
})

describe('marks that have no partner', () => {
  it('ends words never closed with their paragraph', () => {
    expectPairs('He said "⟦the road is open.⟧\nNothing else moved.')
    expect(find('He said "the road is open.\nNothing moved.')[0]).toMatchObject({ closing: null, use: 'speech' })
  })
  it('ends words never closed with their sentence when another mark opens', () =>
    expectPairs('“⟦The road is open.⟧ That was all. “⟦Go home,⟧” he said.'))
  it('begins words never opened with their paragraph', () =>
    expectPairs('⟦The pump failed and the water rose,⟧” reports the Valley Post.'))
  it('leaves out an orphan that closes nothing', () => expectPairs('The sign read stop" and nobody did.'))
})

describe('speech over paragraphs', () => {
  const text = '“The first night we ran.\n\n“The second we hid.\n\n“The third we came home,” she said.'
  it('opens anew in each and closes in the last', () => {
    expectPairs('“⟦The first night we ran.⟧\n\n“⟦The second we hid.⟧\n\n“⟦The third we came home,⟧” she said.')
    expect(find(text).map(({ continues }) => continues)).toEqual([null, 0, 1])
  })
  it('runs on without a new mark', () => {
    const found = find('"The first night we ran.\n\nThe second we hid," she said.')
    expect(found.map(({ continues, opening }) => [continues, opening === null])).toEqual([
      [null, false],
      [0, true],
    ])
  })
  it('begins anew after a closed one', () =>
    expect(find('"One," he said.\n"Two," she said.').map(({ continues }) => continues)).toEqual([null, null]))
  it('reads a hard-wrapped line as one', () => expectPairs('He said "⟦the road\nis open⟧" and left.'))
})

describe('what the marks are for', () => {
  it.each([
    ['speech', '"We will rebuild," she said.'],
    ['speech', 'The minister called it “an act of plain murder by cowards”.'],
    ['scare', 'The hunt for “terrorists” went on.'],
    ['scare', "Police met 'foreign-backed' groups."],
    ['title', 'The film “The Long Winter” opened.'],
    ['title', 'They marched to “A Bridge to the Sea” in the rain.'],
  ])('%s: %s', (use, text) => expect(find(text).map((item) => item.use)).toEqual([use]))
})

describe('bounds', () => {
  it.each([
    ['straight marks', '"'.repeat(100_000)],
    ['opening marks', '“a '.repeat(100_000)],
    ['single marks', "'a ".repeat(100_000)],
    ['paragraphs left open', '“a\n'.repeat(50_000)],
    ['mixed marks', '“‘a” b’ '.repeat(30_000)],
    ['lone surrogates', '"\ud800" \udc00"'],
  ])('reads a flood of %s', (_, text) => {
    const { result: found, seconds } = timed(() => find(text))
    expect(seconds).toBeLessThan(2)
    const outside = found.filter(({ start, end, inner }) => start > inner.start || inner.end > end || end > text.length)
    expect(outside).toEqual([])
  })
})

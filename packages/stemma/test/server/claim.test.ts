import { describe, expect, it } from 'vitest'
import { readWith } from '../../../../test/reading.ts'
import { claimView } from '../../src/server/schemas/claim.ts'
import { claimViewOf } from '../../src/server/views/claim.ts'
import { comparisonOf } from '../../src/server/views/comparison.ts'
import { january, type OpenedStory, openedFrom } from './opened.ts'

const compared = (id: string, { index, readings }: OpenedStory) => {
  const { claim, report } = index.claims.get(id)!
  return { report, claim, reading: readings.find(({ hash }) => hash === report.hash)! }
}

const viewOf = (id: string, opened: OpenedStory) => claimViewOf(id, opened, compared(id, opened).reading, null)!

const figure = (words: string, { record }: OpenedStory) =>
  record.reports.flatMap(({ claims }) => claims).find(({ kind, exact }) => kind === 'figure' && exact === words)!

describe('a claim as its screen shows it', () => {
  const opened = january()

  it('is what the schema says, and its words are those of its report', () => {
    for (const { claim } of opened.index.claims.values()) {
      const view = viewOf(claim.id, opened)
      expect(claimView.parse(view)).toEqual(view)
      const { text } = compared(claim.id, opened).reading
      const words = [...view.fields, ...view.attribution].flatMap((each) => each.words ?? [])
      for (const { start, end, exact } of words) expect(text.slice(start, end)).toBe(exact)
    }
  })

  it('tells of 164 what it counts, whose it is, what withdrew it, and what prints it too', () => {
    const view = viewOf(figure('164 people were reportedly killed', opened).id, opened)
    const value = (field: string) => view.fields.find((each) => each.field === field)
    expect(value('value')).toMatchObject({ value: '164', words: { exact: '164' } })
    expect(value('asOf')).toMatchObject({ value: '10 Jan 2022', inferred: true })
    expect(view.attribution.map(({ name }) => name)).toEqual([])
    expect(view.origin?.name).toBe('Government')
    expect(view.standings.map(({ exact }) => exact)).toContain('the post was later deleted')
    expect(view.offers.filter(({ why }) => why === 'the same number from the same origin').length).toBeGreaterThan(0)
    expect(view.line?.says).toBe('killed')
  })

  it('leads through the claims of its report in their order', () => {
    const { claims } = opened.record.reports[0]!
    expect(viewOf(claims[1]!.id, opened)).toMatchObject({
      previous: claims[0]!.id,
      next: claims[2]!.id,
      place: { at: 2, of: claims.length },
    })
  })
})

describe('two claims side by side', () => {
  const opened = january()

  it('are compared by the paragraphs they stand in, word by word', () => {
    const [one, two] = sides('quotation', 'Fighters who had been biding their time')
    const found = comparisonOf(one, two, opened.index)
    if (found.kind !== 'passages') throw new Error('two outlets are no versions')
    const differing = [
      [found.here, one],
      [found.there, two],
    ] as const
    for (const [side, { claim }] of differing)
      expect(side.start <= claim.span[0] && side.end >= claim.span[1]).toBe(true)
    expect(
      differing.map(([{ differs }, { reading }]) => differs.map(({ start, end }) => reading.text.slice(start, end))),
    ).toEqual([['he said'], ['the president stressed']])
    expect(found.says).toMatch(/^(\d+) of \d+ words are the same, in the same order$/)
  })

  it('are said to be told in other words, and nothing is marked, where they share little', () => {
    const [one, two] = sides('figure', '7,939 people')
    const found = comparisonOf(one, two, opened.index)
    if (found.kind !== 'passages') throw new Error('two outlets are no versions')
    expect([found.says, found.here.differs, found.there.differs]).toEqual(['told in other words', [], []])
  })

  const sides = (kind: string, words: string) =>
    opened.record.reports
      .flatMap(({ claims }) => claims.filter((claim) => claim.kind === kind && claim.exact.includes(words)).slice(0, 1))
      .map(({ id }) => compared(id, opened))
      .filter(({ reading }) => !reading.text.includes('told his colleagues')) as [Side, Side]

  it('finds in a report without a claim the paragraph that is most like', () => {
    const words = 'Fighters who had been biding their time'
    const [one, two] = opened.readings.filter(({ text }) => text.includes(words))
    const claim = one!.claims.find(({ kind, exact }) => kind === 'quotation' && exact.includes(words))!
    const there = opened.record.reports.find(({ hash }) => hash === two!.hash)!
    const found = comparisonOf(compared(claim.id, opened), { report: there, reading: two!, claim: null }, opened.index)
    if (found.kind !== 'passages') throw new Error('two outlets are no versions')
    expect(two!.text.slice(found.there.start, found.there.end)).toContain(words)
  })
})

type Side = ReturnType<typeof compared>

describe('the versions of an edited report', () => {
  const text = (dead: string, last: string) =>
    `Port fire kills ${dead}\n\nThe mayor said that ${dead} people died when a silo burned at the port of Aveiro on Sunday.\n\nThe harbour stayed shut on Monday.\n\n${last}\n`
  const given = {
    id: 'a',
    outlet: 'Harbour Wire',
    url: 'https://wire.example/fire',
    story: 's',
    published: '2031-03-02',
  }
  const opened = openedFrom([
    readWith(text('12', 'A crane fell into the dock, the fire brigade said.'), given),
    readWith(text('14', 'Divers looked for two dockers who are missing.'), { ...given, updated: '2031-03-03' }),
  ])

  it('are compared paragraph by paragraph: reworded, added, taken out and the same', () => {
    const [one, two] = opened.record.reports.map((report) => ({
      report,
      reading: opened.readings.find(({ hash }) => hash === report.hash)!,
      claim: null,
    }))
    const found = comparisonOf(two!, one!, opened.index)
    if (found.kind !== 'versions') throw new Error('these are versions')
    expect(found.paragraphs.map(({ kind }) => kind)).toEqual(['changed', 'changed', 'same', 'added', 'removed'])
    const { before, after } = found.paragraphs[1]!
    const differs = (side: typeof before) => side!.differs.map(({ start, end }) => side!.text.slice(start, end))
    expect([differs(before), differs(after)]).toEqual([['12'], ['14']])
    expect(found.says).toBe('4 paragraphs reworded, added or taken out')
  })
})

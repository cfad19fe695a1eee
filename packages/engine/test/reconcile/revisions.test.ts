import { describe, expect, it } from 'vitest'
import { type Reading, type RecordOptions, recordOf } from '../../src/index.ts'
import { revisionSteps } from '../../src/record/revision-steps.ts'
import { language, readingOfText } from '../claims/readings.ts'

const page = 'https://coastwire.test/2031/03/02/fire'

const version = (text: string, hash: string, of: Partial<Reading> = {}): Reading => ({
  ...readingOfText(text, '2031-03-02', { id: hash, outlet: 'Coast Wire' }),
  canonical: page,
  url: page,
  hash,
  ...of,
})

const early = version(
  `Port fire kills 12

At least 12 people died when a silo burned at the port of Aveiro on Sunday, the harbour master, Joana Reis, said.

Six people are missing, the fire brigade said.

Smoke hung over Aveiro and the lagoon for hours.`,
  'a1',
)
const late = version(
  `Port fire kills 15

At least 15 people died when a silo burned at the port of Aveiro on Sunday, the harbour master, Joana Reis, said.

Divers searched the harbour basin at night.

Smoke hung over Aveiro and the lagoon for hours.`,
  'b2',
  { updated: '2031-03-03' },
)
const other = readingOfText(
  'The harbour master of Aveiro, Joana Reis, said at least 12 people had died in the fire at the port on Sunday.',
  '2031-03-02',
  { id: 'Tide News', outlet: 'Tide News' },
)

const now = { profile: 'default', asOf: null, decisions: [] } as const
const only = (readings: readonly Reading[], options: RecordOptions = now) => {
  const { stories } = recordOf(readings, language, options)
  expect(stories).toHaveLength(1)
  return stories[0]!
}
const killed = (readings: readonly Reading[], options?: RecordOptions) =>
  only(readings, options).tallies.find(({ measure, unclear }) => measure === 'killed' && !unclear)!

describe('an edited page read again', () => {
  it('is a revision of the report, told by its address', () => {
    const { reports } = only([late, early])
    expect(reports.map(({ id, revises, revisedBy, since }) => ({ id, revises, revisedBy, since }))).toEqual([
      { id: 'a1', revises: null, revisedBy: 'b2', since: null },
      { id: 'b2', revises: 'a1', revisedBy: null, since: '2031-03-03' },
    ])
  })

  it('shows what changed, and says which claims vanished', () => {
    const { reports } = only([early, late])
    const { changes, gone } = reports[1]!
    expect(changes.map(({ kind }) => kind)).toEqual(['changed', 'changed', 'added', 'removed'])
    expect(changes[3]).toMatchObject({ before: 'Six people are missing, the fire brigade said.', after: null })
    const figures = gone.filter(({ kind }) => kind === 'figure')
    expect(figures.map(({ exact, now }) => [exact, now])).toContainEqual([
      'At least 12 people died',
      'At least 15 people died',
    ])
    expect(figures.find(({ exact }) => exact.startsWith('Six'))).toMatchObject({ instead: null, now: null })
    const steps = revisionSteps(reports[1]!)
    expect(steps[0]).toBe('revised 2031-03-03: 2 paragraphs changed, 1 paragraph added, 1 paragraph removed')
    expect(steps).toContain('“At least 12 people died” became “At least 15 people died”')
    expect(steps.some((step) => step.startsWith('no longer in the page since 2031-03-03: “Six people'))).toBe(true)
  })

  it('supersedes the figures it had, and adds no outlet and no origin', () => {
    const { best, readings, outlets, origins } = killed([early, late])
    expect(best).toBe(15)
    const [twelve] = readings.filter(({ value }) => value === 12)
    expect(twelve).toMatchObject({ state: 'superseded', reports: ['a1'] })
    expect(twelve!.why).toMatch(/^R5: revised by the page itself, which has “.*15.*” since 2031-03-03$/)
    expect({ outlets, origins }).toEqual({ outlets: 1, origins: 1 })
    expect(only([early, late]).derivations).toEqual([])
  })

  it('keeps a figure that it no longer has, and says so', () => {
    const missing = only([early, late]).tallies.find(({ measure }) => measure === 'missing')!
    expect(missing.best).toBeNull()
    expect(missing.readings[0]).toMatchObject({
      value: 6,
      state: 'superseded',
      why: 'R6: no longer in the page since 2031-03-03; a silent deletion, weaker than a denial',
    })
  })

  it('leaves the same figure of another outlet standing', () => {
    const { readings } = killed([early, late, other])
    const twelve = readings.filter(({ value }) => value === 12)
    expect(twelve.map(({ reports }) => reports).toSorted()).toEqual([['Tide News'], ['a1']])
  })

  it('was the earlier version on the days before', () => {
    const asOf = { profile: 'default', asOf: '2031-03-02', decisions: [] } as const
    expect(only([early, late], asOf).reports.map(({ id }) => id)).toEqual(['a1'])
    expect(killed([early, late], asOf)).toMatchObject({ best: 12 })
    expect(killed([early, late], { profile: 'default', asOf: '2031-03-03', decisions: [] })).toMatchObject({ best: 15 })
  })

  it('is told by its id, and keeps the id for the latest', () => {
    const given = [
      { ...early, id: 'desk-7', canonical: null, url: null },
      { ...late, id: 'desk-7', canonical: null, url: null },
    ]
    const { reports } = only(given)
    expect(reports.map(({ id, revises }) => [id, revises])).toEqual([
      ['desk-7@a1', null],
      ['desk-7', 'desk-7@a1'],
    ])
    expect(killed(given).readings.map(({ value, state }) => [value, state])).toEqual([
      [12, 'superseded'],
      [15, 'standing'],
    ])
  })

  it('is dated by its captures where the page gives no date', () => {
    const captured = [
      { ...early, published: null, captured: '2031-03-02T10:00:00Z' },
      { ...late, published: null, updated: null, captured: '2031-03-04T10:00:00Z' },
    ]
    expect(only(captured).reports.map(({ id }) => id)).toEqual(['a1', 'b2'])
    expect(only(captured).reports[1]!.since).toBe('2031-03-04T10:00:00Z')
  })

  it('may be revised again and again', () => {
    const last = { ...version(late.text.replaceAll('15', '19'), 'c3'), updated: '2031-03-05' }
    const { reports } = only([last, early, late])
    expect(reports.map(({ id, revises }) => [id, revises])).toEqual([
      ['a1', null],
      ['b2', 'a1'],
      ['c3', 'b2'],
    ])
    expect(killed([last, early, late]).readings.map(({ value, state }) => [value, state])).toEqual([
      [12, 'superseded'],
      [15, 'superseded'],
      [19, 'standing'],
    ])
  })

  it('is no revision of another page, nor of the same words under another name', () => {
    const copy = { ...early, id: 'copy', canonical: null, url: null, outlet: 'Tide News' }
    expect(only([early, copy]).reports.every(({ revises }) => revises === null)).toBe(true)
    const front = { ...late, canonical: 'https://coastwire.test/', url: 'https://coastwire.test/' }
    const other = { ...early, canonical: 'https://coastwire.test/', url: 'https://coastwire.test/' }
    expect(
      recordOf([front, other], language, now).stories.flatMap(({ reports }) => reports.map(({ revises }) => revises)),
    ).toEqual([null, null])
  })

  it('is the same whatever the order', () => {
    const forward = recordOf([early, late, other], language, now)
    expect(recordOf([other, late, early], language, now)).toEqual(forward)
  })
})

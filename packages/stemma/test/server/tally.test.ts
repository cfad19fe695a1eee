import { describe, expect, it } from 'vitest'
import { tallyView } from '../../src/server/schemas/tally.ts'
import { stepOf, tallyViewOf } from '../../src/server/views/tally.ts'
import { january, type OpenedStory } from './opened.ts'

const named = (label: string, opened: OpenedStory) =>
  tallyViewOf(opened.record.tallies.find((tally) => tally.label === label)!.id, opened)!

describe('a tally as its screen shows it', () => {
  const opened = january()

  it('is what the schema says', () => {
    for (const { id } of opened.record.tallies) {
      const view = tallyViewOf(id, opened)
      expect(tallyView.parse(view)).toEqual(view)
    }
  })

  it('says who first said 164, through whom it came, and that it does not stand', () => {
    const { row, readings, origins } = named('killed', opened)
    expect(row.best).toBeNull()
    const found = readings.find(({ worded }) => worded === '164')!
    expect([found.saidBy, found.state.word]).toEqual([['government', 'state media'], 'withdrawn'])
    expect(found.why).toContain('the post was later deleted')
    expect(found.standings.map(({ exact }) => exact)).toContain('the post was later deleted')
    expect(found.claims.map(({ exact }) => exact)).toContain('164 people were reportedly killed')
    expect(origins[found.glyph]!.id).toBe(found.origin)
  })

  it('tells how a count moved in the order of the days', () => {
    const { readings, origins } = named('detained', opened)
    expect(readings.map(({ asOf, worded, state }) => [asOf, worded, state.mark])).toEqual([
      ['2022-01-09', 'about 5,800', '●'],
      ['2022-01-10', '7,939', '○'],
      ['2022-01-10', 'nearly 8,000', '◌'],
      ['2022-01-11', 'nearly 10,000', '●'],
    ])
    expect(origins.map(({ letter, readings }) => [letter, readings])).toEqual([
      ['A', 1],
      ['B', 3],
    ])
    expect(readings[1]!.why).toBe('R5: superseded by nearly 10,000, of the same origin, as of 11 Jan 2022')
  })

  it('shows a whole with its parts, those that are added up first, and their sum as arithmetic', () => {
    const { population } = named('killed · protesters', opened)
    expect(population.slice(0, 4).map(({ label, depth, here, added }) => [label, depth, here, added])).toEqual([
      ['killed', 0, false, false],
      ['killed · protesters', 1, true, true],
      ['killed · security forces', 1, false, true],
      ['killed · security forces · in Almaty', 2, false, false],
    ])
    expect(population[0]!.sum).toEqual({
      value: 42,
      says: 'at least 42 by sum: 26 (killed · protesters) + 16 (killed · security forces)',
    })
    // Nothing stands of which something could remain.
    expect(population[0]!.remainder).toBeNull()
  })

  it('subtracts what parts come to from a whole that stands, and calls it arithmetic', () => {
    const killed = opened.record.tallies.find(({ label }) => label === 'killed')!
    const tallies = new Map(opened.index.tallies).set(killed.id, { ...killed, best: 60 })
    const view = (best: number) =>
      tallyViewOf(killed.id, {
        ...opened,
        index: { ...opened.index, tallies: new Map(tallies).set(killed.id, { ...killed, best }) },
      })!.population[0]!.remainder
    expect(view(60)).toEqual({
      value: 18,
      says: 'at most 18 in none of these parts: 60 − 42 (arithmetic, and no claim)',
    })
    expect(view(40)?.says).toBe('the parts come to 2 more than the whole: 40 − 42 (arithmetic, and no claim)')
  })

  it('gives the working with the rule of each step, and what each rule says', () => {
    const { why } = named('detained', opened)
    expect(why.rule).toBe('R9 default')
    expect(why.steps[0]!.rule).toBe('R3')
    const rules = new Set(why.steps.flatMap(({ rule }) => rule ?? []))
    for (const rule of rules) expect(why.rules.map(({ id }) => id)).toContain(rule)
    expect(stepOf('nothing of a rule')).toEqual({ rule: null, says: 'nothing of a rule' })
  })

  it('leads on to the tallies before and after it on the board', () => {
    const { next } = named('killed', opened)
    expect(next?.label).toBe('killed · protesters')
    expect(tallyViewOf(next!.id, opened)!.previous?.label).toBe('killed')
  })

  it('names what it cannot hold together with', () => {
    expect(named('killed · security forces', opened).contradictions.map(({ type }) => type)).toEqual(['logic'])
  })

  it('is nothing where there is no such tally', () => {
    expect(tallyViewOf('t-00000000', opened)).toBeNull()
  })
})

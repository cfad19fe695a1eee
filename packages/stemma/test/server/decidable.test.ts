import { describe, expect, it } from 'vitest'
import { decidable } from '../../src/server/schemas/decidable.ts'
import { decidableOf } from '../../src/server/views/decidable.ts'
import { january } from './opened.ts'

describe('what may be decided', () => {
  const opened = january()
  const claims = opened.record.reports.flatMap((report) => report.claims)

  it('of any line or claim is what the schema says', () => {
    const ids = [opened.record.id, ...opened.record.tallies, ...opened.record.utterances, ...claims].map((each) =>
      typeof each === 'string' ? each : each.id,
    )
    for (const id of ids) {
      const found = decidableOf(id, opened)!
      expect(decidable.parse(found)).toEqual(found)
    }
  })

  it('of a figure names its fields as they are, those that print it too, and who else may have said it', () => {
    const figure = claims.find(({ kind, exact }) => kind === 'figure' && exact === '164 people were reportedly killed')!
    const found = decidableOf(figure.id, opened)!
    expect(found.acts).toEqual(['accept', 'reject', 'correct', 'origin', 'standing'])
    expect(found.target.claims).toEqual([figure.id])
    expect(found.fields[0]).toEqual({
      field: 'value',
      name: 'number',
      value: 164,
      choices: null,
      type: 'number',
      empty: true,
    })
    expect(found.standing).toBe('withdrawn')
    expect(found.alike.length).toBeGreaterThan(1)
    expect(found.origins).toContain('interior ministry')
    expect(found.revision).toBe(7)
  })

  it('of a count is its numbers, and of a story no rejection', () => {
    const detained = opened.record.tallies.find(({ label }) => label === 'detained')!
    expect(decidableOf(detained.id, opened)!.as).toEqual({ low: 5750, best: 10_000, high: 10_000 })
    expect(decidableOf(opened.record.id, opened)!.acts).toEqual(['accept'])
  })

  it('is nothing where there is no such line', () => {
    expect(decidableOf('t-00000000', opened)).toBeNull()
  })
})

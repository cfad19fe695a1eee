import { describe, expect, it } from 'vitest'
import { type Reading, recordOf } from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

/** The tallies of the dead of one story: population, best value, and how each reading stands. */
const dead = (...texts: readonly string[]): string[] => {
  const readings: Reading[] = texts.map((text, at) => ({
    ...readingOfText(text, `2031-05-0${at + 6}`, { id: `r${at}`, outlet: `Paper ${at}` }),
    story: 'border',
  }))
  const { stories } = recordOf(readings, language, { profile: 'default', asOf: null, decisions: [] })
  return stories[0]!.tallies
    .filter(({ measure, accumulation }) => measure === 'killed' && accumulation !== 'flow')
    .map(
      ({ population, readings: counts, origins }) =>
        `${population ?? 'all'}: ${counts.map(({ value, state }) => `${value} ${state}`).join(', ')} · ${origins}`,
    )
}

describe('two countries that count their own', () => {
  const first =
    'Fighting broke out on the border between Togo and Benin. Togo said 36 of its people were killed in the fighting. Benin’s interior ministry said 35 of its people were killed in the fighting.'

  it('keeps their dead apart, and puts a number in a country’s mouth where its body gave it', () => {
    expect(dead(first, 'Togo says 36 of its people died in fighting; Benin puts its losses at 35.').toSorted()).toEqual(
      expect.arrayContaining(['Togo: 36 standing · 1', 'Benin: 35 standing · 1']),
    )
  })

  it('follows each country’s count by itself', () => {
    const later =
      'Benin’s interior ministry has revised its count of those killed in fighting with Togo to 33, from 35.'
    expect(dead(first, later)).toEqual(expect.arrayContaining(['Benin: 35 superseded, 33 standing · 1']))
  })
})

import { describe, expect, it } from 'vitest'
import { figuresIn } from './readings.ts'

/** Each figure of a text: measure, number, who is counted. */
const drawn = (text: string): string[] =>
  figuresIn(text, '2031-05-06').map(({ measure, value, population }) => `${measure} ${value} ${population ?? 'all'}`)

describe('an ordinal', () => {
  it.each([
    ['A sixth person has died after the crash, the infirmary said.', ['killed 6 all']],
    ['Sixth victim dies in hospital', ['killed 6 all']],
    ['Landslide kills 12th person', ['killed 12 all']],
    ['Divers recovered a 12th body from the lake.', ['killed 12 all']],
    ['The seventh body was found on Friday.', ['killed 7 all']],
    ['It was the fifth death in the outbreak.', ['killed 5 all']],
    ['A second person was injured in the blast.', ['injured 2 all']],
    ['A fourth protester has died of his wounds.', ['killed 4 protesters']],
  ])('is the count as of then: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it('runs on, whatever came overnight', () => {
    const [figure] = figuresIn('A ninth person died of the fever overnight.', '2031-05-06')
    expect(figure).toMatchObject({ value: 9, accumulation: 'cumulative', counted: null, rule: 'figure/predicate' })
  })

  it.each([
    ['Two people were killed and a third person was injured.', ['killed 2 all', 'injured 1 individual']],
    ['Two people were shot dead. A third person was wounded.', ['killed 2 all', 'injured 1 individual']],
    ['A fifth hostage was released on Friday.', ['released 1 individual']],
    ['A third journalist has been killed this year.', ['killed 1 journalists']],
  ])('is one where its row is of others, or nobody says of whom: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it('is no part of the words for one', () => {
    expect(figuresIn('A fifth hostage was released on Friday.', '2031-05-06')[0]?.counted).toBe('hostage')
  })

  it.each([
    'A second explosion hit the market.',
    'The second person to die was a nurse.',
    'The 12th victim was identified as a student.',
    'It was the third death in custody this year.',
    'He was the second of three brothers to be killed.',
  ])('tells nothing of a count: %s', (text) => {
    expect(drawn(text)).toEqual([])
  })
})

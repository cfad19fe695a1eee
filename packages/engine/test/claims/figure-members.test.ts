import { describe, expect, it } from 'vitest'
import { figuresIn } from './readings.ts'

/** Each figure of a text: measure, number, counted words, population, and the number it is a part of. */
const drawn = (text: string): string[] => {
  const figures = figuresIn(text, '2031-05-06')
  return figures.map(({ measure, value, counted, population, subsetOf }) => {
    const whole = figures.find(({ id }) => id === subsetOf)
    return `${measure} ${value} ${counted ?? '–'} ${population ?? 'all'}${whole === undefined ? '' : ` of ${whole.value}`}`
  })
}

describe('the members of a list of parts', () => {
  it('each have a population of their own', () => {
    expect(drawn('Four of the dead were passengers and one was a driver.')).toEqual([
      'killed 4 passengers passengers',
      'killed 1 driver workers',
    ])
    expect(drawn('Six of the injured were children and two were teachers.')).toEqual([
      'injured 6 children children',
      'injured 2 teachers workers',
    ])
    expect(drawn('Three of those killed were guards, two were pilgrims and one was a nurse.').at(-1)).toBe(
      'killed 1 nurse health-workers',
    )
  })

  it('are parts of what the sentence counts before them', () => {
    expect(drawn('Ten people died; six were women and four were children.')).toEqual([
      'killed 10 people all',
      'killed 6 women women of 10',
      'killed 4 children children of 10',
    ])
    expect(drawn('Of the nine dead, five were miners, three were rescuers and one was a child.')).toEqual([
      'killed 9 – all',
      'killed 5 miners workers of 9',
      'killed 3 rescuers aid-workers of 9',
      'killed 1 child children of 9',
    ])
  })

  it('may leave the copula out', () => {
    expect(drawn('Eleven people were killed: eight were soldiers and three civilians.')).toEqual([
      'killed 11 people all',
      'killed 8 soldiers soldiers of 11',
      'killed 3 civilians civilians of 11',
    ])
  })

  it('are parts of what the sentence before counts', () => {
    expect(
      drawn('Seven people were killed. Three were soldiers, two were police officers and the rest civilians.'),
    ).toEqual([
      'killed 7 people all',
      'killed 3 soldiers soldiers of 7',
      'killed 2 police officers security-forces of 7',
    ])
  })

  it('are parts of nothing where two counts go before, or none', () => {
    expect(drawn('Seven people were killed and 12 were injured. Three were soldiers.')).toEqual([
      'killed 7 people all',
      'injured 12 people all',
    ])
    expect(drawn('Three were soldiers, two were police officers and the rest civilians.')).toEqual([])
  })

  it('are no parts where they tell another fate', () => {
    expect(drawn('Three were killed and two were wounded.')).toEqual(['killed 3 – all', 'injured 2 – all'])
  })
})

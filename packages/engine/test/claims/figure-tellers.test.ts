import { describe, expect, it } from 'vitest'
import { figuresIn } from './readings.ts'

/** Each figure of a text: measure, number, counted words. */
const drawn = (text: string): string[] =>
  figuresIn(text, '2031-05-06').map(
    ({ measure, value, low, counted }) => `${measure} ${value ?? low} ${counted ?? '–'}`,
  )

describe('those who tell', () => {
  it.each([
    ['The quay gave way, 12 dockers and a pilot told the Tide.', []],
    ['A boiler burst and killed eight men, two residents and a cook told the Tide.', ['killed 8 men']],
    ['The boat sank within minutes, according to two crew members.', []],
    ['"We heard shots," said two students.', []],
    ['Two officials, one from each ministry, said 31 people had died.', ['killed 31 people']],
    ['Five survivors said that 40 villagers had been killed.', ['killed 40 villagers']],
    ['Three protesters who were wounded said the police fired first.', []],
    ['Interviews with 14 villagers and two soldiers point to the army.', []],
    ['A court heard from nine farmers.', []],
    ['More than 30 villagers interviewed by the Tide described the raid.', []],
  ])('are no count: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it.each([
    ['Three men were detained and told police that they had been paid.', ['detained 3 men']],
    ['Two men were arrested, telling police they had got lost.', ['detained 2 men']],
    ['Relatives of 12 miners killed in the blast said the alarm was off.', ['killed 12 miners']],
    ['According to radio reports 12 soldiers were injured.', ['injured 12 soldiers']],
    ['Police said they had arrested 60 people.', ['detained 60 people']],
  ])('are told from those something befell: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it.each([
    ['Two thousand students protested in the capital.', ['other 2000 students']],
    ['Two hundred demonstrators chanted "Down with the council" at the hall.', ['other 200 demonstrators']],
    ['About 4,000 workers demanded higher pay.', ['other 4000 workers']],
  ])('are told from a crowd that is heard: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })
})

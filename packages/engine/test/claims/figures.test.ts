import { describe, expect, it } from 'vitest'
import { figuresIn } from './readings.ts'

/** Each figure of a text: number in brackets with the measure, value or interval, and what else is asked for. */
const drawn = (text: string, published = '2031-05-06'): string[] =>
  figuresIn(text, published).map((figure) => {
    const amount = figure.value ?? `${figure.low}–${figure.high}`
    return `${figure.measure} ${figure.bound === 'exact' ? '' : `${figure.bound} `}${amount} ${figure.counted ?? '–'}`
  })

describe('figures', () => {
  it.each([
    ['A bomb killed 12 people at the market.', ['killed 12 people']],
    ['The blast killed three officers and wounded seven others.', ['killed 3 officers', 'injured 7 others']],
    ['At least 12 miners have died.', ['killed at-least 12 miners']],
    ['Two dozen marchers were arrested and four were wounded.', ['detained 24 marchers', 'injured 4 marchers']],
    ['The fire left 17 villagers and 2 firefighters dead.', ['killed 17 villagers', 'killed 2 firefighters']],
    ['8 dead, 20 hurt in bus crash', ['killed 8 –', 'injured 20 –']],
    [
      'A flood killed nearly 400 people, leaving 2,000 homeless.',
      ['killed nearly 400 people', 'displaced 2000 people'],
    ],
    ['The death toll rose to 59.', ['killed 59 –']],
    ['The number of victims is 59.', ['killed 59 –']],
    ['They mourned the deaths of 14 sailors.', ['killed 14 sailors']],
    ['The ministry reported 31 deaths.', ['killed 31 deaths']],
    ['Gunmen kidnapped nine teachers.', ['abducted 9 teachers']],
    ['Gunmen were taking nine teachers hostage.', ['abducted 9 teachers']],
    ['Ambulances were rushing nine teachers to hospital.', ['injured 9 teachers']],
    ['The ferry sank with 180 passengers aboard.', ['aboard 180 passengers']],
    ['Thirty people are missing.', ['missing 30 people']],
    ['The two pilots who were killed had trained abroad.', ['killed 2 pilots']],
    ['Two wardens are among the wounded.', ['injured 2 wardens']],
    ['Some 5,000 troops were sent to the border.', ['deployed about 5000 troops']],
    ['Rebels killed the mayor, as well as two clerks.', ['killed 2 clerks']],
    ['Dozens of residents were evacuated.', ['evacuated vague 24–99 residents']],
  ])('%s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it.each([
    ['The guard put the toll at 31.', ['killed 31 –']],
    ['The navy said 23 of the dead were children.', ['killed 23 children']],
    ['Of the dead, 23 were children.', ['killed 23 children']],
    ['Three of those arrested were foreigners.', ['detained 3 foreigners']],
    ['The navy cut the toll down from 58 to 52.', ['killed 52 –', 'killed 58 –']],
    ['Two soldiers died and twelve bodies had been counted twice.', ['killed 2 soldiers']],
    ['The ministry put its losses at 35.', ['killed 35 –']],
    ['It cut its count of those killed to 33, from 35.', ['killed 33 –', 'killed 35 –']],
    ['Two men listed as dead returned home.', []],
    ['A girl of 12 and a woman of 60 were among 13 villagers killed.', ['killed 13 villagers']],
  ])('count what their sentence leaves to the words around: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it.each([
    ['At least 31 miners died. Another 58 are missing.', 'unknown'],
    ['Forty marchers were killed and 12 more were injured.', 'unknown'],
    ['Forty marchers were killed on Monday. Another 12 were killed on Tuesday.', 'flow'],
  ])('"another" adds to its like alone: %s', (text, accumulation) => {
    expect(figuresIn(text, '2031-05-06').at(-1)?.accumulation).toBe(accumulation)
  })

  it('date what they replaced by the days said', () => {
    const days = (text: string): (string | null)[] => figuresIn(text, '2031-05-06').map(({ asOf }) => asOf)
    expect(days('The toll rose to 47, up from 31 a day earlier, the navy said.')).toEqual(['2031-05-06', '2031-05-05'])
    expect(days('The toll rose to 47, up from 31, the navy said.')).toEqual(['2031-05-06', null])
  })

  it.each([
    ['The guard lowered the number of missing to 41 from 58.', 'guard'],
    ['The office had put the toll at 58.', 'office'],
    ['Mine fire: provincial office says 90 dead', 'provincial office'],
    ['The prefect gave a toll of 58.', 'prefect'],
    ['Dorvia reported 12 new deaths on Monday, bringing its toll to 36.', 'Dorvia'],
    ['A statement by the health ministry that 63 had died was read out.', 'health ministry'],
    ['A blaze tore through a hall, killing 28 dancers, police said.', 'police'],
  ])('come from whoever sets them: %s', (text, giver) => {
    expect(figuresIn(text, '2031-05-06')[0]?.attribution.map(({ name }) => name)).toEqual([giver])
  })

  it.each([
    'Among the police of the province at least 16 deaths were reported.',
    'Among police officers, 16 deaths were reported.',
    'At least 16 deaths were reported among the police.',
  ])('count those that a phrase sets apart: %s', (text) => {
    expect(figuresIn(text, '2031-05-06')).toMatchObject([
      { measure: 'killed', value: 16, population: 'security-forces' },
    ])
  })

  it('are where the town is that "the city" speaks of, if its line names one', () => {
    const placed = (text: string): (string | null)[] => figuresIn(text, '2031-05-06').map(({ place }) => place)
    expect(placed('Burned cars in the middle of Lyon. At least 18 people were killed in the city.')).toEqual(['Lyon'])
    expect(placed('Burned cars in Lyon.\n\nAt least 18 people were killed in the city.')).toEqual([null])
    expect(placed('Cars burned in Lyon. At least 18 people died in the city of Izmir.')).toEqual(['Izmir'])
  })

  it('does not take the killers for the killed', () => {
    expect(drawn('Two gunmen killed a guard.').filter((figure) => figure.startsWith('killed 2'))).toEqual([])
  })

  it.each([
    ['The treaty could free 300 prisoners.'],
    ['The quake did not kill 40 people.'],
    ['They held two meetings.'],
    ['Twelve percent of the workers died.'],
    ['The 30-day curfew ended in 2019.'],
  ])('says nothing of what did not happen or counts nobody: %s', (text) => {
    expect(drawn(text).filter((figure) => !figure.startsWith('other'))).toEqual([])
  })

  it('ties a part to its whole', () => {
    const [whole, part] = figuresIn('At least 90 people, including three children, died.', '2031-05-06')
    expect(part).toMatchObject({ measure: 'killed', value: 3, counted: 'children', subsetOf: whole!.id })
  })

  it('names the population', () => {
    expect(figuresIn('Twelve members of the security forces were killed.', '2031-05-06')[0]).toMatchObject({
      population: 'security-forces',
    })
    expect(figuresIn('Twelve people were killed.', '2031-05-06')[0]).toMatchObject({ population: null })
  })

  it('gives a number without a noun the people counted before it', () => {
    expect(
      figuresIn('Two soldiers were killed and 14 wounded.', '2031-05-06').map(({ counted, population }) => [
        counted,
        population,
      ]),
    ).toEqual([
      ['soldiers', 'soldiers'],
      ['soldiers', 'soldiers'],
    ])
  })

  it('tells what adds to an earlier count from a running total', () => {
    expect(figuresIn('Another 12 people died overnight.', '2031-05-06')[0]).toMatchObject({ accumulation: 'flow' })
    expect(figuresIn('So far 12 people have died.', '2031-05-06')[0]).toMatchObject({ accumulation: 'cumulative' })
  })

  it('marks a figure of an earlier event', () => {
    expect(figuresIn('The 2004 quake killed 900 people.', '2031-05-06')[0]).toMatchObject({ background: true })
  })
})

describe('single people', () => {
  it.each([
    ['A police officer was killed.', ['killed 1 police officer']],
    ['Clashes left a policeman dead and 11 marchers injured.', ['killed 1 policeman', 'injured 11 marchers']],
    ['Gunmen killed a judge and wounded his driver.', ['killed 1 judge', 'injured 1 driver']],
    ['They condemned the murder of a teacher.', ['killed 1 teacher']],
    ['A reporter was detained overnight.', ['detained 1 reporter']],
    ['Maria Lopez, a former judge, was detained on Monday.', ['detained 1 Maria Lopez']],
  ])('%s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it.each([
    ['The judge was killed.'],
    ['A gunman killed nobody.'],
    ['A bridge was destroyed.'],
    ['The sons of a judge were killed.'],
  ])('counts nobody twice, and no doer: %s', (text) => {
    expect(drawn(text)).toEqual([])
  })

  it('never passes for the whole population', () => {
    expect(figuresIn('A woman died. A man was hurt.', '2031-05-06').map(({ population }) => population)).toEqual([
      'women',
      'individual',
    ])
  })
})

describe('revisions', () => {
  const revised = (text: string): unknown[] =>
    figuresIn(text, '2031-05-06')
      .toSorted((a, b) => a.number[0] - b.number[0])
      .map(({ measure, value, standing, asOf }) => [measure, value, standing, asOf])

  it.each(['The death toll rose from 12 to 16.', 'The toll climbed from 12 to 16 overnight.'])(
    'takes the new count, and the old one as overtaken: %s',
    (text) => {
      expect(revised(text)).toEqual([
        ['killed', 12, 'asserted', null],
        ['killed', 16, 'asserted', '2031-05-06'],
      ])
    },
  )

  it('takes a count that fell for corrected', () => {
    expect(revised('The navy lowered the death toll of the ferry from 131 to 119.')).toEqual([
      ['killed', 131, 'corrected', null],
      ['killed', 119, 'asserted', '2031-05-06'],
    ])
  })

  it('takes a count for as old as the day it was given', () => {
    expect(revised('At least 40 people died, the ministry said on Saturday.')).toEqual([
      ['killed', 40, 'asserted', '2031-05-03'],
    ])
  })

  it('keeps the old one as corrected', () => {
    expect(
      figuresIn('The storm killed 59 people, down from 164.', '2031-05-06').map(({ measure, value, standing }) => [
        measure,
        value,
        standing,
      ]),
    ).toEqual([
      ['killed', 59, 'asserted'],
      ['killed', 164, 'corrected'],
    ])
  })
})

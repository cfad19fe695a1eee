import { describe, expect, it } from 'vitest'
import { figuresIn } from './readings.ts'

/** Each figure of a text: measure, bound where there is one, number, counted words. */
const drawn = (text: string, published = '2031-05-06'): string[] =>
  figuresIn(text, published).map((figure) => {
    const amount = figure.value ?? `${figure.low}–${figure.high}`
    return `${figure.measure} ${figure.bound === 'exact' ? '' : `${figure.bound} `}${amount} ${figure.counted ?? '–'}`
  })

describe('who or what a pronoun counts', () => {
  it('does not take burned buildings for hurt people', () => {
    expect(drawn('Public buildings which crowds had entered, several of them burned, are open again.')).toEqual([
      'damaged vague 3–9 buildings',
    ])
  })

  it('takes the people of the sentence before', () => {
    expect(drawn('Twelve divers went down. Two of them died.')).toContain('killed 2 divers')
  })

  it('takes the houses of the sentence before for no people', () => {
    expect(drawn('Ninety houses stood on the hill. Six of them burned.')).toEqual(['damaged 6 houses'])
  })
})

describe('losses', () => {
  it.each([
    ['The two valleys have lost at least 35 people.', ['killed at-least 35 people']],
    ['The regiment lost eight men.', ['killed 8 men']],
    ['The landslide claimed 14 lives.', ['killed 14 lives']],
  ])('counts the dead: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it('does not count those who left', () => {
    expect(
      drawn('The club lost eleven players to its rivals.').filter((figure) => figure.startsWith('killed')),
    ).toEqual([])
  })
})

describe('tolls', () => {
  it.each([
    ['Quake toll passes 700', ['killed more-than 700 –']],
    ['Storm deaths pass 90 in delta', ['killed more-than 90 –']],
    ['Arrests near 4,000 after third night of marches', ['detained nearly 4000 –']],
    ['Flood deaths rise to 88', ['killed 88 –']],
    ['The ministry put the dead at 61 and the injured at 300.', ['killed 61 –', 'injured 300 –']],
    ['The toll rose by 14 to 212.', ['killed 14 –', 'killed 212 –']],
  ])('keeps bound and measure: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it('tells how far a toll moved from where it stands', () => {
    expect(figuresIn('The toll rose by 14 to 212.', '2031-05-06').map(({ accumulation }) => accumulation)).toEqual([
      'flow',
      'cumulative',
    ])
  })

  it('takes the day a toll names for its own', () => {
    expect(figuresIn('The death toll stood at 57 on Saturday.', '2031-05-06')[0]).toMatchObject({
      asOf: '2031-05-03',
      asOfInferred: false,
    })
  })

  it('does not spread a toll over things', () => {
    expect(drawn('The toll spread to 12 villages.')).toEqual([])
  })
})

describe('revisions, the new number first', () => {
  it('keeps the number that was corrected', () => {
    const [now, before] = figuresIn('The number of wounded was revised to 84 from 92.', '2031-05-06')
    expect(now).toMatchObject({ measure: 'injured', value: 84, standing: 'asserted' })
    expect(before).toMatchObject({ measure: 'injured', value: 92, standing: 'corrected', asOf: null })
  })

  it('does not take the found for corrected', () => {
    const [now, before] = figuresIn('The number of missing fell to 40 from 73.', '2031-05-06')
    expect(now).toMatchObject({ measure: 'missing', value: 40, standing: 'asserted' })
    expect(before).toMatchObject({ measure: 'missing', value: 73, standing: 'asserted' })
  })

  it('compares with the day before', () => {
    expect(drawn('Sixty-one people are dead, the ministry said, compared with 54 a day earlier.')).toEqual([
      'killed 61 people',
      'killed 54 people',
    ])
  })

  it('keeps what was reported earlier', () => {
    const figures = figuresIn(
      'In the north 46 people are dead, the ministry said. It had earlier reported 52 but struck six names.',
      '2031-05-06',
    )
    expect(figures.map(({ measure, value, standing }) => [measure, value, standing])).toEqual([
      ['killed', 46, 'asserted'],
      ['killed', 52, 'corrected'],
    ])
  })
})

describe('numbers that leave their noun out', () => {
  it('takes the measure of the figure before', () => {
    expect(drawn('At least 389 miners died, the institute says; the ministry says 405.')).toEqual([
      'killed at-least 389 miners',
      'killed 405 miners',
    ])
  })

  it('repeats a figure by its value', () => {
    expect(
      drawn('The union said 160 people had died. Thirty were hurt. "The figure of 160 is false," a major said.'),
    ).toEqual(['killed 160 people', 'injured 30 –', 'killed 160 people'])
  })

  it('says nothing where the figures before differ in measure', () => {
    expect(
      drawn('Nine people died and 30 were hurt. The figure of 46 is unchanged.').filter((figure) =>
        figure.includes('46'),
      ),
    ).toEqual([])
  })
})

describe('where people are', () => {
  it.each([
    ['About 58,000 people are living in tents.', ['displaced about 58000 people']],
    ['Nearly 800 people are in custody.', ['detained nearly 800 people']],
    ['The jet had 92 people on board.', ['aboard 92 people']],
    ['The number of people in shelters went up to 58,000.', ['displaced 58000 –']],
    ['All 324 people aboard were rescued.', ['rescued 324 people']],
    ['The crew of 22 was evacuated.', ['evacuated 22 –']],
  ])('says what befell them: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })
})

describe('fates told in few words', () => {
  it('tells the dead from the shot', () => {
    const [shot, dead] = figuresIn('Four people were shot, two fatally, outside a bar.', '2031-05-06')
    expect(dead).toMatchObject({ measure: 'killed', value: 2, subsetOf: shot!.id })
    expect(shot!.measure).not.toBe('killed')
  })

  it.each([
    ['Killed were three soldiers and a guide.', ['killed 3 soldiers', 'killed 1 guide']],
    ['Her mother and a brother were killed.', ['killed 1 mother', 'killed 1 brother']],
    ['His wife was pronounced dead at a hospital.', ['killed 1 wife']],
    ['A driver and two passengers were killed.', ['killed 1 driver', 'killed 2 passengers']],
  ])('counts each of them: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })
})

describe('flows and other events', () => {
  it.each([
    'Another 12 people died overnight.',
    'Overnight, 27 bodies were found.',
    'Rescuers pulled 21 more bodies from the mud.',
  ])('adds and does not sum up: %s', (text) => {
    expect(figuresIn(text, '2031-05-06').map(({ accumulation }) => accumulation)).toEqual(['flow'])
  })

  it.each([
    ['The attack came a year after a bombing that killed 22 people.', true],
    ['In 1998 a flood killed 900 people in the same valley.', true],
    ['It was the worst fire since 2004, when 60 people died in a club.', true],
    ['Fourteen people died in the worst fire since a blaze in 2004.', false],
    ['Nine people died two years after the reactor was shut.', false],
  ])('tells another event from this one: %s', (text, background) => {
    expect(figuresIn(text, '2031-05-06').map((figure) => figure.background)).toEqual([background])
  })
})

describe('places', () => {
  it('does not take the place of the speaker', () => {
    expect(
      figuresIn('The relief office in Lima said that 300 houses were destroyed.', '2031-05-06')[0]!.place,
    ).toBeNull()
  })

  it('takes a place named after its kind', () => {
    expect(figuresIn('Forty people died in the province of Oaxaca.', '2031-05-06')[0]!.place).toBe('Oaxaca')
  })
})

describe('numbers that count nobody', () => {
  it.each([
    ['Image 3 of 10 Five people were hurt on Sunday.', ['injured 5 people']],
    ['Three other men, ages 25, 26, and 33, were injured.', ['injured 3 other men']],
    ['One woman said she ran.', []],
  ])('%s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })
})

describe('what befell whom', () => {
  it.each([
    ['A gunman claimed the lives of nine shoppers.', ['killed 9 shoppers']],
    ['Twelve men injured in the blast have died.', ['killed 12 men']],
    ['Two patients were treated for burns and released.', ['injured 2 patients']],
    ['Two women have life-threatening injuries.', ['injured 2 women']],
    ['Two men were hit in the stomach.', ['injured 2 men']],
    ['More than a dozen were wounded when a bus hit a wall.', ['injured more-than 12 –']],
    ['He was aiming to kill four of the guards.', []],
    ['According to a report released on Monday, two men ran.', []],
  ])('%s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it('does not lend its noun to those whom another struck', () => {
    expect(drawn('Two suspects in an attack that wounded three and killed one were held.')).toEqual([
      'detained 2 suspects',
      'injured 3 –',
      'killed 1 –',
    ])
  })

  it('does not bury a street', () => {
    expect(
      drawn('A man hurt in a shooting at Main and Bragg has died.').filter((figure) => figure.includes('Bragg')),
    ).toEqual([])
  })

  it('takes a party at night for no new count', () => {
    expect(figuresIn('Five people were shot in an overnight party.', '2031-05-06')[0]!.accumulation).toBe('unknown')
  })
})

describe('who gives a number', () => {
  it('names the one who sets it beside another', () => {
    const figures = figuresIn(
      'At least 389 miners died, the rescue institute says; the health ministry says 405.',
      '2031-05-06',
    )
    expect(figures.map(({ attribution }) => attribution[0]?.name)).toEqual(['rescue institute', 'health ministry'])
  })

  it('takes the missing for those of a day', () => {
    const figures = figuresIn('On Friday 73 people were missing; the navy now speaks of 40.', '2031-05-06')
    expect(figures.at(-1)).toMatchObject({ measure: 'missing', value: 40, accumulation: 'snapshot' })
  })
})

describe('those who lived', () => {
  it.each([
    ['Rescuers dug 17 people alive out of the hall.', ['rescued 17 people']],
    ['Eighty-seven sailors survived the wreck.', ['rescued 87 sailors']],
    ['Doctors treated 45 people after the fire.', ['injured 45 people']],
  ])('%s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })
})

describe('parts and wholes in other words', () => {
  it('counts the part, and no family', () => {
    const figures = figuresIn('Eleven people, seven of them from one family, drowned.', '2031-05-06')
    expect(figures.map(({ measure, value, subsetOf }) => [measure, value, subsetOf])).toEqual([
      ['killed', 11, null],
      ['killed', 7, figures[0]!.id],
    ])
  })

  it('takes a part after its whole', () => {
    const [whole, part] = figuresIn('Of the 188 dead, 40 were children.', '2031-05-06')
    expect(part).toMatchObject({ measure: 'killed', value: 40, subsetOf: whole!.id })
  })

  it('does not save the whole with its part', () => {
    expect(drawn('Only 12 of the 90 passengers survived.').filter((figure) => figure.startsWith('rescued'))).toEqual([
      'rescued 12 passengers',
    ])
  })

  it('reads what a ship can carry for no one aboard', () => {
    expect(
      drawn('The ferry, built to carry 300 passengers, had 512 aboard.').filter((f) => f.startsWith('aboard')),
    ).toEqual(['aboard 512 –'])
  })

  it('tells the dead of an earlier attack from those of this one', () => {
    const figures = figuresIn('The blast, the worst since a 2009 attack that killed 38, wounded 70.', '2031-05-06')
    expect(figures.map(({ value, background }) => [value, background])).toEqual([
      [38, true],
      [70, false],
    ])
  })

  it.each([
    ['A 12-year-old girl was killed.', ['killed 1 girl']],
    ['The blast hurt a 40-year-old guard.', ['injured 1 guard']],
    ['A 34-year-old man and his two children died.', ['killed 1 man', 'killed 2 children']],
  ])('counts a person told by age: %s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })

  it('adds what the last day brought', () => {
    expect(figuresIn('In the past 24 hours 15 people have died.', '2031-05-06')[0]!.accumulation).toBe('flow')
  })

  it('takes back an early count for a later one', () => {
    expect(drawn('The ministry said 30 people were killed but later said the number was 24.')).toEqual([
      'killed 30 people',
      'killed 24 people',
    ])
  })
})

describe('a number that is restated with its noun', () => {
  it('counts what the figures before it count', () => {
    const text =
      'The chief said that 22 people were killed. The ministry has not updated its figure of 14 civilians and three soldiers.'
    expect(drawn(text)).toEqual(['killed 22 people', 'killed 14 civilians', 'killed 3 soldiers'])
    expect(drawn('Police said 31 people had been arrested. The union disputes the count of 27 students.')).toEqual([
      'detained 31 people',
      'detained 27 students',
    ])
  })

  it('says nothing where none stands before it', () => {
    expect(drawn('The ministry defended its figure of 14 civilians and three soldiers.')).toEqual([])
  })

  it('is told from a number given for the first time, and from one that says what it counts', () => {
    expect(drawn('The council gave a figure of 12,000 demonstrators.')).toEqual(['other 12000 demonstrators'])
    expect(drawn('Nine people died. The total of 300 detainees is disputed.')).toEqual([
      'killed 9 people',
      'detained 300 detainees',
    ])
  })
})

describe('those brought away, and those buried', () => {
  it.each([
    ['More than 4,000 people were taken to schools and churches.', ['evacuated more-than 4000 people']],
    ['Some 300 villagers were moved to safety.', ['evacuated about 300 villagers']],
    ['Two hundred people took refuge in a school.', ['displaced 200 people']],
    ['"We buried more than 80 people here," the priest said.', ['killed more-than 80 people']],
    ['Residents have buried 30 people in mass graves.', ['killed 30 people']],
    ['An avalanche buried five skiers.', []],
    ['The landslide buried two guards.', ['other 2 guards']],
  ])('%s', (text, read) => {
    expect(drawn(text)).toEqual(read)
  })
})

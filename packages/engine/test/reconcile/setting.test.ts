import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/index.ts'
import { settingOf } from '../../src/reconcile/setting.ts'
import { language, readingOfText } from '../claims/readings.ts'

const setting = (...texts: readonly (readonly [string | null, string])[]) =>
  settingOf(
    texts.map(([published, text], at): Reading => readingOfText(text, published, { id: `r${at}` })),
    language,
  )

describe('setting', () => {
  it('takes the day the reports say it happened, not the day they were printed', () => {
    const { date } = setting(
      ['2031-05-06', 'A bomb exploded at a market in Quetta on Sunday, killing nine people, police said.'],
      [
        '2031-05-07',
        'Nine people died when a bomb went off at a market in Quetta on Sunday. Shops stayed shut on Tuesday.',
      ],
    )
    expect(date).toBe('2031-05-04')
  })

  it('may be after the first report, which tells what led to it', () => {
    const { date } = setting(
      ['2031-05-05', 'Ada Okoro was declared the winner of the vote in Malawi on Monday. A march is planned.'],
      ['2031-05-06', 'Police shot dead three people in Lilongwe on Tuesday when thousands marched.'],
      ['2031-05-08', 'Four people were shot dead by police in Lilongwe on Tuesday, doctors said.'],
    )
    expect(date).toBe('2031-05-06')
  })

  it('is not where the writer sat, where the report opens with another region', () => {
    const { place } = setting(
      [
        '2031-06-03',
        'BISHKEK — The dam above Ak-Bulak in the Issyk-Kul region collapsed on Monday. Villagers near Karakol were warned.',
      ],
      ['2031-06-04', 'The dam near Karakol collapsed on Monday night, villagers said.'],
    )
    expect(place?.city).toBe('Karakol')
  })

  it('says so where the day is inferred from publication', () => {
    const { date, why } = setting(['2031-05-06', 'A bomb exploded at a market in Quetta, killing nine people.'])
    expect(date).toMatch(/^2031-05-0[56]$/)
    expect(why[0]).toContain('inferred from publication')
  })

  it('counts a bare weekday of an undated report back from the dated ones', () => {
    const { date } = setting(
      ['2031-05-06', 'A ferry sank off Conakry, drowning nine people. The ferry had left Kamsar in the night.'],
      [null, 'A ferry sank off Conakry on Sunday, killing nine people, the navy said. The ferry sank on Sunday night.'],
    )
    expect(date).toBe('2031-05-04')
  })

  it('dates a happening of several days by its first', () => {
    const { date } = setting(
      [
        '2031-05-09',
        'Protests began on May 3 in Lomé. The protests spread to Kpalimé, and on Thursday two protesters died.',
      ],
      [
        '2031-05-09',
        'Two people were killed in protests on Thursday. The protests erupted on May 3 over the price of bread.',
      ],
    )
    expect(date).toBe('2031-05-03')
  })

  it('leaves an older event to the background', () => {
    const { date } = setting([
      '2031-05-06',
      'A strong earthquake struck Mendoza on Monday, killing 12 people. An earthquake killed 300 people there on January 15, 1944.',
    ])
    expect(date).toBe('2031-05-05')
  })

  it('takes the scene of one event though the country is named far more often', () => {
    const { place } = setting(
      [
        '2031-05-06',
        'Dam bursts in Peru\n\nLIMA, May 6, 2031 - A dam collapsed above the town of Santa Lucia in northern Peru on Tuesday, killing nine people, Peruvian officials said.',
      ],
      [
        '2031-05-07',
        'Nine people died in the Santa Lucia dam collapse, Peru said. Peru will rebuild, the president of Peru said.',
      ],
    )
    expect([place?.city, place?.region, place?.country]).toEqual(['Santa Lucia', null, 'Peru'])
  })

  it('names the town, its region and country', () => {
    const { place } = setting(
      ['2031-05-06', 'Two people were shot dead in Columbus, Georgia, on Monday night, police said.'],
      ['2031-05-06', 'Columbus police said two men were killed in a shooting on Monday. One of them was from Dallas.'],
    )
    expect(place).toMatchObject({ city: 'Columbus', region: 'Georgia', country: 'United States' })
    expect(place!.latitude).toBeCloseTo(32.5, 0)
  })

  it('takes no town somebody comes from for the place', () => {
    const { place } = setting([
      '2031-05-06',
      'Three miners died in a collapse in Zonguldak on Monday. The mine was closed. One miner was from Ankara, two were from Ankara too.',
    ])
    expect(place).toMatchObject({ city: 'Zonguldak', country: 'Turkey' })
  })

  it('gives the city a quarter is a part of', () => {
    const { place } = setting([
      '2031-05-06',
      'Four people were wounded in a shooting in Hollywood on Monday, Los Angeles police said. The shooting in Los Angeles followed a quarrel.',
    ])
    expect(place).toMatchObject({ city: 'Los Angeles', region: 'California' })
  })

  it('calls a town as the reports do', () => {
    const { place } = setting([
      '2031-05-06',
      'A train derailed in Cologne on Monday, injuring nine people. The station in Cologne was closed, police in Cologne said.',
    ])
    expect(place).toMatchObject({ city: 'Cologne', country: 'Germany' })
  })

  it('gives the country alone where no town stands out', () => {
    const { place } = setting([
      '2031-05-06',
      'Floods across Mozambique killed 60 people in a week. Mozambique asked for help, and roads in Beira and Tete were cut. Mozambique declared mourning.',
    ])
    expect(place).toMatchObject({ city: null, region: null, country: 'Mozambique' })
  })

  it('gives the region that the reports call so, where its towns share what is said', () => {
    const { place } = setting([
      '2031-05-06',
      'A strong earthquake struck the Puno region of Peru on Monday. Houses fell in Juliaca and Ilave. The Puno region was cut off.',
    ])
    expect(place).toMatchObject({ city: null, region: 'Puno Region', country: 'Peru' })
  })

  it.each([
    ['Continental News Agency', 'Continental'],
    ['Justice Watch', 'Justice'],
    ['Liberty Party', 'Liberty'],
    ['Hope Foundation', 'Hope'],
    ['Phoenix Relief Fund', 'Phoenix'],
    ['Enterprise Mining Company', 'Enterprise'],
    ['Orient Radio', 'Orient'],
    ['Mercy Hospital', 'Mercy'],
  ])('takes no word of a body’s name for a town: %s', (body) => {
    const { place } = setting([
      '2031-05-06',
      `Gunmen attacked a market in Orlavo on Sunday, killing nine people, ${body} said. The ${body} had staff in Orlavo.`,
    ])
    expect(place).toMatchObject({ city: 'Orlavo', region: null, country: null, latitude: null })
  })

  it.each(['Paris Adeyemi', 'Washington Mora', 'Austin Abara', 'Florence Quist', 'Jordan Pike', 'Georgia Lund'])(
    'takes no person for a place: %s',
    (person) => {
      const [given] = person.split(' ')
      const { place } = setting([
        '2031-05-06',
        `Twelve people died in floods in Orlavo, the governor, ${person}, told reporters. ${given} said that 400 had fled Orlavo.`,
      ])
      expect(place).toMatchObject({ city: 'Orlavo', country: null })
    },
  )

  it.each(['Mobile', 'Media', 'Rugby', 'Nice', 'Split', 'Independence', 'Surprise', 'Bath'])(
    'takes no capitalised word for a town: %s',
    (word) => {
      const { place } = setting([
        '2031-05-06',
        `${word} services cut after flood\n\n${word} services were cut after the river burst its banks on Sunday, killing 12 people.`,
      ])
      expect(place).toBeNull()
    },
  )

  it.each([
    ['Hope', 'Twelve people died in a fire in the town of Hope, Arkansas, on Sunday.'],
    [
      'Independence',
      'A tornado struck Independence, Missouri, on Sunday, killing 12 people, Independence police said.',
    ],
    ['Enterprise', 'Nine people died in a blast in Enterprise, Alabama, on Sunday.'],
    ['Orange', 'ORANGE, Calif. (AP) — Two people were shot dead in Orange on Sunday, police said.'],
    ['Nice', 'A lorry hit a crowd in Nice on Sunday, killing nine people, French police said.'],
    ['Split', 'A ferry caught fire off Split on Sunday, killing nine people, Croatian officials said.'],
    ['Memphis', 'Two men were shot dead on Sunday, Memphis Police Department said.'],
    ['Phoenix', 'Two men were shot dead on Sunday, Phoenix police said.'],
  ])('takes a town that is used as one: %s', (city, text) => {
    expect(setting(['2031-05-06', text]).place).toMatchObject({ city })
  })

  it('tells an area that is not listed by its name', () => {
    const { place, why } = setting(
      [
        '2031-05-06',
        'Floods kill nine in Orla valley\n\nThe Orla river burst its banks on Sunday, killing nine people.',
      ],
      ['2031-05-07', 'ORLAVO (Reuters) — Nine people died in floods in the Orla valley on Sunday, officials said.'],
    )
    expect(place).toMatchObject({ city: null, region: 'Orla valley', country: null })
    expect(why.at(-1)).toContain('hardly of any country')
  })

  it('gives the country alone where the reports speak of one, and of a town that is not listed', () => {
    const { place } = setting([
      '2031-05-06',
      'Floods in Kenya killed nine people in Orlavo on Sunday. Kenya sent soldiers, and the president of Kenya flew to Orlavo.',
    ])
    expect(place).toMatchObject({ country: 'Kenya' })
  })

  it('reads hostile texts soundly', () => {
    for (const text of [
      '',
      '\u0000'.repeat(500),
      '\ud800 was killed in \udc00 on Monday',
      'in '.repeat(5000),
      '9'.repeat(5000),
    ])
      expect(setting(['2031-05-06', text]).date).toMatch(/^2031-05-0/)
  })

  it('is silent where nothing is dated or placed', () => {
    expect(setting([null, 'Nine people died, officials said.'])).toMatchObject({ date: null, place: null })
  })

  it('is the same in any order of reports', () => {
    const texts = [
      ['2031-05-06', 'A train derailed near Nagpur on Monday, killing nine people.'],
      ['2031-05-07', 'Nine people were killed when a train derailed near Nagpur on Monday, not in Wardha.'],
    ] as const
    expect(setting(...texts)).toEqual(setting(...texts.toReversed()))
  })
})

import { describe, expect, it } from 'vitest'
import { type Reading, recordOf, type StoryRecord } from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

type Told = readonly [published: string | null, text: string]

const storyOf = (...texts: readonly Told[]): StoryRecord =>
  recordOf(
    texts.map(
      ([published, text], at): Reading => ({ ...readingOfText(text, published, { id: `r${at}` }), story: 'one' }),
    ),
    language,
    { profile: 'default', asOf: null, decisions: [] },
  ).stories[0]!

const incidents = (...texts: readonly Told[]) => storyOf(...texts).incidents

/** The timeline, as "2031-05-04 explosion". */
const timeline = (...texts: readonly Told[]): string[] => incidents(...texts).map(({ date, type }) => `${date} ${type}`)

const bomb: Told = ['2031-05-06', 'A bomb exploded at a market in Quetta on Sunday, killing nine people, police said.']

describe('incidents', () => {
  it('is a timeline in order of the days, not of the reports', () => {
    expect(
      timeline(
        ['2031-05-08', 'Police arrested Omar Khan on Wednesday. The army deployed 200 soldiers on Tuesday.'],
        bomb,
      ),
    ).toEqual(['2031-05-04 explosion', '2031-05-06 deployment', '2031-05-07 arrest'])
  })

  it.each([
    ['The army denied that troops had shelled the market.'],
    ['Rumours that a guard had been shot dead are false, police say.'],
    ['The city denies reports that a guard was shot.'],
    ['It is not true that the army has seized the bridge on Sunday, the mayor said.'],
    ['The curfew ends on Friday. The army releases Omar Khan on 15 May 2031.'],
  ])('holds nothing that is told only to be denied, or still to come: %s', (text) =>
    expect(timeline(['2031-05-06', text])).toEqual([]),
  )

  it('keeps what one says though another denies it', () =>
    expect(
      timeline(['2031-05-06', 'The rebels said troops had shelled Quetta on Sunday. The army denied the claim.']),
    ).toEqual(['2031-05-04 attack']))

  it('takes a headline’s count for the one its report tells', () =>
    expect(
      timeline([
        '2031-05-06',
        'At least 18 killed in riot at prison\n\nAt least 18 inmates were killed on Sunday in a riot at the prison, police said. Omar Khan was arrested on Monday.',
      ]).filter((line) => line.endsWith('killing')),
    ).toHaveLength(1))

  it('gives the day of one who died to no others', () =>
    expect(
      incidents(
        bomb,
        ['2031-05-07', 'A guard died of burns on Tuesday in Quetta.'],
        ['2031-05-08', 'A list named three guards who had died.'],
      ).map(({ final, target }) => `${final} ${target}`),
    ).not.toContain('2031-05-06 three guards'))

  it('takes what two reports tell of one happening for one', () => {
    const [one, ...others] = incidents(
      ['2031-05-06', 'The governor of Quetta, Salim Raza, resigned on Monday.'],
      ['2031-05-07', 'Salim Raza resigned on Monday after the attack, his office said.'],
    ).filter(({ type }) => type === 'resignation')
    expect(one!.claims).toHaveLength(2)
    expect(one!.who).toBe('Salim Raza')
    expect(others).toEqual([])
  })

  it('folds into the main happening what only repeats it', () => {
    const told = incidents(bomb, [
      '2031-05-06',
      'The blast in Quetta killed nine people. Forty people were injured. The explosion destroyed a shop.',
    ])
    expect(told.map(({ type }) => type)).toEqual(['explosion'])
    expect(told[0]!.claims.length).toBeGreaterThan(3)
  })

  it('keeps an event of another year apart, with its own date', () => {
    const told = incidents([
      '1998-02-13',
      'A ferry sank off Conakry on Thursday and 40 people drowned. It was the worst accident since the ferry Kakande sank in 1991, when 73 people drowned.',
    ])
    expect(told[0]).toMatchObject({ date: '1991', precision: 'year' })
    expect(told.at(-1)).toMatchObject({ date: '1998-02-12', precision: 'day', type: 'sinking' })
    expect(told.at(-1)!.claims).toHaveLength(2)
  })

  it('gives the place with its coordinates', () => {
    expect(incidents(bomb)[0]!.place).toMatchObject({ city: 'Quetta', country: 'Pakistan' })
    expect(incidents(bomb)[0]!.place!.latitude).toBeCloseTo(30.2, 0)
  })

  it('gives the days between which an undated event fell, and says that they are inferred', () => {
    const arrest = incidents(bomb, [
      '2031-05-07',
      'Police have arrested the shopkeeper Omar Khan over the bombing.',
    ]).find(({ type }) => type === 'arrest')
    expect(arrest).toMatchObject({ first: '2031-05-04', final: '2031-05-07', precision: 'several-days' })
    expect(arrest!.why[0]).toMatch(/^R4: inferred/)
  })

  it('takes counts up to different days for one round of arrests', () => {
    const arrests = incidents(
      ['2031-05-05', 'Protests began in Lomé on Friday. Police had detained 300 people by Sunday.'],
      ['2031-05-07', 'Protests went on in Lomé. Police had detained 700 people by Tuesday.'],
    ).filter(({ type }) => type === 'arrest')
    expect(arrests).toHaveLength(1)
    expect(arrests[0]!.claims).toHaveLength(2)
  })

  it('shows side by side that a cabinet was sacked, and that it resigned', () => {
    const [one] = incidents(
      ['2031-05-06', 'Protests began in Lomé on Friday. President Ama Mensah sacked her cabinet.'],
      ['2031-05-06', 'Protests erupted in Lomé on Friday, and the cabinet resigned.'],
    ).filter(({ versions }) => versions.length > 0)
    expect(one!.versions.map(({ says }) => says.split(' ')[0]).toSorted()).toEqual(['dismissal', 'resignation'])
  })

  it('shows side by side who dismissed whom, and repairs neither', () => {
    const [one] = incidents(
      [
        '2031-05-06',
        'Protests began in Lomé on Friday. Security chief Kofi Boateng was arrested days after President Ama Mensah dismissed him.',
      ],
      [
        '2031-05-06',
        'Protests began in Lomé on Friday. The arrest of Kofi Boateng came days after President Ama Mensah was removed from her post.',
      ],
    ).filter(({ versions }) => versions.length > 0)
    expect(one!.versions.map(({ says }) => says).toSorted()).toEqual([
      'dismissal of Ama Mensah',
      'dismissal of Kofi Boateng by Ama Mensah',
    ])
  })

  it('shows two days given for what happens once', () => {
    const [one] = incidents(
      bomb,
      ['2031-05-08', 'Omar Khan was arrested on Tuesday.'],
      ['2031-05-08', 'Omar Khan was arrested on Wednesday.'],
    ).filter(({ type }) => type === 'arrest')
    expect(one!.versions.map(({ says }) => says)).toEqual([
      'arrest of Omar Khan on 2031-05-06',
      'arrest of Omar Khan on 2031-05-07',
    ])
  })

  it('keeps events of one kind in two towns apart', () => {
    const arrests = incidents(bomb, [
      '2031-05-08',
      'Police arrested three students in Lahore on Tuesday. Police arrested four students in Karachi on Tuesday.',
    ]).filter(({ type }) => type === 'arrest')
    expect(arrests.map(({ place }) => place!.city).toSorted()).toEqual(['Karachi', 'Lahore'])
  })

  it('takes a released statement for no release', () => {
    expect(timeline(bomb, ['2031-05-07', 'The ministry released a statement on Tuesday.'])).toEqual([
      '2031-05-04 explosion',
    ])
  })

  it('leaves out what did not happen', () => {
    expect(timeline(bomb, ['2031-05-07', 'Police did not arrest Omar Khan on Tuesday.'])).toEqual([
      '2031-05-04 explosion',
    ])
  })

  it('points to claims of its reports, each once', () => {
    const story = storyOf(bomb, ['2031-05-08', 'Police arrested Omar Khan on Wednesday. He was charged on Thursday.'])
    const known = new Set(story.reports.flatMap(({ claims }) => claims.map(({ id }) => id)))
    const used = story.incidents.flatMap(({ claims }) => claims)
    expect(used.filter((id) => !known.has(id))).toEqual([])
    expect(new Set(used).size).toBe(used.length)
  })

  it('is the same in any order of reports', () => {
    const texts: readonly Told[] = [
      bomb,
      ['2031-05-07', 'The blast in Quetta killed eleven people. Omar Khan was arrested.'],
      ['2031-05-08', 'Police arrested Omar Khan on Tuesday. Salim Raza resigned on Monday.'],
    ]
    const readings = texts.map(([published, text], at) => readingOfText(text, published, { id: `r${at}` }))
    const told = (given: readonly Reading[]) =>
      JSON.stringify(recordOf(given, language, { profile: 'default', asOf: null, decisions: [] }).stories[0]!.incidents)
    expect(told(readings.toReversed())).toBe(told(readings))
  })

  it('is the same when a report comes in twice', () => {
    const once = [bomb, ['2031-05-08', 'Police arrested Omar Khan on Tuesday.'] as const].map(([published, text], at) =>
      readingOfText(text, published, { id: `r${at}` }),
    )
    const told = (given: readonly Reading[]) =>
      recordOf(given, language, { profile: 'default', asOf: null, decisions: [] }).stories[0]!.incidents.map(
        ({ id, claims }) => [id, claims],
      )
    const again = { ...once[1]!, id: 'r2' }
    expect(told([...once, again])).toEqual(told(once))
  })

  it('does not take from a speaker who did what the story is about', () => {
    const [main] = incidents([
      '2031-05-06',
      'Protests began in Lomé on Friday over the price of bread. "Armed militants joined the protests," said the president.',
    ])
    expect(main).toMatchObject({ type: 'protest', who: null })
  })

  it('takes nobody who collapses for a building', () => {
    expect(timeline(bomb, ['2031-05-07', 'Omar Khan collapsed in court on Tuesday.'])).toEqual(['2031-05-04 explosion'])
  })
})

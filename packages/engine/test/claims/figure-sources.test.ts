import { describe, expect, it } from 'vitest'
import { figuresIn, readingOfText } from './readings.ts'

/** Whose each figure of a text is, originator first. */
const sources = (text: string): string[] =>
  figuresIn(text, '2031-05-06').map(({ value, attribution }) =>
    [value, ...attribution.map(({ name }) => name)].join(' ← '),
  )

describe('whose a number is', () => {
  it.each([
    [
      'The ministry’s spokesman, Yusuf al-Hadri, said most were patients. He said 45 people were wounded.',
      '45 ← Yusuf al-Hadri',
    ],
    [
      'The charity Medics Without Frontiers, which ran the hospital, put the number of dead at 24.',
      '24 ← Medics Without Frontiers',
    ],
    ['Ada Okoro, who runs the hospital, put the toll at 25.', '25 ← Ada Okoro'],
    ['According to a passenger list seen by this newspaper, 46 people had signed in.', '46 ← passenger list'],
    ['A shift list obtained by the Daily Sun shows 47 men were below.', '47 ← shift list'],
    ['The ministry’s latest bulletin lists 39 deaths and 1,412 cases.', '39 ← ministry'],
    ['The agency lowered its count of people who have fled to 66,500.', '66500 ← agency'],
  ])('%s', (text, read) => {
    expect(sources(text)).toEqual([read])
  })

  it('is nobody’s where a headline names what it tells of', () => {
    expect(sources('Lower Kenga: death toll rises to 35\n\nThe search at Lower Kenga goes on, the town says.')).toEqual(
      ['35'],
    )
    expect(sources('Ministry: 35 dead in storm\n\nThe search goes on.')).toEqual(['35 ← Ministry'])
  })
})

describe('who is named beside a speaker', () => {
  const named = (text: string): string[] =>
    readingOfText(text, '2031-05-06').parties.flatMap(({ kind, name, named: is }) => (is ? [`${kind} ${name}`] : []))

  it('is the body he speaks for, where it is called so', () => {
    expect(named('A spokesman for the operator, Baltic Minerals, said 37 men were missing.')).toEqual([
      'body Baltic Minerals',
    ])
    expect(named('A spokesman for the operator, Ada Okoro, said 37 men were missing.')).toEqual(['person Ada Okoro'])
  })
})

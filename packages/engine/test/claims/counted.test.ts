import { describe, expect, it } from 'vitest'
import { figuresIn } from './readings.ts'

/** The words for whoever gave each figure of a text: "41 < the agency"; nobody is the outlet's own account. */
const givenIn = (text: string): string[] =>
  figuresIn(text, '2024-05-16').map(
    ({ value, attribution }) => `${value} < ${attribution.map(({ span }) => text.slice(...span)).join(' < ')}`,
  )

describe('a count that changes, and who says so', () => {
  it.each([
    ['The number of missing fell to 41, the agency said.', '41 < the agency'],
    ['The number of dead rose to 97, the coast guard said.', '97 < the coast guard'],
    ['The death toll climbed to 213 on Friday, officials said.', '213 < officials'],
    ['The toll dropped to 18, the interior ministry said on Monday.', '18 < the interior ministry'],
    ['The number of injured stands at 61, said the health ministry.', '61 < the health ministry'],
    ['The number of missing was put at 33, the mayor said.', '33 < the mayor'],
    ['The number of dead fell to 12 after a recount, the navy said.', '12 < the navy'],
    ['The number of dead, the governor said, had risen to 52.', '52 < the governor'],
    ['The number of dead has risen to 112 — the highest since the war, the ministry said.', '112 < the ministry'],
    ['Police said the number of missing fell to 41.', '41 < Police'],
    ['The harbour pilot said the number of dead rose to 9.', '9 < The harbour pilot'],
    ['The number of missing fell to 41, said Ines Faro, a spokeswoman.', '41 < Ines Faro, a spokeswoman'],
  ])('%s', (text, given) => expect(givenIn(text)).toEqual([given]))

  it('leaves what goes on without a verb to the same speaker', () =>
    expect(givenIn('The number of missing fell to 41, the coast guard said, and the number of injured to 90.')).toEqual(
      ['41 < the coast guard', '90 < the coast guard'],
    ))
})

describe('a count that is put somewhere', () => {
  it.each([
    ['The Red Cross puts the number of dead at 90.', '90 < The Red Cross'],
    ['The toll is put at 90 by the Red Cross.', '90 < the Red Cross'],
    ['The number of dead is put by the Red Cross at 90.', '90 < the Red Cross'],
    ['The death toll was raised to 33 by the ministry on Friday.', '33 < the ministry'],
    ['The death toll was estimated at 33 by the ministry.', '33 < the ministry'],
    ['A toll of 63 was given by the civil defence.', '63 < the civil defence'],
    ['The civil defence gave a toll of 63.', '63 < The civil defence'],
    ['Twelve deaths were recorded by the health department.', '12 < the health department'],
    ['Twelve people were listed as missing by the coast guard.', '12 < the coast guard'],
    ['The number of dead reported by the army is 12.', '12 < the army'],
    ['Twelve deaths were reported by the army on Monday.', '12 < the army'],
    ['The ministry’s count stands at 33 dead.', '33 < The ministry’s'],
  ])('%s', (text, given) => expect(givenIn(text)).toEqual([given]))

  it('holds what it is compared with', () =>
    expect(givenIn('The ministry put the number of injured at 61, up from 40 the day before.')).toEqual([
      '61 < The ministry',
      '40 < The ministry',
    ]))

  it('shows the whole name of who puts it', () =>
    expect(
      givenIn('Some 6,500 people were displaced, the prefect said. The United Nations puts the figure at 11,000.'),
    ).toEqual(['6500 < the prefect', '11000 < The United Nations']))
})

it('leaves a city’s toll and an army’s to the report', () => {
  expect(givenIn('The city’s death toll rose to 33.')).toEqual(['33 < '])
  expect(givenIn('The army’s death toll rose to 33.')).toEqual(['33 < '])
})

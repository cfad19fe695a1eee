import { describe, expect, it } from 'vitest'
import { readingOfText } from './readings.ts'

/** The figures of a text with how they stand: "27 asserted". */
const standIn = (text: string): string[] =>
  readingOfText(text, '2025-03-05').claims.flatMap((claim) =>
    claim.kind === 'figure' ? [`${claim.value} ${claim.standing}`] : [],
  )

/** What the corrections of a text speak of. */
const correctedIn = (text: string): string[] => {
  const { claims } = readingOfText(text, '2025-03-05')
  return claims.flatMap((claim) =>
    claim.kind === 'standing' && claim.type === 'corrected'
      ? claim.of.flatMap((id) =>
          claims.flatMap((each) => (each.id === id && each.kind === 'figure' ? `${each.value}` : [])),
        )
      : [],
  )
}

describe('a report corrects itself', () => {
  it.each([
    'An earlier version of this article said that 22 people were killed in the raid. Residents say that 27 people died.',
    'An earlier version of this article misstated the death toll as 22. Residents say that 27 people died.',
    'A previous version of this report gave the death toll as 22. Police say that 27 people died.',
    'An earlier headline said 22 people were killed. The prefect says that 27 people died.',
  ])('%s', (text) => {
    expect(standIn(text)).toEqual(['22 corrected', '27 asserted'])
    expect(correctedIn(text)).toEqual(['22'])
  })

  it.each([
    'Twenty-seven people were killed, not 22, as first reported.',
    'The ferry line now says 27 passengers were on board, not 22 as it had said on Thursday.',
    'The hospital said it had received 27 bodies, not 22, as it had told the radio.',
    'Twenty-seven people, rather than the 22 first reported, were killed.',
  ])('%s', (text) => {
    expect(standIn(text)).toEqual(['27 asserted', '22 corrected'])
    expect(correctedIn(text)).toEqual(['22'])
  })

  it('says whose correction it is', () => {
    const { claims } = readingOfText('The coast guard now says 27 passengers were on board, not 22.', '2025-03-05')
    expect(claims.find(({ kind }) => kind === 'standing')).toMatchObject({ type: 'corrected', by: 'coast guard' })
  })

  it('is no correction where nothing was said before', () => {
    expect(standIn('Twelve people died, not all of them soldiers.')).toEqual(['12 asserted'])
    expect(standIn('The toll rose as 40 people were still missing.')).not.toContain('40 corrected')
    expect(standIn('A version of the song says that 12 miners died.')).toEqual(['12 asserted'])
  })
})

describe('a number put in the place of another', () => {
  it.each([
    ['The agency lowered the number of people killed in the floods from 58 to 49, after a second count.', '58'],
    ['The toll was revised from 58 to 49, the agency said.', '58'],
    ['The death toll was revised down to 49 from 58.', '58'],
  ])('%s', (text, corrected) => {
    expect(correctedIn(text)).toEqual([corrected])
    expect(standIn(text)).toEqual(expect.arrayContaining(['49 asserted', '58 corrected']))
  })

  it('is never what is corrected, wherever else it stands', () =>
    expect(
      standIn('Death toll revised down to 49\n\nThe agency lowered the number of people killed from 58 to 49.'),
    ).toEqual(['49 asserted', '49 asserted', '58 corrected']))
})

describe('a number set against one given before', () => {
  it.each([
    ['The rebels said 27 people had died, fewer than the 30 they announced at first.', ['27 asserted', '30 corrected']],
    ['The blaze killed 27 people, fewer than the 30 killed in the north.', ['27 asserted', '30 asserted']],
    [
      'The agency lowered its count of people who have fled from Togo to Benin to 66,500, from 72,000 given on Saturday.',
      ['66500 asserted', '72000 corrected'],
    ],
    [
      'An earlier entry said 61 people had died in Kara. That number was of patients. Six people have died in Kara.',
      ['61 corrected', '6 asserted'],
    ],
  ])('%s', (text, read) => {
    expect(standIn(text)).toEqual(read)
  })

  it('takes back no number of something else', () => {
    expect(standIn('The camp had 400 people. The hospital revised the number of dead to 14.')).toEqual([
      '400 asserted',
      '14 asserted',
    ])
  })
})

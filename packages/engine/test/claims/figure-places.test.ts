import { describe, expect, it } from 'vitest'
import { readingOfText } from './readings.ts'

/** The counts of a text with where they are: "36 killed in Pirte". */
const counts = (text: string): string[] =>
  readingOfText(text, '2031-05-06').claims.flatMap((claim) =>
    claim.kind === 'figure' ? [`${claim.value} ${claim.measure} in ${claim.place ?? 'no place'}`] : [],
  )

describe('counts that are joined, each with its place', () => {
  it.each([
    [
      'At least 92 people were killed in Bamako and 36 in the neighbouring district of Pirte, police said.',
      ['92 killed in Bamako', '36 killed in Pirte'],
    ],
    ['The ministry said 105 of the deaths were in Bamako and 52 in Gao.', ['105 killed in Bamako', '52 killed in Gao']],
    [
      'Twelve people died in Lomé, seven in Kara and three in Sokodé, police said.',
      ['12 killed in Lomé', '7 killed in Kara', '3 killed in Sokodé'],
    ],
    [
      'The storm killed 14 people in Haiti, 3 in the Dominican Republic and at least 2 in Cuba.',
      ['14 killed in Haiti', '3 killed in Dominican Republic', '2 killed in Cuba'],
    ],
    ['Police detained 30 people in Lyon and 12 in Nantes on Monday.', ['30 detained in Lyon', '12 detained in Nantes']],
  ])('%s', (text, told) => expect(counts(text)).toEqual(told))

  it.each([
    'Twelve people were killed in Lomé and the rest fled.',
    'Twelve people were killed in Lomé in March and 36 in January 2030, police said.',
    'Twelve people were killed in Lomé, police said; 30 in Kara were told to leave.',
  ])('are no more than one in “%s”', (text) => expect(counts(text)).toEqual(['12 killed in Lomé']))
})

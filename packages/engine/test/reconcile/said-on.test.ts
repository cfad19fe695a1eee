import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

/** The day of each utterance of a report that came out on Wednesday, 15 May 2024: "15 Ada Okoro". */
const saidIn = (text: string): string[] => {
  const readings = [{ ...readingOfText(text, '2024-05-15'), story: 'dam' }]
  const { stories } = recordOf(readings, language, { profile: 'default', asOf: null, decisions: [] })
  return stories.flatMap(({ utterances }) => utterances.map(({ when, speaker }) => `${when?.slice(8)} ${speaker}`))
}

describe('the day on which something was said', () => {
  it.each([
    ['"They knew on Sunday that the dam would not hold," Ada Okoro told Radio Sur.', '15 Ada Okoro'],
    ['"They knew on Sunday that the dam would not hold," Ada Okoro told Radio Sur on Tuesday.', '14 Ada Okoro'],
    ['Ada Okoro said on Monday that "the dam broke on Sunday and nobody came".', '13 Ada Okoro'],
    ['Ada Okoro said that "the dam broke on Sunday and nobody came".', '15 Ada Okoro'],
    ['On Monday Ada Okoro said that "the dam would surely break and drown us".', '13 Ada Okoro'],
    ['Late on Monday, Ada Okoro said: "The dam will break and drown the town."', '13 Ada Okoro'],
    ['"The dam will break and drown the town," Ada Okoro said, after Sunday’s collapse upstream.', '15 Ada Okoro'],
    ['"The dam broke and drowned the town," said Ada Okoro, who lost her house on Sunday.', '15 Ada Okoro'],
    ['Ada Okoro, who lost her house on Sunday, said "the dam broke and drowned the town".', '15 Ada Okoro'],
    ['"The dam broke and drowned the town," Ada Okoro said after it burst, days after Sunday.', '15 Ada Okoro'],
    [
      'The town was cut off on Sunday. "We had neither bread nor clean water," Ada Okoro told reporters.',
      '15 Ada Okoro',
    ],
    [
      'Residents fled on Sunday, the police said. "We had neither bread nor clean water," Ada Okoro told reporters.',
      '15 Ada Okoro',
    ],
  ])('%s', (text, said) => expect(saidIn(text).at(-1)).toBe(said))

  it('is that of the verb of saying for what goes on after it', () =>
    expect(
      saidIn(
        '"The dam will surely break today," Ada Okoro told reporters on Monday.\n\n"Nobody warned the villages further down. They learned it on Sunday from the radio."',
      ),
    ).toEqual(['13 Ada Okoro', '13 Ada Okoro']))
})

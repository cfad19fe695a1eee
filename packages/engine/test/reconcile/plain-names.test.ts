import { describe, expect, it } from 'vitest'
import { recordOf, stemmaOf, storyIndex } from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

const recorded = (text: string) =>
  recordOf([readingOfText(text, '2031-05-06')], language, { profile: 'default', asOf: null, decisions: [] })

const sentences = (text: string): string[] =>
  recorded(text).stories.flatMap(({ tallies }) => tallies.map(({ sentence }) => sentence))

describe('whom a sentence at whose beginning they stand gives a capital', () => {
  it.each([
    ['Hospital officials said that nine people were killed in the blast in Orlavo.', 'hospital officials'],
    ['Militants said that nine soldiers were killed in the raid near Orlavo.', 'militants'],
    ['Aid workers in Orlavo said that nine people were killed in the blast.', 'aid workers'],
    ['The road was cut. Local residents said that nine people were killed in Orlavo.', 'local residents'],
    ['Rescuers said that nine people were killed in the landslide in Orlavo.', 'rescuers'],
  ])('are told in small letters: %s', (text, who) => {
    expect(sentences(text).join(' ')).toContain(`according to ${who}`)
  })

  it.each([
    ['Kenyan officials said that nine people were killed in the blast in Orlavo.', 'Kenyan officials'],
    ['UN officials said that nine people were killed in the blast in Orlavo.', 'UN officials'],
    ['The United Nations said that nine people were killed in the blast in Orlavo.', 'the United Nations'],
    ['Ada Okoro said that nine people were killed in the blast in Orlavo.', 'Ada Okoro'],
  ])('keep it where it is a name’s: %s', (text, who) => {
    expect(sentences(text).join(' ')).toContain(`according to ${who}`)
  })
})

describe('a body that says what it found itself', () => {
  it('does not have it from itself', () => {
    const { stories } = recorded(
      'Gunmen attacked a market in Orlavo. The rights group Haki Watch said it had documented the deaths of 27 civilians.',
    )
    const [story] = stories
    const origin = story!.origins.find(({ who }) => who === 'Haki Watch')!
    const { children } = stemmaOf(origin, storyIndex(story!), (id) => id)
    expect(children.map(({ kind }) => kind)).toEqual(['report'])
  })
})

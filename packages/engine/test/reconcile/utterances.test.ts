import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

/** Who spoke, and in how many reports, of texts that came out day after day. */
const spokenIn = (...texts: readonly string[]): string[] => {
  const readings = texts.map((text, at) => ({
    ...readingOfText(text, `2024-05-0${at + 1}`, { id: `r${at}` }),
    story: 'crash',
  }))
  const { stories } = recordOf(readings, language, { profile: 'default', asOf: null, decisions: [] })
  return stories.flatMap(({ utterances }) =>
    utterances.map(({ speaker, renderings }) => `${speaker} ${renderings.length}`),
  )
}

describe('words that are told as somebody’s', () => {
  it.each([
    ['His lawyer, Ben Okri, said his client "was where he was told to be".', 'Ben Okri 1'],
    ['"We were not there and we do not know," said Colonel Ada Keita.', 'Ada Keita 1'],
    ['"We can only say that we are sorry," said Father Marko Dele, a priest in the town.', 'Marko Dele 1'],
  ])('though each is common: %s', (text, told) => expect(spokenIn(text)).toEqual([told]))

  it('are no phrase that anybody may use', () => {
    expect(spokenIn('Ben Okri said he was "not there".')).toEqual([])
    expect(spokenIn('"We do not know what it was."')).toEqual([])
  })

  it('are not another’s who uses the same', () =>
    expect(
      spokenIn('"We do not know what it was," said Ben Okri.', '"We do not know what it was," said Ada Keita.'),
    ).toEqual(['Ben Okri 1', 'Ada Keita 1']))
})

describe('of two who bear one surname', () => {
  const mother = 'Relatives waited. "They gave him to me in a sack," said Rosa Vidal, 52. '
  const minister = 'Minister Vidal flew over the prison. "The party is over for the gangs," Minister Vidal said.'

  it('the one speaks whose office another report tells', () =>
    expect(
      spokenIn(`${mother}${minister}`, 'Security Minister Ana Vidal said: "There will be no more kings in our jails."'),
    ).toEqual(['Ana Vidal 1', 'Rosa Vidal 1', 'Ana Vidal 1']))

  it('a cousin of the mayor is not the mayor', () =>
    expect(
      spokenIn(
        'Bank president Felipe Cortes, a cousin of the mayor, was inside. Mayor Cortes said: "No money will change hands today."',
        'Mayor Raymundo Cortes said: "We are still talking to the man inside."',
      ),
    ).toEqual(['Raymundo Cortes 1', 'Raymundo Cortes 1']))

  it('the only one in the story speaks, with an office that is told of nobody else', () =>
    expect(
      spokenIn('Joe Wanjala met farmers. Governor Wanjala said: "The roads are safe and the lights are on."'),
    ).toEqual(['Joe Wanjala 1']))

  it('is one though his names are written together', () =>
    expect(
      spokenIn(
        'General Abdel Fattah al-Burhan said that "the blood of the martyrs will not be shed in vain".',
        '"The blood of our martyrs will not be shed in vain," Gen. Abdelfattah al-Burhan told the troops.',
      ),
    ).toEqual(['Abdel Fattah al-Burhan 2']))
})

describe('words with two cues', () => {
  it('are told once', () =>
    expect(spokenIn('"They gave him to me in a sack," said Rosa Vidal, and said no more.')).toEqual(['Rosa Vidal 1']))

  it('are whose they are, through those who pass them on', () =>
    expect(
      spokenIn(
        '"Every family will get a new house. I will see to this myself," Ada Okoro said during a visit on Friday, her office said.',
      ),
    ).toEqual(['Ada Okoro 1']))
})

import { describe, expect, it } from 'vitest'
import { type Reading, recordOf, type StoryRecord } from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

/** The record of texts that came out day after day. */
const storyOf = (...texts: readonly string[]): StoryRecord =>
  recordOf(
    texts.map(
      (text, at): Reading => ({ ...readingOfText(text, `2031-05-0${at + 4}`, { id: `r${at}` }), story: 'one' }),
    ),
    language,
    { profile: 'default', asOf: null, decisions: [] },
  ).stories[0]!

const logic = (...texts: readonly string[]): string[] =>
  storyOf(...texts).contradictions.flatMap(({ type, says }) => (type === 'logic' ? [says] : []))

const first = 'Three people were killed when police fired on a march in Lilongwe on Saturday, a doctor said.'
const part = 'The rights centre said that four protesters were killed in Lilongwe on Saturday.'

describe('a part above its whole', () => {
  it('contradicts it', () => expect(logic(first, part)).toHaveLength(1))

  it('does not where the whole is told to have grown by then', () =>
    expect(
      logic(first, 'Four people were killed in Lilongwe on Saturday, the rights centre said, after a man died.', part),
    ).toEqual([]))
})

describe('the name of a story', () => {
  it('is no word of a verb: who opens fire lights none', () =>
    expect(
      storyOf(
        'Malawi police open fire on march\n\nPolice opened fire on a march in Malawi on Saturday, killing three people.',
        'Malawi mourns three\n\nThree people were killed in Malawi when police opened fire on a march on Saturday.',
      ).label,
    ).not.toContain('fire'))
})

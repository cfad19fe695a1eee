import { describe, expect, it } from 'vitest'
import { type Reading, recordOf, type StoryRecord } from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

const storyOf = (...texts: readonly string[]): StoryRecord => {
  const readings: Reading[] = texts.map((text, at) => ({
    ...readingOfText(text, `2031-05-0${at + 6}`, { id: `r${at}`, outlet: `Paper ${at}` }),
    story: 'fire',
  }))
  return recordOf(readings, language, { profile: 'default', asOf: null, decisions: [] }).stories[0]!
}

/** Tallies of a measure: whether all are counted, the best value, and each reading. */
const counts = (story: StoryRecord, measure: string): string[] =>
  story.tallies
    .filter((tally) => tally.measure === measure)
    .map(
      ({ population, best, readings }) =>
        `${population ?? 'all'}: ${best} · ${readings.map(({ value, state }) => `${value} ${state}`).join(', ')}`,
    )

describe('tallies', () => {
  it('set those who remain in hospital apart from all who were hurt', () => {
    const story = storyOf(
      'Sixty people were injured in a fire in Lomé, police said.',
      'Fire in Lomé: 47 hurt\n\nSome 47 people remain in hospital after a fire in Lomé, the health ministry said.',
    )
    expect(counts(story, 'injured')).toEqual(
      expect.arrayContaining(['all: 60 · 60 standing', 'some of them: 47 · 47 standing']),
    )
    expect(story.contradictions).toEqual([])
  })

  it('compare no crowd with a licence', () => {
    const story = storyOf(
      'A fire in Lomé killed 12 people, police said. The hall was licensed for 150 people, the mayor said.',
      'A fire in Lomé killed 12 people, police said. A vigil drew 5,000 people, organisers said.',
    )
    expect(counts(story, 'other')).toEqual(['people: null · 150 standing, 5000 standing'])
  })

  it('neither add up nor set against each other what no measure is for', () => {
    const story = storyOf(
      'A tunnel at a mine in Kitwe fell in and killed 24 people. Forty-four people were below, the owner said.',
      'A tunnel at a mine in Kitwe fell in and killed 24 people. It has 1,850 people and 90 clerks on its rolls.',
    )
    const others = story.tallies.filter(({ measure }) => measure === 'other')
    expect(others.map(({ floor, grade }) => `${floor} ${grade}`)).toEqual(others.map(() => 'null single-origin'))
    expect(story.contradictions).toEqual([])
  })

  it('keep apart those whom a sentence tells apart by a place that no list has', () => {
    const story = storyOf(
      'A quake in Pokhara killed 153 people, the government said. Of the dead, 101 were in Pokhara and 52 in Upper Rukot, the home ministry said.',
      'The dead of the quake in Pokhara are 153, the government said.',
    )
    expect(story.tallies.filter(({ place }) => place === 'Upper Rukot').map(({ best }) => best)).toEqual([52])
    expect(story.tallies.find(({ measure, unclear }) => measure === 'killed' && !unclear)?.best).toBe(153)
  })

  it('take a plain number below a hundred for no rounding of another’s', () => {
    const story = storyOf(
      'Thirty-seven died in a mine in Kitwe\n\nThirty-seven men died, the minister said. A hospital official had counted 39 dead. The union said 40 men had died.',
    )
    expect(story.tallies.find(({ measure, unclear }) => measure === 'killed' && !unclear)?.best).toBe(37)
  })

  it('never take what a message says for what its report says', () => {
    const story = storyOf(
      'A fire in Lomé killed 12 people, police said.',
      'A message that circulated on phones said 200 people had died in a fire in Lomé. Police called the message a hoax.',
    )
    const [tally] = story.tallies.filter(({ measure }) => measure === 'killed')
    const denied = tally!.readings.find(({ state }) => state === 'denied')
    expect(denied?.value).toBe(200)
    expect(story.origins.find(({ id }) => id === denied?.origin)).toMatchObject({ who: 'message', family: null })
  })
})

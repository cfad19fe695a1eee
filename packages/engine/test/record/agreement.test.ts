import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

/** The sentences of a report's tallies. */
const told = (text: string): string[] =>
  recordOf([readingOfText(text, '2031-05-06')], language, {
    profile: 'default',
    asOf: null,
    decisions: [],
  }).stories.flatMap(({ tallies }) => tallies.map(({ sentence }) => sentence.replace(/,? according to .*/, '')))

describe('a sentence agrees with its number', () => {
  it.each([
    ['In Arven 12 soldiers were killed and one was wounded in the ambush, the army said.', 'One soldier was injured'],
    [
      'In Arven one soldier was killed and four were wounded in the ambush, the army said.',
      'Four soldiers were injured',
    ],
  ])('%s', (text, sentence) => {
    expect(told(text)).toContain(sentence)
  })
})

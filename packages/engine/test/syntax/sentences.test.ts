import { describe, expect, it } from 'vitest'
import { analyse, sentencesOf } from './english.ts'

/** Sentences with a bar between them. */
const cases: readonly (readonly [what: string, text: string])[] = [
  ['full stops', 'Two people died.| Ten were hurt.'],
  [
    'titles and places',
    'Gen. A. B. Saar left the U.S. Embassy in St. Marsk on Jan. 4 for Acme Inc. talks.| He said no.',
  ],
  [
    'an abbreviation that ends the sentence',
    'Troops came from the U.S.| They stayed until 6 p.m.| No shots were fired.',
  ],
  ['a headline after an abbreviation', 'U.S. Troops Enter Port City'],
  ['a subject after an abbreviation', 'He flew to the U.S.| Officials said so.'],
  ['closing quotation marks', '"We saw smoke." |"It was thick," he said.| “Run!” |“Now.” |She ran.'],
  ['a cue after a question', '"Who fired?" the mayor asked on Monday.| Nobody answered.'],
  ['an exclamation inside a sentence', 'The crowd chanted "Leave!" and moved on.'],
  ['points left out', 'They waited ... and left.| The rest… stayed.'],
  ['blank lines', 'Flood hits valley\n\n|Rain fell for days'],
  ['a line that goes on', 'Rain fell for\ndays.| Then it stopped.'],
  ['bullets', 'What is known:\n|- Two died\n|- Ten are missing'],
  ['figures', 'Prices rose 3.5 percent.| 12 people were held.| No. 7 burned down.'],
  ['missing blanks', 'The dam broke.|The valley flooded.'],
]

describe('sentences', () => {
  for (const [what, marked] of cases) {
    it(`end rightly at ${what}`, () => {
      expect(sentencesOf(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((sentence) => sentence.trim()))
    })
  }

  it('never cross a zone, and furniture has none', () => {
    const text = 'Storm kills two. Read more Two men died'
    const { sentences, tokens } = analyse(text, [
      { start: 0, end: 16, kind: 'headline' },
      { start: 17, end: 26, kind: 'furniture' },
      { start: 27, end: 39, kind: 'body' },
    ])
    expect(sentences.map(({ start, end, zone }) => [text.slice(start, end), zone])).toEqual([
      ['Storm kills two.', 0],
      ['Two men died', 2],
    ])
    expect(tokens.map((token) => token.sentence)).toEqual([0, 0, 0, 0, 1, 1, 1])
  })

  it('are cut at a length, and say so', () => {
    const { sentences } = analyse('word '.repeat(1500))
    expect(sentences.map(({ first, last }) => last - first)).toEqual([600, 600, 300])
    expect(sentences.map((sentence) => sentence.unread !== null)).toEqual([true, true, false])
  })
})

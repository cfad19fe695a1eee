import { describe, expect, it } from 'vitest'
import { recordOf } from '../../src/index.ts'
import { figuresIn, language, readingOfText } from './readings.ts'

/** Each figure of a text: measure, number, rule. */
const drawn = (text: string): string[] =>
  figuresIn(text, '2031-05-06').map(({ measure, value, rule }) => `${measure} ${value} ${rule}`)

describe('the number of those whom a fate names', () => {
  it.each([
    ['The number of the displaced is now 6,500.', 'displaced 6500 figure/toll'],
    ['The number of displaced people has risen to 12,000.', 'displaced 12000 figure/toll'],
    ['The number of the wounded rose to 91.', 'injured 91 figure/toll'],
    ['The total number of those arrested is 77.', 'detained 77 figure/toll'],
    ['The number of people evacuated reached 9,000.', 'evacuated 9000 figure/toll'],
    ['Those killed were 14.', 'killed 14 figure/everyone'],
    ['The displaced are now 6,500.', 'displaced 6500 figure/everyone'],
  ])('counts all of them: %s', (text, read) => {
    expect(drawn(text)).toEqual([read])
  })

  it.each([
    ['Among the injured are 12 children.', 'injured 12 figure/group'],
    ['The injured include 12 children.', 'injured 12 figure/group'],
  ])('is told from the number of some of them: %s', (text, read) => {
    expect(drawn(text)).toEqual([read])
  })
})

describe('a part of what is counted by its own measure', () => {
  const report = (id: string, published: string, text: string) => readingOfText(text, published, { id, outlet: id })
  const tallies = recordOf(
    [
      report(
        'Tide',
        '2031-05-06',
        'A tram ran into a wall in Lorava on Tuesday, killing five people and injuring 60, police said.',
      ),
      report(
        'Echo',
        '2031-05-07',
        'Eighteen people remain in hospital after the tram crash in Lorava, three of them in critical condition.',
      ),
      report(
        'Post',
        '2031-05-08',
        'Five people were killed and 63 injured in the tram crash in Lorava, according to police.',
      ),
    ],
    language,
    { profile: 'default', asOf: null, decisions: [] },
  ).stories.flatMap((story) => story.tallies)

  it('stands beside those whom reports count in all', () => {
    const values = (label: string) => tallies.find((tally) => tally.label === label)?.readings.map(({ value }) => value)
    expect(values('injured')).toEqual([60, 63])
    expect(values('injured · some of them')).toEqual([3, 18])
  })

  it('does not make them a part of itself', () => {
    const all = tallies.find(({ label }) => label === 'injured')!
    expect(all.partOf).toBeNull()
    expect(tallies.find(({ label }) => label === 'injured · some of them')!.partOf).toBe(all.id)
  })
})

import { describe, expect, it } from 'vitest'
import { type Decision, type ReviewItem, type Ruling, reviewQueue, targetOf } from '../../src/index.ts'
import { language } from '../claims/readings.ts'
import { monday, storyOf, sunday, type Told } from './port-fire.ts'

const ruling = (decision: Decision): Ruling => ({ seq: 9, time: '2031-03-05T10:00:00Z', actor: 'Ana Lima', decision })

const asked = (items: readonly ReviewItem[]): string[] => items.map(({ question, asks }) => `${question}: ${asks}`)

const hospital: Told = [
  'Radio Delta',
  '2031-03-03',
  'The hospital of Aveiro said 31 people were killed in the fire at the port. Doctors worked all night.',
]

describe('the queue for review', () => {
  it('asks of a figure that one origin gives, and says what would stand without it', () => {
    const [item, ...others] = reviewQueue(storyOf(sunday, monday), [], language)
    expect(item).toMatchObject({
      question: 'single-origin',
      asks: 'The number of people killed rests on Joana Reis alone. Does 19 stand?',
      would: ['The number of people killed would be 12, not 19'],
      effects: [{ before: 19, after: 12 }],
    })
    expect(others).toEqual([])
  })

  it('asks first what two accounts cannot both say', () => {
    const [first] = reviewQueue(storyOf(monday, hospital), [], language)
    expect(first!.question).toBe('contradiction')
    expect(first!.asks).toMatch(/^These cannot all hold: killed: 19 .* against 31 .*\. Which does\?$/)
    expect(first!.claims).toHaveLength(2)
    expect(first!.would).toEqual(['The number of people killed would be 31, not 19'])
  })

  it('asks whose number it is that an outlet prints without a source', () => {
    const bare: Told = [
      'Tide News',
      '2031-03-04',
      'Forty people were injured in the fire at the port of Aveiro. Smoke hung over the town.',
    ]
    expect(asked(reviewQueue(storyOf(sunday, bare), [], language))).toContain(
      'unattributed: Tide News gives 40 for the number of people injured and names no source. Whose number is it?',
    )
  })

  it('asks whether a number printed bare is the one that was withdrawn', () => {
    const gone: Told = [
      'Northern Post',
      '2031-03-03',
      'Joana Reis, the harbour master, withdrew the figure of 12 dead in the fire at Aveiro on Monday. Doctors worked all night.',
    ]
    expect(asked(reviewQueue(storyOf(sunday, gone), [], language))).toEqual([
      'rests: Harbour Wire prints 12 for the number of people killed without a word that it was withdrawn. Is it the same number?',
    ])
  })

  it('asks no more of what a person accepted, until there are other words', () => {
    const story = storyOf(sunday, monday)
    const [item] = reviewQueue(story, [], language)
    const accepted = ruling({ kind: 'accept', target: targetOf(item!.line.id, story)!, as: { best: 19 }, reason: null })
    expect(reviewQueue(story, [accepted], language)).toEqual([])
    const later: Told = [
      'Northern Post',
      '2031-03-04',
      'Joana Reis, the harbour master, said 26 people had died in the fire at the port of Aveiro. Boats came from Ovar.',
    ]
    expect(asked(reviewQueue(storyOf(sunday, monday, later), [accepted], language))).toEqual([
      'single-origin: The number of people killed rests on Joana Reis alone. Does 26 stand?',
    ])
  })

  it('asks again of a count that many print when the next one does', () => {
    const paper = (name: string): Told => [
      name,
      '2031-03-03',
      'Joana Reis said 19 people had died in the fire at the port of Aveiro.',
    ]
    const papers = Array.from({ length: 14 }, (_, at) => paper(`Paper ${at}`))
    const story = storyOf(...papers)
    const [item] = reviewQueue(story, [], language)
    const accepted = ruling({ kind: 'accept', target: targetOf(item!.line.id, story)!, as: { best: 19 }, reason: null })
    expect(reviewQueue(story, [accepted], language)).toEqual([])
    expect(reviewQueue(storyOf(...papers, paper('Paper 14')), [accepted], language)).toHaveLength(1)
  })

  it('goes on asking where somebody only left a note', () => {
    const story = storyOf(sunday, monday)
    const target = targetOf(story.tallies[0]!.id, story)!
    const note = ruling({ kind: 'note', target, text: 'rang the harbour', reason: null })
    expect(reviewQueue(story, [note], language)).toEqual(reviewQueue(story, [], language))
  })

  it('is the same whatever the order of lines, and comes back from JSON as it went in', () => {
    const story = storyOf(sunday, hospital, [
      'Tide News',
      '2031-03-04',
      'Forty people were injured in the fire at Aveiro.',
    ])
    const queue = reviewQueue(story, [], language)
    expect(queue.length).toBeGreaterThan(1)
    const turned = { ...story, tallies: story.tallies.toReversed(), contradictions: story.contradictions.toReversed() }
    expect(reviewQueue(turned, [], language)).toEqual(queue)
    expect(JSON.parse(JSON.stringify(queue))).toEqual(queue)
  })
})

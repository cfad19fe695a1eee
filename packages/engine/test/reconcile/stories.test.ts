import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/index.ts'
import { termReader } from '../../src/reconcile/report-terms.ts'
import { storiesOf } from '../../src/reconcile/stories.ts'
import { storyGrouping } from '../../src/reconcile/story-grouping.ts'
import { language, readingOfText } from '../claims/readings.ts'

const report = (id: string, published: string | null, text: string): Reading => readingOfText(text, published, { id })

const ferry = [
  report(
    'ferry-1',
    '2031-05-06',
    'Ferry sinks off Togo, nine drown. A ferry on its way from Lomé to Cotonou sank in high waves on Tuesday. The coast guard said the Étoile du Golfe had 140 passengers aboard, most of them traders who were coming back from the market of Lomé.',
  ),
  report(
    'ferry-2',
    '2031-05-07',
    'The number of people who drowned when the Étoile du Golfe went down off Togo has risen to 31, the coast guard in Lomé said. Divers found the bodies of traders in the hull of the ferry. Its captain, Komlan Agbeko, was questioned in Cotonou.',
  ),
  report(
    'ferry-3',
    '2031-05-20',
    'Captain Komlan Agbeko was charged in Lomé with manslaughter over the loss of the ferry Étoile du Golfe, in which 44 traders drowned off Togo two weeks ago.',
  ),
]

const otherFerry = [
  report(
    'other-1',
    '2033-02-01',
    'Ferry sinks off Dalmatia, nine drown. A ferry on its way from Split to Hvar sank in high waves on Tuesday. The coast guard said the Sveti Duje had 140 passengers aboard, most of them pupils who were coming back from a trip to Zagreb.',
  ),
  report(
    'other-2',
    '2033-02-02',
    'The number of pupils who drowned when the Sveti Duje went down off Hvar has risen to 12, the coast guard in Split said. Its captain, Ante Perić, was questioned. Schools in Zagreb stayed shut.',
  ),
]

const quake = [
  report(
    'quake-1',
    '2031-05-06',
    'Quake shakes Ladakh. An earthquake of magnitude 6.3 threw down houses in the Nubra valley on Tuesday and killed at least 17 people, the district officer at Diskit said.',
  ),
  report(
    'quake-2',
    null,
    'Rescue teams dug through the night in Diskit and Hunder, two villages of the Nubra valley in Ladakh that the earthquake has flattened. Helicopters brought tents from Leh.',
  ),
]

/** The stories as lists of report ids, in order. */
const stories = (...readings: readonly Reading[]): string[] =>
  storiesOf(readings, language).map((story) => story.readings.map(({ id }) => id).join(' '))

describe('stories', () => {
  it('puts the reports on one crisis together, weeks later and in other words', () => {
    expect(stories(...ferry)).toEqual(['ferry-1 ferry-2 ferry-3'])
  })

  it('keeps a look-alike of another place and year apart, word for word as it may be told', () => {
    expect(stories(...ferry, ...otherFerry)).toEqual(['ferry-1 ferry-2 ferry-3', 'other-1 other-2'])
  })

  it('keeps two disasters of one place apart that lie years from each other', () => {
    const early = [
      report(
        'early-1',
        '2027-08-16',
        'An earthquake of magnitude 8.0 struck the coast of Peru on Monday and killed at least 337 people, the civil defence institute said. The towns of Pisco and Chincha were the worst hit.',
      ),
      report(
        'early-2',
        '2027-08-20',
        'The death toll of the earthquake in Peru rose to 540 on Friday. In Pisco a church had fallen on worshippers. Aid lorries for Chincha were looted, police said.',
      ),
    ]
    const late = [
      report(
        'late-1',
        '2037-03-14',
        'An earthquake of magnitude 7.1 struck the south of Peru on Saturday and killed at least 212 people, the civil defence institute said. The towns of Puno and Juliaca were the worst hit.',
      ),
      report(
        'late-2',
        '2037-03-17',
        'The death toll of the earthquake in Peru rose to 402 on Tuesday. In Juliaca the market hall had fallen on traders. Aid lorries for Puno were held up by a landslide, police said.',
      ),
    ]
    expect(stories(...late, ...early)).toEqual(['early-1 early-2', 'late-1 late-2'])
  })

  it('keeps two disasters of one day apart, and finds where an undated report belongs', () => {
    expect(stories(...ferry, ...quake)).toEqual(['ferry-1 ferry-2 ferry-3', 'quake-1 quake-2'])
  })

  it('takes reports alone, or none', () => {
    expect(stories()).toEqual([])
    expect(stories(ferry[0]!, quake[0]!)).toEqual(['ferry-1', 'quake-1'])
    expect(stories(report('empty', null, ''), report('blank', null, ' \u0000 \ud800 '))).toHaveLength(2)
  })

  it('gives the same stories, ids, labels and reasons in any order of input', () => {
    const readings = [...ferry, ...otherFerry, ...quake]
    const expected = JSON.stringify(storiesOf(readings, language))
    fc.assert(
      fc.property(fc.shuffledSubarray(readings, { minLength: readings.length }), (shuffled) => {
        expect(JSON.stringify(storiesOf(shuffled, language))).toBe(expected)
      }),
      { numRuns: 20 },
    )
  })

  it('lets the input decide: one story is never parted, two are never joined', () => {
    const given = (reading: Reading, story: string): Reading => ({ ...reading, story })
    expect(stories(given(ferry[0]!, 'a'), given(ferry[1]!, 'b'))).toEqual(['ferry-1', 'ferry-2'])
    expect(stories(given(ferry[0]!, 'a'), given(quake[0]!, 'a'), otherFerry[0]!)).toEqual([
      'ferry-1 quake-1',
      'other-1',
    ])
  })

  it('lets a report for which nothing is given join a given story', () => {
    const [story] = storiesOf([{ ...ferry[0]!, story: 'togo' }, { ...ferry[1]!, story: 'togo' }, ferry[2]!], language)
    expect(story).toMatchObject({ id: 'togo' })
    expect(story!.readings.map(({ id }) => id)).toEqual(['ferry-1', 'ferry-2', 'ferry-3'])
  })

  it('keeps the id of a story when later reports join it', () => {
    const [early] = storiesOf(ferry.slice(0, 2), language)
    const [late] = storiesOf(ferry, language)
    expect(late!.id).toBe(early!.id)
  })

  it('says of each report what joined it', () => {
    const [story] = storiesOf(ferry, language)
    expect(story!.why).toHaveLength(3)
    expect(story!.why[2]).toMatch(/^ferry-3: nearest to ferry-2 \(.*Agbeko.*; likeness 0\.\d\d, 13 days apart\)$/)
  })

  it('is called by its place, its happening and its month', () => {
    const peru = [
      'Peru earthquake kills 17. An earthquake shook the south of Peru on Tuesday and threw down houses in Puno.',
      'Rescue teams dug through the night in Puno after the earthquake in Peru, the civil defence said.',
    ].map((text, at) => report(`peru-${at}`, '2031-05-06', text))
    expect(storiesOf(peru, language).map(({ label }) => label)).toEqual(['Peru earthquake, May 2031'])
  })

  it('is called by what its reports tell of, not by what somebody they quote calls it', () => {
    const togo = [
      'Four people were killed in Lomé on Sunday when protesters marched on the palace. President Kossi Ayité said that the protests in Togo were “an attempt at a coup”.',
      'Thousands marched in Lomé on Monday. The protests over bread in Togo spread to three towns. “This was a coup,” said President Kossi Ayité.',
    ].map((text, at) => report(`togo-${at}`, '2031-05-06', text))
    expect(storiesOf(togo, language).map(({ label }) => label)).toEqual(['Togo protest, May 2031'])
  })

  it('is called by its headline when it is a single report', () => {
    const [story] = storiesOf([{ ...ferry[0]!, title: 'Ferry sinks off Togo' }], language)
    expect(story!.label).toBe('Ferry sinks off Togo, May 2031')
  })
})

const termsOf = termReader(language.stories)
const placed = (reading: Reading) => ({ terms: termsOf(reading), story: reading.story })

describe('a story index', () => {
  it('adds a report to the story it belongs to', () => {
    const index = storyGrouping()
    for (const reading of [ferry[0]!, quake[0]!, otherFerry[0]!]) index.add(placed(reading))
    expect(index.groups()).toHaveLength(3)
    expect(index.place(placed(ferry[1]!)).group.members).toEqual([0, 3])
    expect(index.place(placed(otherFerry[1]!)).group.members).toEqual([2, 4])
    expect(index.groups()).toHaveLength(3)
  })

  it('gives what one reading of all reports gives, though it is asked after each', () => {
    const readings = [...ferry, ...quake, ...otherFerry]
    const [once, often] = [storyGrouping(), storyGrouping()]
    for (const reading of readings) {
      once.add(placed(reading))
      often.add(placed(reading))
      often.groups()
    }
    expect(often.groups()).toEqual(once.groups())
  })
})

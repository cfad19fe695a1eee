import { describe, expect, it } from 'vitest'
import {
  type Change,
  changesOf,
  materialByDefault,
  type Reading,
  recordChanges,
  type StoryRecord,
  type Thresholds,
} from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'
import { monday, readingsOf, storiesOf, storyOf, sunday, type Told } from './port-fire.ts'

/** What changes when reports come in to those that are there. */
const changes = (before: readonly Told[], added: readonly Told[], thresholds?: Thresholds): readonly Change[] =>
  changesOf([storyOf(...before)], storyOf(...before, ...added), language, thresholds)

const told = (found: readonly Change[]): string[] => found.map(({ kind, says }) => `${kind}: ${says}`)

describe('changes', () => {
  it('tells a figure that rose, by whom, and what brought it', () => {
    const [change] = changes([sunday], [monday])
    expect(change).toMatchObject({
      kind: 'figure',
      says: 'The number of people killed rose from 12 to 19, according to Joana Reis.',
      before: { best: 12 },
      after: { best: 19 },
      moved: ['best', 'low', 'high'],
      reports: ['Northern Post 1'],
    })
    expect(change!.claims).toHaveLength(1)
  })

  it('has nothing to tell of two records that are one', () => {
    expect(changes([sunday, monday], [])).toEqual([])
  })

  it('tells nothing of other outlets that have it from the same origin, nor of a number that is rounded', () => {
    const again: Told = [
      'Radio Delta',
      '2031-03-03',
      'Joana Reis said 19 people died in the fire at the port of Aveiro. The market stayed shut.',
    ]
    const rounded: Told = [
      'Evening Ledger',
      '2031-03-03',
      'Nearly 20 people died in Aveiro, Joana Reis said. The town is in mourning.',
    ]
    expect(told(changes([sunday, monday], [again, rounded]))).toEqual([])
  })

  it('keeps small steps of a great number to itself, and a threshold asks for them', () => {
    const before: Told = [
      'Harbour Wire',
      '2031-03-02',
      'Police detained 7,939 people in Aveiro, the interior ministry said on Sunday.',
    ]
    const after: Told = [
      'Northern Post',
      '2031-03-03',
      'Police had detained 7,940 people in Aveiro by Monday, the interior ministry said.',
    ]
    expect(told(changes([before], [after]))).toEqual([])
    const every = { ...materialByDefault, detained: { absolute: 1, relative: 0 } }
    expect(told(changes([before], [after], every))).toEqual([
      'figure: The number of people detained rose from 7,939 to 7,940, according to the interior ministry.',
    ])
  })

  it('tells a withdrawal, and what no longer stands by it', () => {
    const gone: Told = [
      'Northern Post',
      '2031-03-03',
      'Joana Reis, the harbour master, withdrew the figure of 12 dead in the fire at Aveiro on Monday. Doctors worked all night.',
    ]
    const found = changes([sunday], [gone])
    expect(told(found)).toEqual([
      'figure: No figure for the number of people killed stands any more; before, it was 12.',
      'standing: The figure of 12 for the number of people killed was withdrawn.',
      'grade: The number of people killed was given by a single origin, and is now withdrawn.',
    ])
    expect(found[1]).toMatchObject({ before: 'in force', after: 'withdrawn', reports: ['Northern Post 1'] })
  })

  it('tells of a denial once, and by whom', () => {
    const denied: Told = [
      'Northern Post',
      '2031-03-03',
      'The health ministry denied that 12 people were killed in the fire at the port of Aveiro. Doctors worked all night.',
    ]
    expect(told(changes([sunday], [denied])).filter((line) => line.includes('denied'))).toEqual([
      'standing: The figure of 12 for the number of people killed was denied by the health ministry.',
    ])
  })

  it('tells of an origin more, and of the grade that it gives', () => {
    const hospital: Told = [
      'Northern Post',
      '2031-03-02',
      'The hospital of Aveiro said 12 people were killed in the fire at the port. Doctors worked all night.',
    ]
    expect(told(changes([sunday], [hospital]))).toEqual([
      'grade: The number of people killed was given by a single origin, and is now corroborated by independent origins.',
      'origin: The number of people killed has a new independent origin, the hospital: 12.',
    ])
  })

  it('tells of a contradiction that opens, and that it is gone when it is', () => {
    const hospital: Told = [
      'Northern Post',
      '2031-03-02',
      'The hospital of Aveiro said 31 people died in the fire at the port on Sunday.',
    ]
    const [one, both] = [storyOf(sunday), storyOf(sunday, hospital)]
    const opened = changesOf([one], both, language).filter(({ kind }) => kind === 'contradiction')
    expect(told(opened)).toEqual([
      expect.stringMatching(/^contradiction: These cannot all hold: killed: 12 .* against 31/),
    ])
    const closed = changesOf([both], { ...both, contradictions: [] }, language)
    expect(told(closed)).toEqual([expect.stringMatching(/^contradiction: No longer in contradiction: killed: 12/)])
  })

  it('tells of a count and a happening that nobody told before', () => {
    const arrest: Told = [
      'Northern Post',
      '2031-03-04',
      'Police arrested Omar Khan, the owner of the silo, on Tuesday. Forty people were injured in the fire, the hospital said.',
    ]
    expect(told(changes([sunday], [arrest]))).toEqual([
      'tally: Newly counted: 40 people were injured, according to the hospital.',
      'tally: Newly counted: Omar Khan was detained, according to Northern Post, naming no source.',
      'incident: Newly told: arrest of Omar Khan by police, 4 March 2031.',
    ])
  })

  it('names a happening as a heading does, without what only a sentence holds', () => {
    const later: Told = [
      'Northern Post',
      '2031-03-04',
      'The cabinet resigned on Tuesday. Rioters destroyed public buildings in Aveiro on Monday.',
    ]
    const [before, after] = [storyOf(sunday), storyOf(sunday, later)]
    const happened = (story: StoryRecord): readonly string[] =>
      changesOf([before], story, language).flatMap(({ kind, says }) => (kind === 'incident' ? [says] : []))
    expect(happened(after)).toEqual([
      'Newly told: destruction of public buildings by rioters in Aveiro, 3 March 2031.',
      'Newly told: resignation by the cabinet, 4 March 2031.',
    ])
    const target = 'the only warehouse that still stood on the old quay behind the customs house'
    const wordy = after.incidents.map((each) => (each.type === 'destruction' ? { ...each, target } : each))
    expect(happened({ ...after, incidents: wordy })).toContain(
      'Newly told: destruction by rioters in Aveiro, 3 March 2031.',
    )
  })

  it('calls a story new that was not there', () => {
    const [first, ...others] = changesOf([], storyOf(sunday), language)
    expect(first).toMatchObject({ kind: 'story', before: null, reports: ['Harbour Wire 0'] })
    expect(others.map(({ kind }) => kind)).toContain('tally')
  })
})

describe('changes of reports that were edited', () => {
  const page = (text: string, hash: string, captured: string): Reading => ({
    ...readingOfText(text, '2031-03-02', { id: hash, outlet: 'Harbour Wire' }),
    id: 'https://example.org/fire',
    captured,
    story: 'fire',
  })
  const first = page(sunday[2], 'first', '2031-03-02T10:00:00Z')

  it('tells nothing of words put otherwise, though every claim has another id', () => {
    const reworded = page(`Fire at the docks. ${sunday[2]} Smoke hung over the town.`, 'second', '2031-03-02T12:00:00Z')
    expect(told(changesOf(storiesOf([first]), storiesOf([first, reworded])[0]!, language))).toEqual([])
  })

  it('tells the number that the page has now', () => {
    const edited = page(sunday[2].replace('12', '14'), 'second', '2031-03-02T12:00:00Z')
    expect(told(changesOf(storiesOf([first]), storiesOf([first, edited])[0]!, language))).toEqual([
      'figure: The number of people killed rose from 12 to 14, according to Joana Reis.',
    ])
  })

  it('tells nothing of a page that vanished and came back as it was', () => {
    const gone = page(
      'This page is not available at the moment. Please try again later today.',
      'gone',
      '2031-03-02T11:00:00Z',
    )
    const back = { ...first, captured: '2031-03-02T13:00:00Z' }
    expect(told(changesOf(storiesOf([first]), storiesOf([first, gone, back])[0]!, language))).toEqual([])
  })
})

describe('changes of stories', () => {
  it('finds the lines of a story whose ids are others, because an earlier report came in', () => {
    const unnamed = (told: readonly Told[]): Reading[] =>
      readingsOf(...told).map((reading) => ({ ...reading, story: null }))
    const [later, earlier] = unnamed([monday, sunday]) as [Reading, Reading]
    const [before, after] = [storiesOf([later]), storiesOf([earlier, later])]
    expect(after).toHaveLength(1)
    expect(after[0]!.tallies[0]!.id).not.toBe(before[0]!.tallies[0]!.id)
    expect(recordChanges(before, after, language).flatMap(({ changes }) => told(changes))).toEqual([])
  })

  it('gives the same, whatever the order of reports', () => {
    const all = readingsOf(sunday, monday, [
      'Radio Delta',
      '2031-03-04',
      'The hospital of Aveiro said 31 people died in the fire on Sunday.',
    ])
    const once = recordChanges(storiesOf(all.slice(0, 1)), storiesOf(all), language)
    expect(once[0]!.changes.length).toBeGreaterThan(1)
    expect(recordChanges(storiesOf(all.slice(0, 1)), storiesOf(all.toReversed()), language)).toEqual(once)
    expect(JSON.parse(JSON.stringify(once))).toEqual(once)
  })
})

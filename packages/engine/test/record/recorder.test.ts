import { describe, expect, it } from 'vitest'
import { createRecorder, recordOf } from '../../src/index.ts'
import { language, readingOfText } from '../claims/readings.ts'

const report = (id: string, published: string, text: string) => readingOfText(text, published, { id, outlet: id })

const fire = [
  report(
    'Harbour Wire',
    '2031-03-02',
    'Port fire kills 12. At least 12 people died when a silo burned at the port of Aveiro on Sunday, the harbour master, Joana Reis, said. Smoke hung over Aveiro and the lagoon for hours.',
  ),
  report(
    'Northern Post',
    '2031-03-03',
    'The harbour master of Aveiro, Joana Reis, said 19 people had died in the fire at the port. The silo in Aveiro burned for a night.',
  ),
]
const flood = report(
  'Radio Delta',
  '2031-03-03',
  'Nine drown in Kisumu. Nine people drowned in Kisumu when the river Nyando burst its banks, the Kenyan police said. Roads to Ahero were cut.',
)
const later = report(
  'Evening Ledger',
  '2031-03-04',
  'Harbour master Joana Reis put the number of dead in the fire at the port of Aveiro at 31. Two more silos in Aveiro were emptied.',
)

const options = { profile: 'default', asOf: null, decisions: [] } as const

describe('a recorder', () => {
  it('makes the record that all reports at once have, from reports as they come', () => {
    const [first, ...others] = [...fire, flood, later]
    const recorder = createRecorder([first!], language, options)
    for (const reading of others) recorder.add(reading)
    expect(recorder.records()).toEqual(recordOf([...fire, flood, later], language, options))
  })

  it('gives the story that a report joins, and the one in whose place it is', () => {
    const recorder = createRecorder([...fire, flood], language, options)
    const [before] = recordOf(fire, language, options).stories
    const { story, replaces } = recorder.add(later)
    expect(story).toEqual(recordOf([...fire, later], language, options).stories[0])
    expect(replaces).toEqual([before!.id])
  })

  it('begins a story with a report that is like no other', () => {
    const recorder = createRecorder(fire, language, options)
    const { story, replaces } = recorder.add(flood)
    expect(story.reports.map(({ id }) => id)).toEqual(['Radio Delta'])
    expect(replaces).toEqual([])
  })

  it('names every story that a report brings together', () => {
    const apart = [{ ...fire[0]!, story: 'sunday' }, flood]
    const both = { ...flood, id: 'Evening Ledger', hash: 'another', story: 'sunday' }
    const recorder = createRecorder(apart, language, options)
    const stood = recorder.records().stories.map(({ id }) => id)
    const { story, replaces } = recorder.add(both)
    expect(stood).toHaveLength(2)
    expect(replaces.toSorted()).toEqual(stood.toSorted())
    expect(story.reports).toHaveLength(3)
  })

  it('takes a report into the story that the input names, however little it is like the others', () => {
    const recorder = createRecorder([{ ...fire[0]!, story: 'sunday' }], language, options)
    const { story } = recorder.add({ ...flood, story: 'sunday' })
    expect(story).toEqual(
      recordOf(
        [fire[0]!, flood].map((reading) => ({ ...reading, story: 'sunday' })),
        language,
        options,
      ).stories[0],
    )
  })

  it('has a story’s first report first, when it comes last', () => {
    const recorder = createRecorder([fire[1]!, later], language, options)
    const { story, replaces } = recorder.add(fire[0]!)
    expect(story.reports.map(({ id }) => id)).toEqual(['Harbour Wire', 'Northern Post', 'Evening Ledger'])
    expect(replaces).toEqual(recordOf([fire[1]!, later], language, options).stories.map(({ id }) => id))
    expect(story.id).toBe(recordOf(fire, language, options).stories[0]!.id)
  })

  it('knows the revisions it begins with, and refuses one more', () => {
    const revised = { ...fire[0]!, hash: 'another', published: '2031-03-05' }
    const recorder = createRecorder([...fire, revised], language, options)
    expect(recorder.records()).toEqual(recordOf([...fire, revised], language, options))
    expect(() => recorder.add(fire[0]!)).toThrow('Harbour Wire')
  })
})

import { describe, expect, it } from 'vitest'
import { createRecorder, recordOf, type StoryRecord } from '../../src/index.ts'
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

const options = { profile: 'default', asOf: null } as const

/** Likeness is told as it stood when a report came. */
const withoutWhy = ({ why: _, ...story }: StoryRecord) => story

describe('a recorder', () => {
  it('gives the story that a report joins, as if all its reports had come at once', () => {
    const recorder = createRecorder([...fire, flood], language, options)
    const [story] = recordOf([...fire, later], language, options).stories
    expect(withoutWhy(recorder.add(later))).toEqual(withoutWhy(story!))
  })

  it('begins a story with a report that is like no other', () => {
    const recorder = createRecorder(fire, language, options)
    expect(recorder.add(flood).reports).toHaveLength(1)
  })

  it('has the record of all', () => {
    const recorder = createRecorder(fire, language, options)
    recorder.add(flood)
    recorder.add(later)
    expect(recorder.records()).toEqual(recordOf([...fire, flood, later], language, options))
  })

  it('keeps a story that the input names', () => {
    const named = [...fire, later].map((reading) => ({ ...reading, story: 'port-fire' }))
    const recorder = createRecorder(named.slice(0, 2), language, options)
    expect(recorder.add(named[2]!)).toEqual(recordOf(named, language, options).stories[0])
  })
})

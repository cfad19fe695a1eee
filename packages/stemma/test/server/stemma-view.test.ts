import { recordOf, type StoryRecord, storyIndex } from '@stemma/engine'
import { describe, expect, it } from 'vitest'
import { language, readingOfText } from '../../../engine/test/claims/readings.ts'
import { crisis } from '../../../engine/test/export/crisis.ts'
import { stemmaView } from '../../src/server/views/stemma.ts'

const [port] = crisis.stories

const drawn = (record: StoryRecord, { origin = null as string | null, open = [] as string[], room = 60 } = {}) =>
  stemmaView({ record, index: storyIndex(record) }, { origin, open, room })

const originIn = (record: StoryRecord, who: string): string => record.origins.find((each) => each.who === who)!.id

/** One wire report of a statement, printed again by so many outlets, and so often by a paper that has it from the ministry. */
const printedBy = (copies: number, again = 0): StoryRecord => {
  const wire =
    'At least 12 people died when a silo burned at the port of Aveiro on Sunday, the interior ministry said. Smoke hung over Aveiro and the lagoon for hours, and the harbour was shut until the evening while divers looked for the missing.'
  const own = (number: number): string => {
    const about = [
      'Schools in Aveiro stay shut until Friday, and pupils were told to learn at home.',
      'Fishermen who lost their boats in the blaze asked the town for help on Thursday.',
      'A choir sang for the dead on the square before the old market hall.',
    ]
    return `${about[number]} The interior ministry said 12 people were killed at the port of Aveiro.`
  }
  const report = (outlet: string, day: string, text: string) =>
    readingOfText(text, day, { id: `${outlet} ${day}`, outlet })
  const readings = [
    report('Harbour Wire', '2031-03-02', wire),
    ...Array.from({ length: copies }, (_, at) => report(`Paper ${at}`, '2031-03-03', wire)),
    ...Array.from({ length: again }, (_, at) => report('Northern Post', `2031-03-0${at + 4}`, own(at))),
  ]
  return recordOf(readings, language, { profile: 'default', asOf: null, decisions: [] }).stories[0]!
}

describe('the stemma as the desk draws it', () => {
  it('labels each edge with the words that justify it, and says where none do', () => {
    const { nodes, edges } = drawn(port!, { origin: originIn(port!, 'interior ministry') })!
    const name = (id: string): string => nodes.find((node) => node.id === id)!.name
    expect(edges.map(({ kind, from, to, says }) => `${kind}: ${name(from)} → ${name(to)}: ${says}`)).toEqual([
      'words: Interior ministry → Northern Post: “The interior ministry said”',
      expect.stringMatching(/^copy: Northern Post → Tide News: rewrite, \d+ % of its words$/),
      expect.stringMatching(/^copy: Tide News → “<script>alert\("Sarvela"\)<\/script…”: /),
      expect.stringMatching(/^copy: Northern Post → Radio Ostrel: translation, \d+ % of its words$/),
    ])
  })

  it('says of a number that was taken back that it is no more', () => {
    const { origin, nodes } = drawn(port!, { origin: originIn(port!, 'government post') })!
    expect(origin!.figures.map(({ worded, label, state }) => `${worded} ${label} ${state.mark}`)).toEqual([
      '64 missing ▨',
    ])
    expect(nodes[0]).toMatchObject({ kind: 'origin', state: { word: 'withdrawn' } })
    expect(origin!.figures[0]!.why).toBe('R6 the post was later deleted')
  })

  it('draws everybody once for the whole story, and each edge with the origins that speak through it', () => {
    const { nodes, edges } = drawn(port!)!
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length)
    const post = nodes.find(({ name }) => name === 'Northern Post')!
    expect(edges.filter(({ to }) => to === post.id).length).toBeGreaterThan(2)
    expect(edges.every(({ origins }) => origins.length > 0)).toBe(true)
  })

  it('draws copies that stand alike as one, and one by one when asked', () => {
    const record = printedBy(3)
    const { nodes } = drawn(record)!
    const copies = nodes.find(({ kind }) => kind === 'copies')!
    expect(copies).toMatchObject({ name: 'Paper 0 and 2 more', count: 3 })
    expect(copies.members.map(({ name }) => name)).toEqual(['Paper 0', 'Paper 1', 'Paper 2'])
    const opened = drawn(record, { open: [copies.id] })!
    expect(opened.nodes.filter(({ kind }) => kind === 'report').map(({ name }) => name)).toEqual([
      'Harbour Wire',
      'Paper 0',
      'Paper 1',
      'Paper 2',
    ])
  })

  it('draws several reports of one outlet that have it from one and the same as one', () => {
    const { nodes, edges } = drawn(printedBy(0, 3))!
    const papers = nodes.find(({ kind }) => kind === 'copies')!
    expect(papers).toMatchObject({ name: 'Northern Post', count: 3 })
    expect(edges.find(({ to }) => to === papers.id)).toMatchObject({ kind: 'words' })
  })

  it('draws no more than there is room for, and says how many are left', () => {
    const record = printedBy(8)
    const { nodes, left } = drawn(record, { room: 1 })!
    expect(left).toEqual({ reports: 8, origins: 0 })
    expect(nodes.map(({ kind }) => kind)).toEqual(['origin', 'report', 'more'])
    expect(nodes.at(-1)).toMatchObject({ name: '8 more reports', count: 8 })
  })

  it('knows nothing of an origin that is not there', () => {
    expect(drawn(port!, { origin: 'o-nobody' })).toBeNull()
  })
})

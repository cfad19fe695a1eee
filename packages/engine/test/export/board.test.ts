import { describe, expect, it } from 'vitest'
import { boardOf, sidesOf, storyIndex, timelineOf } from '../../src/index.ts'
import { crisis } from './crisis.ts'

const story = crisis.stories[0]!
const index = storyIndex(story)

describe('the board', () => {
  it('begins with what most was printed of, and leaves nothing out', () => {
    const { main, minor } = boardOf(story, index)
    expect(main[0]!.label).toBe('killed')
    expect([...main, ...minor].map(({ id }) => id).toSorted()).toEqual(story.tallies.map(({ id }) => id).toSorted())
  })

  it('puts a part below its whole', () => {
    const labels = boardOf(story, index).main.map(({ label }) => label)
    expect(labels.indexOf('missing · dockers')).toBeGreaterThan(labels.indexOf('missing'))
    expect(labels.indexOf('missing · dockers')).toBeLessThan(labels.indexOf('injured'))
  })

  it('sets single persons apart, unless something speaks against them', () => {
    const [killed] = story.tallies
    const readings = [{ ...killed!.readings[0]!, value: 1, low: 1, high: 1, state: 'standing' as const }]
    const one = { ...killed!, id: 't-one', label: 'one', population: 'individual', readings, review: [], floor: null }
    const minorOf = (review: readonly string[]) =>
      boardOf({ ...story, tallies: [...story.tallies, { ...one, review }] }, index).minor.map(({ label }) => label)
    expect(minorOf([])).toContain('one')
    expect(minorOf(['revised down'])).not.toContain('one')
  })
})

describe('the timeline', () => {
  const [incident] = story.incidents
  const told = (id: string, day: string) => ({ ...incident!, id, date: day, first: day, final: day, versions: [] })

  it('sets apart what is recalled from long before', () => {
    const { main, earlier } = timelineOf({ ...story, incidents: [told('old', '2019-05-01'), incident!] }, index)
    expect([main.length, earlier.map(({ id }) => id)]).toEqual([1, ['old']])
  })

  it('sets apart what one report alone tells only where there is much', () => {
    const lone = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...told(`i${at}`, '2031-03-03'),
        claims: incident!.claims.slice(0, 1),
      }))
    expect(timelineOf({ ...story, incidents: [incident!, ...lone(5)] }, index).minor).toEqual([])
    expect(timelineOf({ ...story, incidents: [incident!, ...lone(20)] }, index).minor).toHaveLength(20)
  })
})

describe('the sides of a contradiction', () => {
  it('are told apart by what each says, and hold every claim once', () => {
    for (const found of story.contradictions) {
      const sides = sidesOf(found, index)
      expect(sides.length).toBe(2)
      expect(sides.flatMap(({ claims }) => claims).toSorted()).toEqual([...found.between].toSorted())
    }
  })
})

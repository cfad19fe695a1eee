import { describe, expect, it } from 'vitest'
import { type StemmaNode, type StoryRecord, stemmaOf, storyIndex } from '../../src/index.ts'
import { crisis } from '../export/crisis.ts'

const [story] = crisis.stories

/** The tree as an outline. */
const outline = (node: StemmaNode): string =>
  node.children.length === 0 ? node.name : `${node.name} (${node.children.map(outline).join(', ')})`

const drawn = (who: string, { given = story! }: { given?: StoryRecord } = {}): string => {
  const index = storyIndex(given)
  const origin = given.origins.find((each) => each.who === who)!
  return outline(stemmaOf(origin, index, (id) => index.reports.get(id)!.outlet ?? 'nameless'))
}

describe('the stemma of an origin', () => {
  it('hangs copies under what they were copied from', () => {
    expect(drawn('interior ministry')).toBe('interior ministry (Northern Post (Tide News (nameless), Radio Ostrel))')
  })

  it('puts a relay between the origin and those who have it from there', () => {
    const reports = story!.reports.map((report) => ({
      ...report,
      claims: report.claims.map((claim) => {
        const [hop] = claim.attribution
        return hop?.name === 'harbour master'
          ? { ...claim, attribution: [hop, { ...hop, name: 'state radio', exact: 'state radio said' }] }
          : claim
      }),
    }))
    expect(drawn('harbour master', { given: { ...story!, reports } })).toBe(
      'harbour master (state radio (Harbour Wire (The Lantern)), Northern Post)',
    )
  })

  it('ends where copies go round in a circle', () => {
    const [first] = story!.derivations
    const derivations = [first!, { ...first!, from: first!.to, to: first!.from }]
    expect(drawn('harbour master', { given: { ...story!, derivations } })).toBe(
      'harbour master (Northern Post, Harbour Wire (The Lantern))',
    )
  })
})

import type { StemmaEdge, StemmaNode } from 'stemma/api'
import { describe, expect, it } from 'vitest'
import { layoutOf, wayOf } from '../src/screens/stemma/layout.ts'

const node = (id: string, kind: StemmaNode['kind']): StemmaNode => ({
  id,
  kind,
  name: id,
  title: null,
  titleLanguage: 'en',
  day: null,
  claims: 1,
  figures: [],
  state: null,
  count: 1,
  members: [],
  decided: [],
})

const edge = (from: string, to: string, kind: StemmaEdge['kind'] = 'words'): StemmaEdge => ({
  id: `${from} > ${to}`,
  from,
  to,
  kind,
  says: kind,
  count: 1,
  origins: ['ministry'],
  words: [],
  copy: null,
  claims: [],
  decided: [],
})

/** A ministry that a relay passes on, and papers that print it and copy one another in turn. */
const story = (papers: number) => ({
  nodes: [
    node('ministry', 'origin'),
    node('union', 'origin'),
    node('wire', 'relay'),
    ...Array.from({ length: papers }, (_, at) => node(`paper ${at}`, 'report')),
  ],
  edges: [
    edge('ministry', 'wire'),
    ...Array.from({ length: papers }, (_, at) => [
      edge(at % 2 === 0 ? 'wire' : 'union', `paper ${at}`),
      ...(at % 3 === 2 ? [edge(`paper ${at - 1}`, `paper ${at}`, 'copy')] : []),
    ]).flat(),
  ],
})

describe.each([6, 300])('a stemma of %i papers', (papers) => {
  const { nodes, edges } = layoutOf(story(papers))
  const at = new Map(nodes.map((placed) => [placed.node.id, placed]))

  it('goes from the left to the right', () => {
    for (const { edge: each } of edges) expect(at.get(each.to)!.x).toBeGreaterThan(at.get(each.from)!.x)
  })

  it('has origins in one column, and who prints behind who passes on', () => {
    expect(at.get('union')!.x).toBe(at.get('ministry')!.x)
    expect(at.get('paper 1')!.x).toBeGreaterThan(at.get('wire')!.x)
  })

  it('lays no node over another', () => {
    for (const [place, a] of nodes.entries())
      for (const b of nodes.slice(place + 1))
        expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
          true,
        )
  })
})

describe('the way of a node', () => {
  it('is all that is upstream and downstream of it', () => {
    const way = wayOf('wire', story(4))
    expect([...way].filter((id) => !id.includes('>')).toSorted()).toEqual(['ministry', 'paper 0', 'paper 2', 'wire'])
  })

  it('ends where copies go round in a circle', () => {
    const circle = { edges: [edge('a', 'b', 'copy'), edge('b', 'a', 'copy')] }
    expect(wayOf('a', circle).size).toBe(4)
  })
})

import dagre from '@dagrejs/dagre'
import type { StemmaEdge, StemmaView } from 'stemma/api'
import { columnsOf } from './columns.ts'
import { heightOf, type Placed, type PlacedEdge, type Point, sizes } from './placed.ts'

/** With more edges than these, words stand only on those that are chosen or pointed at. */
const mostLabels = 16

/** Of more nodes and edges than these a thorough layout takes so long that the page would stand still. */
const mostThorough = 220

/** Lays a stemma out in layers from left to right: origins, relays, those who print it, those who copied them. */
export const layoutOf = (view: Pick<StemmaView, 'nodes' | 'edges'>): Placed => {
  const { nodes, edges } = view
  if (nodes.length + edges.length > mostThorough) return columnsOf(view)
  const isLabelled = edges.length <= mostLabels
  const hasRelays = nodes.some(({ kind }) => kind === 'relay')
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]))
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({
    rankdir: 'LR',
    nodesep: 14,
    edgesep: isLabelled ? 10 : 34,
    ranksep: isLabelled ? 52 : hasRelays ? 56 : 130,
    marginx: 20,
    marginy: 20,
  })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const node of nodes) graph.setNode(node.id, { width: sizes.node, height: heightOf(node) })
  for (const { from, to } of edges)
    graph.setEdge(from, to, {
      // Origins stand in one layer, those who pass on in the next, those who print in the one after.
      minlen: hasRelays && kinds.get(from) === 'origin' && kinds.get(to) !== 'relay' ? 2 : 1,
      ...(isLabelled ? { width: sizes.label, height: 26, labelpos: 'c' } : {}),
    })
  dagre.layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { readonly width?: number; readonly height?: number }
  return {
    nodes: nodes.map((node) => {
      const at = graph.node(node.id)
      return {
        node,
        x: at.x - at.width / 2,
        y: at.y - at.height / 2,
        width: at.width,
        height: at.height,
      }
    }),
    edges: edges.map((edge) => wayThrough(edge, graph, isLabelled)),
    width: Math.max(0, width),
    height: Math.max(0, height),
    isLabelled,
  }
}

interface Sized extends Point {
  readonly width: number
}

/** From the middle of the right side to the middle of the left one, through its label or its bends. */
const wayThrough = (
  edge: StemmaEdge,
  graph: InstanceType<typeof dagre.graphlib.Graph>,
  isLabelled: boolean,
): PlacedEdge => {
  const [from, to] = [graph.node(edge.from), graph.node(edge.to)] as readonly Sized[] as readonly [Sized, Sized]
  const {
    points = [],
    x,
    y,
  } = graph.edge(edge.from, edge.to) as {
    readonly points?: readonly Point[]
    readonly x?: number
    readonly y?: number
  }
  const begin = { x: from.x + from.width / 2, y: from.y }
  const end = { x: to.x - to.width / 2 - 1, y: to.y }
  const middle = { x: (begin.x + end.x) / 2, y: (begin.y + end.y) / 2 }
  if (!isLabelled || x === undefined || y === undefined) {
    const bends = points.slice(1, -1).filter((point) => point.x > begin.x + 20 && point.x < end.x - 20)
    return {
      edge,
      points: [begin, ...bends, end],
      label: bends[Math.floor(bends.length / 2)] ?? middle,
      isRoomy: end.x - begin.x > sizes.label,
    }
  }
  const half = sizes.label / 2
  return { edge, points: [begin, { x: x - half, y }, { x: x + half, y }, end], label: { x, y }, isRoomy: true }
}

/** All that is upstream and downstream of a node or an edge: the ways its words went. */
export const wayOf = (chosen: string, { edges }: Pick<StemmaView, 'edges'>): ReadonlySet<string> => {
  const edge = edges.find(({ id }) => id === chosen)
  const way = new Set<string>(edge === undefined ? [chosen] : [edge.id, edge.from, edge.to])
  const follow = (from: string, isUp: boolean): void => {
    for (const each of edges) {
      const [near, far] = isUp ? [each.to, each.from] : [each.from, each.to]
      if (near !== from || way.has(each.id)) continue
      way.add(each.id)
      const isNew = !way.has(far)
      way.add(far)
      if (isNew) follow(far, isUp)
    }
  }
  follow(edge?.from ?? chosen, true)
  follow(edge?.to ?? chosen, false)
  return way
}

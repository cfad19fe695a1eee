import type { StemmaEdge, StemmaNode, StemmaView } from 'stemma/api'
import { heightOf, type Placed, sizes } from './placed.ts'

const apart = { across: 150, down: 14, edge: 20 }

/** Sweeps that bring nodes nearer to those they are tied to; each costs no more than reading all edges. */
const sweeps = 6

/** A large stemma in columns, in a time that grows with its size alone: who is tied to whom stands near. */
export const columnsOf = ({ nodes, edges }: Pick<StemmaView, 'nodes' | 'edges'>): Placed => {
  const ranks = ranksOf(nodes, edges)
  const columns: StemmaNode[][] = Array.from({ length: 1 + Math.max(0, ...ranks.values()) }, () => [])
  for (const node of nodes) {
    columns[ranks.get(node.id)!]!.push(node)
  }
  const tied = new Map<string, string[]>()
  for (const { from, to } of edges)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      tied.set(one, [...(tied.get(one) ?? []), other])
  const place = new Map<string, number>()
  const settle = (column: readonly StemmaNode[]): void => {
    for (const [at, { id }] of column.entries()) place.set(id, at / Math.max(1, column.length - 1))
  }
  for (const column of columns) settle(column)
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const at of sweep % 2 === 0 ? columns.keys() : [...columns.keys()].toReversed()) {
      const column = columns[at] ?? []
      const pull = new Map(column.map(({ id }) => [id, middleOf(tied.get(id) ?? [], place) ?? place.get(id)!]))
      columns[at] = column.toSorted((a, b) => pull.get(a.id)! - pull.get(b.id)!)
      settle(columns[at])
    }
  const heights = columns.map((column) => column.reduce((sum, node) => sum + heightOf(node) + apart.down, -apart.down))
  const height = Math.max(0, ...heights)
  const placed = columns.flatMap((column, rank) => {
    let y = apart.edge
    return column.map((node) => {
      const made = {
        node,
        x: apart.edge + rank * (sizes.node + apart.across),
        y,
        width: sizes.node,
        height: heightOf(node),
      }
      y += made.height + apart.down
      return made
    })
  })
  const byId = new Map(placed.map((each) => [each.node.id, each]))
  return {
    nodes: placed,
    edges: edges.map((edge) => {
      const [from, to] = [byId.get(edge.from)!, byId.get(edge.to)!]
      const begin = { x: from.x + from.width, y: from.y + from.height / 2 }
      const end = { x: to.x - 1, y: to.y + to.height / 2 }
      const label = { x: (begin.x + end.x) / 2, y: (begin.y + end.y) / 2 }
      return { edge, points: [begin, end], label, isRoomy: end.x - begin.x > sizes.label }
    }),
    width: columns.length * sizes.node + (columns.length - 1) * apart.across + 2 * apart.edge,
    height: height + 2 * apart.edge,
    isLabelled: false,
  }
}

/** How far each node stands from those who know; a circle of copies ends where it began. */
const ranksOf = (nodes: readonly StemmaNode[], edges: readonly StemmaEdge[]): ReadonlyMap<string, number> => {
  const into = new Map<string, string[]>()
  for (const { from, to } of edges) into.set(to, [...(into.get(to) ?? []), from])
  // Who prints stands behind all who pass on.
  const hasRelays = nodes.some(({ kind }) => kind === 'relay')
  const printing = new Set(nodes.flatMap(({ id, kind }) => (kind === 'origin' || kind === 'relay' ? [] : [id])))
  const ranks = new Map<string, number>()
  const rankOf = (id: string): number => {
    const known = ranks.get(id)
    if (known !== undefined) return known
    ranks.set(id, 0)
    const least = hasRelays && printing.has(id) ? 2 : 0
    const rank = Math.max(least, ...(into.get(id) ?? []).map((from) => rankOf(from) + 1))
    ranks.set(id, rank)
    return rank
  }
  for (const { id } of nodes) rankOf(id)
  return ranks
}

const middleOf = (ids: readonly string[], place: ReadonlyMap<string, number>): number | null =>
  ids.length === 0 ? null : ids.reduce((sum, id) => sum + (place.get(id) ?? 0.5), 0) / ids.length

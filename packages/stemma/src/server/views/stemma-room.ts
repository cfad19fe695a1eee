import { decidedTexts, many } from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { StemmaEdge, StemmaNode } from '../schemas/stemma.ts'
import type { Seen } from './seen.ts'

/** Which stemma is asked for. */
export interface StemmaAsked {
  /** Id of an origin; null for the whole story. */
  readonly origin: string | null
  /** Reports that stand alike and are to be drawn one by one, by the ids of their nodes. */
  readonly open: readonly string[]
  /** How many reports are drawn. */
  readonly room: number
}

/** Reports that a drawing shows unless more are asked for, and that it shows at most. */
export const roomFor = { first: 60, most: 200 }

/** A node as it is being made. */
export interface DraftNode {
  readonly id: string
  readonly kind: 'origin' | 'relay' | 'report'
  readonly name: string
  readonly day: string | null
  /** Claims of the drawn origins that it carries. */
  readonly claims: Set<string>
}

export interface DraftEdge extends Pick<StemmaEdge, 'id' | 'kind' | 'copy'> {
  readonly from: string
  readonly to: string
  readonly says: string
  readonly origins: Set<string>
  readonly words: Map<string, StemmaEdge['words'][number]>
  readonly claims: Set<string>
}

/** A stemma as a graph: everybody once, however many origins speak through them. */
export interface Draft {
  readonly nodes: Map<string, DraftNode>
  readonly edges: Map<string, DraftEdge>
}

/** Reports that are drawn as one, or one. */
export interface Group {
  readonly id: string
  readonly kind: StemmaNode['kind']
  readonly name: string
  readonly members: readonly DraftNode[]
}

/**
 * What there is room for. Reports that nobody copied and that have it in one way from one and the same are drawn as one: equal
 * copies, and several by one outlet; so are those that an outlet made from its own. Of too many the ones that most origins speak through stay, with those they copied.
 */
export const collapsed = (
  draft: Draft,
  { open, room }: StemmaAsked,
  seen: Seen,
): { readonly groups: Group[]; readonly edges: Frozen<StemmaEdge>[]; readonly left: number } => {
  const edges = [...draft.edges.values()]
  const into = new Map<string, DraftEdge[]>()
  const parents = new Set<string>()
  for (const edge of edges) {
    parents.add(edge.from)
    into.set(edge.to, [...(into.get(edge.to) ?? []), edge])
  }
  const rewritten = new Map<string, string>()
  for (const node of draft.nodes.values()) {
    const first = firstOf(node, draft, into, seen)
    if (first === node.id) continue
    rewritten.set(node.id, first).set(first, first)
  }
  const alike = new Map<string, DraftNode[]>()
  for (const node of draft.nodes.values()) {
    const first = rewritten.get(node.id)
    const isLeaf = node.kind === 'report' && !parents.has(node.id)
    const own = isLeaf ? keyOf(node, into.get(node.id) ?? [], seen) : null
    const key = first === undefined ? own : `${first} · again`
    const group = key === null || open.includes(key) ? node.id : key
    alike.set(group, [...(alike.get(group) ?? []), node])
  }
  const groups: Group[] = [...alike].map(([id, members]) => {
    const [only] = members
    if (members.length === 1) return { id: only!.id, kind: only!.kind, name: only!.name, members }
    const edge = into.get(only!.id)?.[0]
    const isOwn = edge?.copy == null || id.endsWith(' · again')
    return { id, kind: 'copies', name: isOwn ? outletOf(only!, seen) : namesOf(members, seen), members }
  })
  const kept = keptOf(groups, into, room)
  const rest = groups.filter(({ id }) => !kept.has(id))
  const left = rest.flatMap(({ members }) => members)
  const more: Group[] =
    left.length === 0
      ? []
      : [
          {
            id: 'more',
            kind: 'more',
            name: left.length === 1 ? 'one more report' : `${many(left.length, 'more report')}`,
            members: left,
          },
        ]
  const shown = [...groups.filter(({ id }) => kept.has(id)), ...more]
  const groupOf = new Map(shown.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)))
  return { groups: shown, edges: edgesBetween(edges, groupOf, seen), left: left.length }
}

/** The first of the reports that an outlet made from its own; the report itself where there is none. */
const firstOf = (
  node: DraftNode,
  { nodes }: Draft,
  into: ReadonlyMap<string, readonly DraftEdge[]>,
  seen: Seen,
): string => {
  const met = new Set([node.id])
  for (let at = node; ; ) {
    const edges: readonly DraftEdge[] = into.get(at.id) ?? []
    const before: DraftNode | undefined =
      edges.length === 1 && edges[0]!.copy !== null ? nodes.get(edges[0]!.from) : undefined
    if (before === undefined || met.has(before.id) || outletOf(before, seen) !== outletOf(at, seen)) return at.id
    met.add(before.id)
    at = before
  }
}

/** By what reports stand alike; null for one that stands alone. */
const keyOf = (node: DraftNode, edges: readonly DraftEdge[], seen: Seen): string | null => {
  const [edge] = edges
  if (edges.length !== 1 || edge === undefined) return null
  return edge.copy === null
    ? `${edge.from} · ${outletOf(node, seen)} · ${edge.kind}`
    : `${edge.from} · ${edge.copy.kind}`
}

const outletOf = ({ id, name }: DraftNode, { index }: Seen): string => index.reports.get(id)?.outlet ?? name

/** Who copied, in short. */
const namesOf = (members: readonly DraftNode[], seen: Seen): string => {
  const outlets = [...new Set(members.map((member) => outletOf(member, seen)))]
  return outlets.length <= 2 ? outlets.join(', ') : `${outlets[0]} and ${outlets.length - 1} more`
}

/** Ids of the groups that are drawn: all that are no reports, and reports as there is room. */
const keptOf = (
  groups: readonly Group[],
  into: ReadonlyMap<string, readonly DraftEdge[]>,
  room: number,
): ReadonlySet<string> => {
  const isReport = ({ kind }: Group): boolean => kind === 'report' || kind === 'copies'
  const kept = new Set(groups.filter((group) => !isReport(group)).map(({ id }) => id))
  const byReport = new Map(groups.flatMap((group) => group.members.map(({ id }) => [id, group] as const)))
  const weight = ({ members }: Group): number =>
    members.reduce((sum, { id, claims }) => sum + claims.size + 3 * (into.get(id)?.length ?? 0), 0)
  const weighed = new Map(groups.map((group) => [group.id, weight(group)]))
  const reports = groups.filter(isReport).toSorted((a, b) => weighed.get(b.id)! - weighed.get(a.id)!)
  let left = room
  for (const report of reports) {
    // Nobody stands without those they copied, who come first.
    const chain: Group[] = []
    for (let next: Group | undefined = report; next !== undefined && !kept.has(next.id) && !chain.includes(next); ) {
      chain.unshift(next)
      const copied: DraftEdge | undefined = into.get(next.members[0]!.id)?.find(({ copy }) => copy !== null)
      next = copied === undefined ? undefined : byReport.get(copied.from)
    }
    for (const { id } of chain.slice(0, left)) kept.add(id)
    left -= Math.min(left, chain.length)
    if (left === 0) break
  }
  return kept
}

/** Edges between what is drawn, those between the same two as one. */
const edgesBetween = (
  edges: readonly DraftEdge[],
  groupOf: ReadonlyMap<string, string>,
  { index }: Seen,
): Frozen<StemmaEdge>[] => {
  const between = new Map<string, DraftEdge[]>()
  for (const edge of edges) {
    const [from, to] = [groupOf.get(edge.from)!, groupOf.get(edge.to)!]
    if (from === to) continue
    const key = `${from} > ${to}`
    between.set(key, [...(between.get(key) ?? []), edge])
  }
  return [...between].map(([key, all]) => {
    const [first] = all
    const words = all.flatMap((edge) => [...edge.words.values()])
    return {
      id: all.length === 1 ? first!.id : key,
      from: groupOf.get(first!.from)!,
      to: groupOf.get(first!.to)!,
      kind: all.every(({ kind }) => kind === first!.kind) ? first!.kind : 'words',
      says: all.length === 1 ? first!.says : saysOf(all),
      count: all.length,
      origins: [...new Set(all.flatMap(({ origins }) => [...origins]))],
      words: words.slice(0, mostWords),
      copy: first!.copy,
      claims: all.length === 1 ? [...first!.claims] : [],
      decided: all.flatMap(({ id }) => decidedTexts(id, index)),
    }
  })
}

const mostWords = 20

const saysOf = (edges: readonly DraftEdge[]): string => {
  const [first] = edges
  if (first!.copy !== null) {
    const shares = edges.map(({ copy }) => Math.round((copy?.share ?? 0) * 100))
    const [low, high] = [Math.min(...shares), Math.max(...shares)]
    return `${first!.copy.kind}, ${low === high ? low : `${low}–${high}`} % of their words`
  }
  const said = new Set(edges.map(({ says }) => says))
  return said.size === 1 ? first!.says : many(edges.length, 'report')
}

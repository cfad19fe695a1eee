import type { Derivation } from '../reconcile/derivations.ts'
import type { Origin } from '../reconcile/origins.ts'
import type { StoryIndex } from './story-index.ts'

/** One way by which what an origin says reached the page, and what that rests on: a node of the tree of witnesses. */
export interface StemmaNode {
  readonly kind: 'origin' | 'relay' | 'report'
  /** Id of the origin or of the report; null for a relay. */
  readonly id: string | null
  readonly name: string
  /** What the edge to it rests on; null for the root. */
  readonly rests: Rests | null
  readonly children: readonly StemmaNode[]
}

export type Rests =
  /** Words that attribute, as the report has them. */
  | ({ readonly kind: 'words' } & Attributing)
  /** The report names no source: what it prints is matched to the origin by number, day and population. */
  | { readonly kind: 'bare' }
  | { readonly kind: 'copy'; readonly derivation: Derivation; readonly share: number }

/** Words that attribute, and what they are in, BCP 47. */
interface Attributing {
  readonly exact: string
  readonly language: string
}

/**
 * The stemma of an origin: who prints it directly, who through a relay, and who copied whom (rules.md R7). Each report
 * stands once.
 *
 * @param name what a report is called
 */
export const stemmaOf = (origin: Origin, index: StoryIndex, name: (report: string) => string): StemmaNode => {
  const here = new Set(origin.reports)
  const order = [...here].toSorted((a, b) => (index.order.get(a) ?? 0) - (index.order.get(b) ?? 0))
  const parents = new Map<string, Derivation>()
  const copies = new Map<string, string[]>()
  for (const id of order) {
    const [parent] = (index.sources.get(id) ?? [])
      .filter(({ from }) => here.has(from))
      .toSorted((a, b) => b.evidence.containment - a.evidence.containment)
    if (parent === undefined) continue
    parents.set(id, parent)
    copies.set(parent.from, [...(copies.get(parent.from) ?? []), id])
  }
  const placed = new Set<string>()

  const report = (id: string, rests: Rests): StemmaNode => {
    placed.add(id)
    return {
      kind: 'report',
      id,
      name: name(id),
      rests,
      children: (copies.get(id) ?? []).flatMap((other) => {
        if (placed.has(other)) return []

        const derivation = parents.get(other)!
        return [report(other, { kind: 'copy', derivation, share: derivation.evidence.containment })]
      }),
    }
  }
  const relays = new Map<string, { readonly words: Attributing; readonly children: StemmaNode[] }>()
  const direct: (StemmaNode | { readonly relay: string })[] = []
  // Reports that copy come after those they copy; what only a circle of copies holds is taken as it comes.
  for (const id of [...order.filter((each) => !parents.has(each)), ...order]) {
    if (placed.has(id)) continue
    const { words, relay } = printing(origin, id, index)
    const node = report(id, words)
    if (relay === null) direct.push(node)
    else if (relays.has(relay.name)) relays.get(relay.name)!.children.push(node)
    else {
      relays.set(relay.name, { words: relay.words, children: [node] })
      direct.push({ relay: relay.name })
    }
  }
  return {
    kind: 'origin',
    id: origin.id,
    name: origin.who ?? '',
    rests: null,
    children: direct.map((node) => {
      if (!('relay' in node)) return node
      const { words, children } = relays.get(node.relay)!
      return { kind: 'relay', id: null, name: node.relay, rests: { kind: 'words', ...words }, children }
    }),
  }
}

/** How a report says it has it from the origin: the words, and the relay nearest to the page. */
const printing = (
  origin: Origin,
  report: string,
  { claims }: StoryIndex,
): { readonly words: Rests; readonly relay: { readonly name: string; readonly words: Attributing } | null } => {
  const own = origin.claims.flatMap((id) => {
    const placed = claims.get(id)
    return placed?.report.id === report && placed.claim.attribution.length > 0 ? [placed.claim] : []
  })
  const [most] = own.toSorted((a, b) => b.attribution.length - a.attribution.length)
  if (most === undefined) return { words: { kind: 'bare' }, relay: null }
  const { language } = most
  const [from, ...through] = most.attribution
  const last = through.at(-1)
  // "The rights group Haki Watch said it had counted": who knows and who passes it on are one.
  const isOwn = last !== undefined && (last.name === origin.who || (last.party !== null && last.party === from!.party))
  return {
    words: { kind: 'words', exact: isOwn ? last.exact : from!.exact, language },
    relay:
      last === undefined || isOwn || last.name === from!.name
        ? null
        : { name: last.name, words: { exact: last.exact, language } },
  }
}

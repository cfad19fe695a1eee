import {
  type StemmaNode as Branch,
  capital,
  decidedTexts,
  isHeadline,
  originName,
  restsText,
  type StoryRecord,
  stemmaOf,
} from '@stemma/engine'
import type { Frozen } from '../frozen.ts'
import type { StemmaEdge, StemmaNode } from '../schemas/stemma.ts'
import { figuresBy, stateOf, type ToldFigure } from './origin-figures.ts'
import { dayOf, type Seen } from './seen.ts'
import { collapsed, type Draft, type DraftEdge, type DraftNode, type StemmaAsked } from './stemma-room.ts'

/** An origin as the record has it. */
export type RecordOrigin = StoryRecord['origins'][number]

/** What is drawn of some origins, those who stand alike as one, and how many reports are left out. */
export const drawingOf = (
  origins: readonly RecordOrigin[],
  seen: Seen,
  asked: StemmaAsked,
): { readonly nodes: Frozen<StemmaNode>[]; readonly edges: Frozen<StemmaEdge>[]; readonly left: number } => {
  const draft: Draft = { nodes: new Map(), edges: new Map() }
  for (const origin of origins) grow(draft, origin, seen)
  const { groups, edges, left } = collapsed(draft, asked, seen)
  const figures = new Map<string, ToldFigure[]>()
  for (const { id } of origins)
    for (const figure of figuresBy(seen.record, seen.index).get(id) ?? [])
      for (const claim of figure.claims) figures.set(claim, [...(figures.get(claim) ?? []), figure])
  const nodes = groups.map(({ id, kind, name, members }) => {
    const claims = new Set(members.flatMap((member) => [...member.claims]))
    const told = [...new Set([...claims].flatMap((claim) => figures.get(claim) ?? []))]
    const [only] = members
    const report = members.length === 1 ? seen.index.reports.get(only!.id) : undefined
    return {
      id,
      kind,
      name,
      // A name that is the headline is not told twice.
      title: report === undefined || isHeadline(name) ? null : report.title,
      titleLanguage: report?.titleLanguage ?? 'und',
      day: members.length === 1 ? only!.day : null,
      claims: claims.size,
      figures: inShort(told),
      state: stateOf(told.filter(({ state }) => !aside.has(state.key))),
      count: members.length,
      members:
        members.length === 1
          ? []
          : members.slice(0, mostMembers).map(({ id: member, name: who, day }) => ({ id: member, name: who, day })),
      decided: decidedTexts(id, seen.index),
    }
  })
  return { nodes, edges, left }
}

const mostMembers = 60

const aside: ReadonlySet<string> = new Set(['restatement', 'background'])

/** A few of many figures, each wording once. */
const inShort = (told: readonly ToldFigure[]): Frozen<StemmaNode['figures']> => {
  const plain = told.filter(({ state }) => !aside.has(state.key))
  const once = new Map(
    (plain.length === 0 ? told : plain).map(({ worded, label, state }) => [
      `${worded} ${label}`,
      { worded, label, state },
    ]),
  )
  return [...once.values()].slice(0, mostFigures)
}

const mostFigures = 3

/** Adds the tree of one origin. */
const grow = (draft: Draft, origin: RecordOrigin, { index }: Seen): void => {
  const root = stemmaOf(origin, index, (report) => index.names.get(report) ?? report)
  const node = (id: string, kind: DraftNode['kind'], name: string, day: string | null): DraftNode => {
    const known = draft.nodes.get(id)
    if (known !== undefined) return known
    const made: DraftNode = { id, kind, name, day, claims: new Set() }
    draft.nodes.set(id, made)
    return made
  }
  const carried = new Map<string, string[]>()
  for (const claim of origin.claims) {
    const report = index.claims.get(claim)?.report.id
    if (report !== undefined) carried.set(report, [...(carried.get(report) ?? []), claim])
  }
  const visit = (branch: Branch, from: DraftNode): ReadonlySet<string> => {
    const isReport = branch.kind === 'report'
    const id = isReport ? branch.id! : `via ${branch.name}`
    const published = isReport ? (index.reports.get(id)?.published ?? null) : null
    const here = node(id, branch.kind, branch.name, dayOf(published))
    const edge = edgeTo(draft, branch, from.id, id, index)
    edge.origins.add(origin.id)
    const own = isReport ? (carried.get(id) ?? []) : []
    const below = branch.children.flatMap((child) => [...visit(child, here)])
    const claims = new Set([...own, ...(isReport ? [] : below)])
    for (const claim of claims) here.claims.add(claim)
    for (const claim of own) edge.claims.add(claim)
    for (const words of wordsOf(branch, claims, origin.id, index))
      edge.words.set(`${words.origin} ${words.exact}`, words)
    return claims
  }
  const top = node(origin.id, 'origin', capital(originName(origin, index)), dayOf(origin.when))
  for (const claim of origin.claims) top.claims.add(claim)
  for (const child of root.children) visit(child, top)
}

const edgeTo = ({ edges }: Draft, branch: Branch, from: string, to: string, index: Seen['index']): DraftEdge => {
  const key = `${from} > ${to}`
  const { rests } = branch
  const known = edges.get(key)
  // Words that attribute say more than a number that fits.
  if (known !== undefined && (known.kind !== 'bare' || rests?.kind !== 'words')) return known
  const copy =
    rests?.kind === 'copy'
      ? {
          kind: rests.derivation.kind,
          share: rests.share,
          shared: 'shared' in rests.derivation ? [...(rests.derivation.shared as readonly string[])] : [],
          language: index.reports.get(to)?.language ?? 'und',
          steps: [...rests.derivation.evidence.steps],
        }
      : null
  const made: DraftEdge = {
    id: rests?.kind === 'copy' && 'id' in rests.derivation ? String(rests.derivation.id) : key,
    from,
    to,
    kind: rests?.kind ?? 'words',
    says: rests?.kind === 'bare' ? bare : restsText(branch),
    copy,
    origins: known?.origins ?? new Set(),
    words: known?.words ?? new Map(),
    claims: known?.claims ?? new Set(),
  }
  edges.set(key, made)
  return made
}

/** A report that names no source is put under an origin by what it prints (rules.md R7). */
const bare = 'no source named: matched by number, day and population'

/** The words that attribute, with a claim in which they stand. */
const wordsOf = (
  { rests, kind, name }: Branch,
  claims: ReadonlySet<string>,
  origin: string,
  index: Seen['index'],
): readonly StemmaEdge['words'][number][] => {
  if (rests?.kind !== 'words') return []
  const { exact, language } = rests
  for (const id of claims) {
    const placed = index.claims.get(id)
    const isHere = placed?.claim.attribution.some((hop) =>
      kind === 'relay' ? hop.name === name && hop.exact === exact : hop.exact === exact,
    )
    if (isHere) return [{ exact, language, origin, claim: id, report: index.names.get(placed!.report.id) ?? '' }]
  }
  return [{ exact, language, origin, claim: null, report: '' }]
}

import type { Category, TimeWord } from './time-word.ts'
import { type Piece, signsFor } from './words.ts'

/** What a pattern took: the categories of its pieces, first come first kept, and where it ended. */
export interface Taken {
  readonly get: <Name extends keyof Takable>(name: Name) => Takable[Name] | null
  readonly has: (name: keyof Takable) => boolean
  /** Every one of a kind, in order. */
  readonly all: <Name extends keyof Takable>(name: Name) => Takable[Name][]
  /** Pieces `[from, to)`. */
  readonly from: number
  readonly to: number
}

/** An amount of units: null for one without a number ("several"). `high` is the other end of a range. */
export interface Amount {
  readonly value: number | null
  readonly high: number | null
  /** Whether it is the bare article: "a week". */
  readonly article: boolean
}

export interface ClockTime {
  readonly hour: number
  readonly minute: number
}

/** Parts of a pattern that are more than one word: numbers, years, clock times. */
export interface Composite {
  readonly amount: Amount
  readonly ordinal: number
  readonly dayNumber: number
  readonly year: number
  readonly decade: number
  readonly clock: ClockTime
}

export type Takable = TimeWord & Composite

/** Reads a composite at a piece: where it ends and what it says, or null. */
export type ReadComposite<Name extends keyof Composite> = (
  pieces: readonly Piece[],
  at: number,
) => { readonly to: number; readonly value: Composite[Name] } | null

export type Composites = {
  readonly [Name in keyof Composite]: {
    /** Categories its first piece may have. */
    readonly first: readonly Category[]
    readonly read: ReadComposite<Name>
  }
}

/** A compiled pattern. `firsts` are the categories its first piece may have. */
export interface Pattern {
  readonly firsts: ReadonlySet<Category>
  /** Bits of what must lie ahead for it to match (`Piece.ahead`). */
  readonly needs: number
  readonly match: (pieces: readonly Piece[], from: number) => Taken | null
}

type Node =
  | { readonly kind: 'one'; readonly name: keyof Takable; readonly silent: boolean }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'choice'; readonly nodes: readonly Node[] }
  | { readonly kind: 'maybe'; readonly node: Node }

type Step = (pieces: readonly Piece[], at: number, taken: [string, unknown][], then: (at: number) => number) => number

/**
 * Compiles a pattern over the words of a sentence: names of categories and composites, `(…)` groups, `|` choices, `?` for
 * what may be missing. A hyphen between two words is passed over unless the pattern asks for it: "two-year" reads as
 * "two year". There is no repetition, so a match takes no longer than the pattern is long.
 */
export const compile = (source: string, composites: Composites): Pattern => {
  const node = parse(source)
  const step = stepOf(node, composites)
  return {
    firsts: firstsOf(node, composites).names,
    needs: needsOf(node, composites),
    match: (pieces, from) => {
      const taken: [string, unknown][] = []
      const to = step(pieces, from, taken, (at) => at)
      if (to < 0) return null
      const find = (name: string) => taken.find(([key]) => key === name)
      return {
        get: (name) => (find(name)?.[1] ?? null) as never,
        has: (name) => find(name) !== undefined,
        all: (name) => taken.flatMap(([key, value]) => (key === name ? [value] : [])) as never,
        from,
        to,
      }
    },
  }
}

const parse = (source: string): Node => {
  const parts = source.match(/[A-Za-z]+|[()|?]/g) ?? []
  let at = 0
  const choice = (): Node => {
    const nodes = [sequence()]
    while (parts[at] === '|') {
      at++
      nodes.push(sequence())
    }
    return nodes.length === 1 ? nodes[0]! : { kind: 'choice', nodes }
  }
  const sequence = (): Node => {
    const nodes: Node[] = []
    while (at < parts.length && parts[at] !== ')' && parts[at] !== '|') {
      const part = parts[at++]!
      let node: Node = part === '(' ? choice() : { kind: 'one', name: part as keyof Takable, silent: false }
      if (part === '(') at++
      if (parts[at] === '?') {
        at++
        node = { kind: 'maybe', node }
      }
      nodes.push(node)
    }
    return nodes.length === 1 ? nodes[0]! : { kind: 'sequence', nodes }
  }
  return choice()
}

const stepOf = (node: Node, composites: Composites): Step => {
  switch (node.kind) {
    case 'one':
      return node.name in composites
        ? compositeStep(node.name as keyof Composite, composites)
        : wordStep(node.name as Category)
    case 'sequence': {
      const steps = node.nodes.map((child) => stepOf(child, composites))
      return (pieces, at, taken, then) => {
        const from = (n: number, position: number): number =>
          n === steps.length ? then(position) : steps[n]!(pieces, position, taken, (next) => from(n + 1, next))
        return from(0, at)
      }
    }
    case 'choice': {
      const steps = node.nodes.map((child) => stepOf(child, composites))
      return (pieces, at, taken, then) => {
        for (const step of steps) {
          const to = step(pieces, at, taken, then)
          if (to >= 0) return to
        }
        return -1
      }
    }
    case 'maybe': {
      const step = stepOf(node.node, composites)
      return (pieces, at, taken, then) => {
        const to = step(pieces, at, taken, then)
        return to >= 0 ? to : then(at)
      }
    }
  }
}

const joins = (pieces: readonly Piece[], at: number, taken: readonly unknown[]): boolean =>
  taken.length > 0 && pieces[at]?.word?.hyphen === true && !pieces[at].spaced && pieces[at + 1]?.spaced === false

const wordStep =
  (name: Category): Step =>
  (pieces, at, taken, then) => {
    let position = at
    let value = pieces[position]?.word?.[name]
    if (value === undefined && joins(pieces, at, taken)) value = pieces[++position]?.word?.[name]
    if (value === undefined) return -1
    return keep(taken, name, value, () => then(position + 1))
  }

const compositeStep = (name: keyof Composite, composites: Composites): Step => {
  const { read } = composites[name]
  return (pieces, at, taken, then) => {
    let found = read(pieces, at)
    if (found === null && joins(pieces, at, taken)) found = read(pieces, at + 1)
    if (found === null) return -1
    const { to, value } = found
    return keep(taken, name, value, () => then(to))
  }
}

const keep = (taken: [string, unknown][], name: string, value: unknown, then: () => number): number => {
  taken.push([name, value])
  const to = then()
  if (to < 0) taken.pop()
  return to
}

const needsOf = (node: Node, composites: Composites): number => {
  switch (node.kind) {
    case 'one':
      return node.name in composites ? 0 : signsFor(node.name as Category)
    case 'maybe':
      return 0
    case 'choice':
      return node.nodes.map((child) => needsOf(child, composites)).reduce((all, needs) => all & needs)
    case 'sequence':
      return node.nodes.map((child) => needsOf(child, composites)).reduce((all, needs) => all | needs, 0)
  }
}

const firstsOf = (node: Node, composites: Composites): { readonly names: Set<Category>; readonly empty: boolean } => {
  switch (node.kind) {
    case 'one':
      return {
        names: new Set(
          node.name in composites ? composites[node.name as keyof Composite].first : [node.name as Category],
        ),
        empty: false,
      }
    case 'maybe':
      return { names: firstsOf(node.node, composites).names, empty: true }
    case 'choice': {
      const all = node.nodes.map((child) => firstsOf(child, composites))
      return { names: new Set(all.flatMap(({ names }) => [...names])), empty: all.some(({ empty }) => empty) }
    }
    case 'sequence': {
      const names = new Set<Category>()
      for (const child of node.nodes) {
        const first = firstsOf(child, composites)
        for (const name of first.names) names.add(name)
        if (!first.empty) return { names, empty: false }
      }
      return { names, empty: true }
    }
  }
}

import type { Ruling } from './in-force.ts'
import type { Target, TargetKind } from './target.ts'

/** Things that make up one line, as people put them together or apart. */
export interface Regrouped<Item, From> {
  readonly items: readonly Item[]
  /** What the line was made as; of lines brought together the first. */
  readonly from: From
  /** What was brought into it. */
  readonly with: readonly From[]
  /** By claim, what parted it from `from`; null for what was made so. */
  readonly apart: string | null
  /** The decisions that made it so. */
  readonly by: readonly Ruling[]
}

/**
 * Applies the merges and splits of one kind of line, in their order. A line is found by most of the claims it was made of when
 * it was decided upon, so that what joined it since goes with it.
 */
export const regrouped = <Item, From>(
  groups: readonly { readonly items: readonly Item[]; readonly from: From }[],
  claimOf: (item: Item) => string,
  rulings: readonly Ruling[],
  kind: TargetKind,
): readonly Regrouped<Item, From>[] => {
  let made: Regrouped<Item, From>[] = groups.map(({ items, from }) => ({
    items,
    from,
    with: [],
    apart: null,
    by: [],
  }))
  const holder = (claims: readonly string[]): Regrouped<Item, From> | null => {
    const wanted = new Set(claims)
    let best: Regrouped<Item, From> | null = null
    let most = 0
    for (const group of made) {
      const held = group.items.filter((item) => wanted.has(claimOf(item))).length
      if (held > most) [best, most] = [group, held]
    }
    return best
  }
  const merge = (targets: readonly Pick<Target, 'claims'>[], ruling: Ruling): void => {
    const found = [...new Set(targets.flatMap(({ claims }) => holder(claims) ?? []))]
    const [first, ...others] = found
    if (first === undefined || others.length === 0) return
    const one: Regrouped<Item, From> = {
      items: found.flatMap(({ items }) => items),
      from: first.from,
      with: [...first.with, ...others.flatMap((other) => [other.from, ...other.with])],
      apart: first.apart,
      by: [...found.flatMap(({ by }) => by), ruling],
    }
    made = made.flatMap((group) => (group === first ? [one] : others.includes(group) ? [] : [group]))
  }
  const split = (claims: readonly string[], ruling: Ruling): void => {
    const out = new Set(claims)
    const leaves = (item: Item): boolean => out.has(claimOf(item))
    const from = holder(claims)
    if (from === null || from.items.every(leaves)) return
    const leaving = made.flatMap(({ items }) => items.filter(leaves))
    made = [
      ...made.flatMap((group) => {
        if (!group.items.some(leaves)) return [group]
        const items = group.items.filter((item) => !leaves(item))
        return items.length === 0 ? [] : [{ ...group, items, by: [...group.by, ruling] }]
      }),
      { items: leaving, from: from.from, with: [], apart: leaving.map(claimOf).toSorted()[0]!, by: [ruling] },
    ]
  }
  for (const ruling of rulings) {
    const { decision } = ruling
    if (decision.kind === 'merge' && decision.targets[0]?.kind === kind) merge(decision.targets, ruling)
    if (decision.kind === 'split' && decision.target.kind === kind) split(decision.out.claims, ruling)
    if (
      decision.kind === 'relation' &&
      decision.between === 'tallies' &&
      decision.relation === 'same' &&
      kind === 'tally'
    )
      merge([decision.other, decision.target], ruling)
    if (decision.kind === 'relation' && decision.between === 'rendering' && kind === 'utterance') {
      split(decision.target.claims, ruling)
      const own = new Set(decision.target.claims)
      const claims = decision.other.claims.filter((id) => !own.has(id))
      if (decision.relation !== 'none') merge([{ claims }, decision.target], ruling)
    }
  }
  return made
}

import { candidatesOf, type Held, metWith, withHolder } from './neighbours.ts'
import { type Cluster, clusterOf, clustersOf, joined, membersOf } from './story-groups.ts'

/** Reports that are about one crisis, by their numbers: the order in which they were added. */
export interface StoryGroup {
  /** What the input called it; null where it does not say. */
  readonly story: string | null
  /** Rising. */
  readonly members: readonly number[]
  /** Their words together. */
  readonly cluster: Cluster
}

/**
 * Reports as they come in, each looked up by its rarest words among those before it, all in memory. Adding one costs what its
 * words and its neighbours cost, however many there are.
 */
export interface StoryGrouping {
  /** Adds a report and gives its number. */
  readonly add: (report: Pick<Held, 'terms' | 'story'>) => number
  /** Works out all stories anew from every report there is: what the order of adding reports of one day does not change. */
  readonly settle: () => void
  /** The stories as they stand. Settles reports that were added and not placed. */
  readonly groups: () => readonly StoryGroup[]
  /**
   * Adds a report to the stories as they stand: it joins the story it is most like, together with others that it brings
   * near enough to that one, or begins one. No story is parted, and its neighbours stay where they are: `settle` may come
   * to another end where the report changes what others belong to.
   */
  readonly place: (report: Pick<Held, 'terms' | 'story'>) => {
    readonly group: StoryGroup
    readonly grownFrom: readonly StoryGroup[]
  }
  /** A report among its neighbours. */
  readonly held: (report: number) => Held
}

/** A grouping without reports. */
export const storyGrouping = (): StoryGrouping => {
  const held: Held[] = []
  const holders = new Map<number, readonly number[]>()
  const holdersOf = (key: number): readonly number[] => holders.get(key) ?? []
  /** The first report of each given story. */
  const named = new Map<string, number>()
  /** The stories as they stand, by each of their reports. */
  let clusters: Cluster[] = []
  let settled = true

  const add = ({ terms, story }: Pick<Held, 'terms' | 'story'>): number => {
    const report = held.length
    if (story !== null && !named.has(story)) named.set(story, report)
    const candidates = candidatesOf(terms, holdersOf).map((other) => [other, held[other]!] as const)
    const met = metWith({ terms, story }, report, candidates)
    held.push(met.held)
    for (const [other, changed] of met.changed) held[other] = changed
    for (const key of terms.keys) holders.set(key, withHolder(holdersOf(key), report))
    settled = false
    return report
  }

  const settle = (): void => {
    clusters = clustersOf(held)
    settled = true
  }

  return {
    add,
    settle,
    groups: () => {
      if (!settled) settle()
      return [...new Set(clusters)].map(groupOf)
    },
    place: (one) => {
      if (!settled) settle()
      const report = add(one)
      const { near, story } = held[report]!
      const among = story === null ? near : [...near, named.get(story)!]
      const others = new Set(among.filter((other) => other !== report).map((other) => clusters[other]!))
      const grown = joined(clusterOf(held[report]!, report), others)
      const group = groupOf(grown)
      const grownFrom = new Set(group.members.filter((member) => member !== report).map((member) => clusters[member]!))
      for (const member of group.members) clusters[member] = grown
      settled = true
      return { group, grownFrom: [...grownFrom].map(groupOf) }
    },
    held: (report) => held[report]!,
  }
}

const groupOf = (cluster: Cluster): StoryGroup => ({ story: cluster.story, members: membersOf(cluster), cluster })

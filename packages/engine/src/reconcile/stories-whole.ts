import type { Reading } from '../claims/reading.ts'
import type { Held } from './neighbours.ts'
import { byPublication } from './story.ts'
import { storyGrouping } from './story-grouping.ts'
import type { Cluster } from './story-groups.ts'

/** A report to be grouped with others, known by a number. */
export interface Numbered extends Pick<Held, 'terms' | 'story'>, Pick<Reading, 'published' | 'id'> {
  readonly number: number
}

/** Reports grouped whole. */
export interface Grouped {
  /** Each report among its neighbours, by number. */
  readonly held: ReadonlyMap<number, Held>
  readonly clusters: readonly {
    readonly cluster: Cluster
    /** Numbers of its reports, rising. */
    readonly members: readonly number[]
  }[]
}

/** Groups reports into stories as if all had come at once, as `storiesOf` does: the order they are given in changes nothing. */
export const groupedWhole = (reports: readonly Numbered[]): Grouped => {
  const ordered = reports.toSorted(byPublication)
  const index = storyGrouping()
  for (const report of ordered) index.add(report)
  index.settle()
  const numberOf = (at: number): number => ordered[at]!.number
  return {
    held: new Map(
      ordered.map(({ number }, at) => {
        const held = index.held(at)
        return [number, { ...held, near: held.near.map(numberOf) }]
      }),
    ),
    clusters: index.groups().map(({ cluster, members }) => ({
      cluster,
      members: members.map(numberOf).toSorted((a, b) => a - b),
    })),
  }
}

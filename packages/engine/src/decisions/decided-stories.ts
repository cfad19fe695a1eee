import type { Reading } from '../claims/reading.ts'
import { idOf } from '../text/id.ts'
import type { Ruling } from './in-force.ts'
import { ruledBy } from './in-force.ts'

/** Reports with the stories that people put them into. */
export interface DecidedStories {
  /** The story that a person put a report into; null where nobody did. */
  readonly of: (report: string, story: string | null) => string | null
  /** Each with its story given where a person decided it: such reports stay together, and others may join them. */
  readonly read: <R extends Reading>(reading: R) => R
  /** Why a report is in its story, where a person decided so; null where nobody did. */
  readonly why: (report: string) => string | null
}

/** Applies what people decided of stories to the reports these are made from, as if the input had named the stories. */
export const decidedStories = (rulings: readonly Ruling[]): DecidedStories => {
  const given = new Map<string, Given>()
  /** Stories that were given by the input and are now another. */
  const renamed = new Map<string, string>()
  const put = (reports: readonly string[], story: string, ruling: Ruling): void => {
    for (const report of reports) given.set(report, { story, ruling })
  }
  for (const ruling of rulings.toSorted((a, b) => a.seq - b.seq)) {
    const { decision } = ruling
    if (decision.kind === 'merge' && decision.targets[0]?.kind === 'story') {
      const [first, ...others] = decision.targets
      for (const other of others) renamed.set(other.id, first.id)
      renamed.delete(first.id)
      put(
        decision.targets.flatMap(({ reports }) => reports),
        first.id,
        ruling,
      )
    }
    if (decision.kind === 'split' && decision.target.kind === 'story') {
      const out = new Set(decision.out.reports)
      put(
        decision.target.reports.filter((report) => !out.has(report)),
        decision.target.id,
        ruling,
      )
      put([...out], idOf('c', ...[...out].toSorted()), ruling)
    }
  }
  const of = (report: string, story: string | null): string | null =>
    given.get(report)?.story ?? (story === null || !renamed.has(story) ? null : nowCalled(story))
  const nowCalled = (story: string): string => {
    let at = story
    // Ends, since a merge leaves its first story with a name of its own.
    for (let next = renamed.get(at); next !== undefined; next = renamed.get(at)) at = next
    return at
  }
  return {
    of,
    read: (reading) => {
      const put = of(reading.id, reading.story)
      return put === null ? reading : { ...reading, story: put }
    },
    why: (report) => {
      const put = given.get(report)
      return put === undefined ? null : `R14: put here by ${ruledBy(put.ruling)}`
    },
  }
}

interface Given {
  readonly story: string
  readonly ruling: Ruling
}

import { type Change, reportName, type StoryRecord, storyIndex, withDays } from '@stemma/engine'
import type { ChangeRow } from '../schemas/board.ts'

/** Changes as a list tells them, each with the line it is about where that is in the record now. */
export const changeRows = (changes: readonly Change[], record: StoryRecord): readonly ChangeRow[] => {
  const index = storyIndex(record)
  const lines = new Set(
    [record.tallies, record.contradictions, record.incidents].flatMap((each) => each.map(({ id }) => id)),
  )
  return changes.map((change) => {
    const [id] = change.lines
    const kind = kindOf(change)
    return {
      kind: change.kind,
      says: withDays(change.says),
      line: id !== undefined && (kind === 'story' || lines.has(id)) ? { kind, id } : null,
      reports: change.reports.flatMap((report) => {
        const known = index.reports.get(report)
        return known === undefined ? [] : [{ id: report, name: reportName(known, index) }]
      }),
    }
  })
}

/** What kind of line a change is about. */
const kindOf = ({ kind }: Change): string =>
  kind === 'contradiction' || kind === 'incident' || kind === 'story' ? kind : 'tally'

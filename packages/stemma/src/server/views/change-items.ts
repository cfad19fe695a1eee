import {
  type Change,
  gradeShapes,
  many,
  rangeText,
  reportName,
  type StandingFigure,
  type StoryRecord,
  storyIndex,
  withDays,
} from '@stemma/engine'
import { changeShape, changeTold, isHard } from '../../review/change-shapes.ts'
import type { Frozen } from '../frozen.ts'
import type { ChangeItem } from '../schemas/change.ts'
import { changeRows } from './changes.ts'

/** Changes with what was before and after, and the words that brought them, each a way to the evidence. */
export const changeItems = (changes: readonly Change[], record: StoryRecord): readonly Frozen<ChangeItem>[] => {
  const index = storyIndex(record)
  const rows = changeRows(changes, record)
  return changes.map((change, at) => ({
    ...rows[at]!,
    ...changeShape(change),
    isHard: isHard(change),
    label: labelOf(change, (id) => index.tallies.get(id)?.label ?? null),
    told: withDays(changeTold(change)),
    ...movedText(change),
    words: change.claims.slice(0, mostWords).flatMap((id) => {
      const placed = index.claims.get(id)
      if (placed === undefined) return []
      const { claim, report } = placed
      const exact = claim.exact.length > longest ? `${claim.exact.slice(0, longest).trimEnd()}…` : claim.exact
      return [
        { claim: id, exact, language: claim.language, report: { id: report.id, name: reportName(report, index) } },
      ]
    }),
  }))
}

/** Words that are shown of one change. */
const mostWords = 6

/** So much of them, in UTF-16 units. */
const longest = 300

const labelOf = (change: Change, tally: (id: string) => string | null): string => {
  switch (change.kind) {
    case 'contradiction':
      return 'What cannot all hold'
    case 'incident':
      return 'Newly told'
    case 'story':
      return 'The story'
    case 'tally':
      return tally(change.lines[0] ?? '') ?? change.after?.label ?? change.before?.label ?? ''
    default:
      return tally(change.lines[0] ?? '') ?? ''
  }
}

/** What stood and what stands, in few words. */
const movedText = (change: Change): Pick<ChangeItem, 'before' | 'after'> => {
  switch (change.kind) {
    case 'figure':
      return { before: figureText(change.before), after: figureText(change.after) }
    case 'standing':
      return { before: change.before, after: change.after }
    case 'origin':
      return {
        before: change.before === null ? null : many(change.before, 'origin'),
        after: change.after === null ? null : many(change.after, 'origin'),
      }
    case 'grade':
      return {
        before: change.before === null ? null : gradeShapes[change.before].word,
        after: change.after === null ? null : gradeShapes[change.after].word,
      }
    default:
      return { before: null, after: null }
  }
}

const figureText = (figure: StandingFigure | null): string => {
  if (figure === null) return 'no standing figure'
  const range = rangeText(figure)
  const band = figure.low === figure.high ? null : range
  if (figure.best === null) return range ?? 'no standing figure'
  const best = figure.worded ?? String(figure.best)
  return band === null ? best : `${best} (${band})`
}

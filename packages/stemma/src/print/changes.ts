import {
  type Change,
  dayText,
  gradeShapes,
  many,
  outletNames,
  type StoryChanges,
  type StoryIndex,
  stateShapes,
  storyIndex,
  withDays,
} from '@stemma/engine'
import { type Printing, put, row, widest } from './line.ts'
import { shortIds } from './short-ids.ts'
import { type Piece, piece, type Terminal, visible } from './terminal.ts'

/** Changes of stories for people: each line that changed with all that changed of it, what matters most first. */
export const printedChanges = (stories: readonly StoryChanges[], since: string | null, terminal: Terminal): string => {
  const printing: Printing = {
    ...terminal,
    width: Math.min(terminal.width, widest),
    short: shortIds(stories.map(({ story }) => story)),
  }
  return stories.map((each) => printedStory(each, since, printing)).join('\n')
}

/** More happenings than these are counted, not shown: the JSON has them all. */
const mostHappenings = 8

const printedStory = ({ story, changes }: StoryChanges, since: string | null, printing: Printing): string => {
  const index = storyIndex(story)
  const happenings = changes.filter(({ kind }) => kind === 'incident')
  const others = changes.filter(({ kind }) => kind !== 'incident' && kind !== 'story')
  const began = since === null ? '' : ` since ${dayText(since)}`
  const head = changes.some(({ kind }) => kind === 'story')
    ? `new${began} · ${many(story.reports.filter(({ revisedBy }) => revisedBy === null).length, 'report')}`
    : `${many(changes.length, 'change')}${began}`
  return [
    [
      put('', [piece('━'.repeat(Math.min(printing.width, 100)), 'quiet')], printing),
      row('', [piece(visible(story.label), 'heading')], printing.short(story.id), printing),
      put('', [piece(visible(head))], printing),
    ].join('\n'),
    ...groupsOf(others).map((group) => printedGroup(group, index, printing)),
    ...(happenings.length === 0
      ? []
      : [
          [
            put('', [piece(`newly told · ${happenings.length}`, 'heading')], printing),
            ...happenings.slice(0, mostHappenings).map((change) => printedChange(change, index, printing)),
            ...(happenings.length > mostHappenings
              ? [put('  ', [piece(`and ${happenings.length - mostHappenings} more`, 'quiet')], printing)]
              : []),
          ].join('\n'),
        ]),
  ]
    .map((block) => `${block}\n`)
    .join('\n')
}

/** Changes of one line together, where the weightiest of them stands; what cannot all hold together too. */
const groupsOf = (changes: readonly Change[]): readonly (readonly Change[])[] => {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const key = change.kind === 'contradiction' ? change.kind : (change.lines[0] ?? '')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [change])
    else group.push(change)
  }
  return [...groups.values()]
}

const printedGroup = (group: readonly Change[], index: StoryIndex, printing: Printing): string => {
  const [first] = group
  const id = first!.lines[0] ?? ''
  const label =
    first!.kind === 'contradiction'
      ? 'what cannot all hold'
      : (index.tallies.get(id)?.label ?? (first!.kind === 'tally' ? first!.before?.label : undefined) ?? id)
  const heading = [piece(visible(label), 'heading')]
  return [
    first!.kind === 'contradiction' ? put('', heading, printing) : row('', heading, printing.short(id), printing),
    ...group.map((change) => printedChange(change, index, printing)),
  ].join('\n')
}

const printedChange = (change: Change, index: StoryIndex, printing: Printing): string => {
  const { mark, word } = shapeOf(change)
  const isHard = change.kind === 'standing' || (change.kind === 'contradiction' && change.after !== null)
  const from = outletNames(change.reports, index).map(visible)
  const by: Piece[] = from.length === 0 ? [] : [piece(` · ${from.slice(0, 3).join(', ')}`, 'quiet')]
  const pieces = [piece(visible(withDays(toldOf(change))), isHard ? 'warning' : 'value'), ...by]
  const margin = `  ${mark} ${word.padEnd(11)} `
  return change.kind === 'contradiction' || change.kind === 'incident'
    ? row(margin, pieces, printing.short(change.lines[0] ?? ''), printing)
    : put(margin, pieces, printing)
}

/** What a change says, where the heading over it and the word beside it say the rest. */
const toldOf = (change: Change): string => {
  switch (change.kind) {
    case 'tally':
      return (change.after ?? change.before)?.sentence ?? change.says
    case 'contradiction':
    case 'incident':
      return change.after ?? change.before ?? change.says
    default:
      return change.says
  }
}

/** A mark and a word say what kind of change it is; colour repeats them. */
const shapeOf = (change: Change): { readonly mark: string; readonly word: string } => {
  switch (change.kind) {
    case 'figure': {
      const { before, after } = change
      if (after === null) return { mark: '▽', word: 'falls away' }
      if (before === null || (before.best === null && after.best !== null)) return { mark: '◇', word: 'now stands' }
      if (before.best === null || after.best === null || !change.moved.includes('best'))
        return { mark: '↔', word: 'range' }
      return after.best > before.best ? { mark: '▲', word: 'rose' } : { mark: '▼', word: 'fell' }
    }
    case 'standing':
      switch (change.after) {
        case 'withdrawn':
        case 'denied':
        case 'rejected':
          return stateShapes[change.after]
        case 'corrected':
          return { mark: stateShapes.superseded.mark, word: 'corrected' }
        default:
          return { mark: stateShapes.standing.mark, word: 'reinstated' }
      }
    case 'origin':
      return { mark: '+', word: 'origin' }
    case 'grade':
      return { mark: change.after === null ? ' ' : gradeShapes[change.after].mark, word: 'grade' }
    case 'contradiction':
      return change.after === null ? { mark: '=', word: 'closed' } : { mark: '≠', word: 'opened' }
    case 'tally':
      return change.after === null ? { mark: '−', word: 'gone' } : { mark: '+', word: 'counted' }
    case 'incident':
      return { mark: '+', word: 'happened' }
    case 'story':
      return { mark: '+', word: 'story' }
  }
}

import {
  type Change,
  dayText,
  many,
  outletNames,
  type StoryChanges,
  type StoryIndex,
  storyIndex,
  withDays,
} from '@stemma/engine'
import { changeShape, changeTold, isHard } from '../review/change-shapes.ts'
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
  const { mark, word } = changeShape(change)
  const from = outletNames(change.reports, index).map(visible)
  const by: Piece[] = from.length === 0 ? [] : [piece(` · ${from.slice(0, 3).join(', ')}`, 'quiet')]
  const pieces = [piece(visible(withDays(changeTold(change))), isHard(change) ? 'warning' : 'value'), ...by]
  const margin = `  ${mark} ${word.padEnd(11)} `
  return change.kind === 'contradiction' || change.kind === 'incident'
    ? row(margin, pieces, printing.short(change.lines[0] ?? ''), printing)
    : put(margin, pieces, printing)
}

import { type Change, dayText, withDays } from '@stemma/engine'
import type { decisionsIn } from '../casebook/decisions.ts'
import { saidOf } from '../review/said.ts'
import { put, widest } from './line.ts'
import { type Piece, piece, type Terminal, visible } from './terminal.ts'

/** What came of a decision that was sent. */
export interface Sent {
  readonly seq: number
  /** It stood there before, under the same key. */
  readonly again: boolean
  /** Names of the stories that it touches. */
  readonly stories: readonly string[]
  readonly changes: readonly Change[]
}

/** More changes than these are for "stemma changes". */
const most = 8

/** A decision that is kept, for people: its entry, and what it changed. */
export const printedDecided = ({ seq, again, stories, changes }: Sent, terminal: Terminal): string => {
  const printing = { ...terminal, width: Math.min(terminal.width, widest) }
  const shown = changes.slice(0, most)
  return [
    put(
      '',
      [
        piece(`entry ${seq}`, 'value'),
        piece(again ? ' stood there already, under this key' : ' written'),
        piece(stories.length === 0 ? ' · it touches no story' : ` · ${stories.map(visible).join(', ')}`, 'quiet'),
      ],
      printing,
    ),
    ...(again || shown.length > 0 ? [] : [put('  ', [piece('no figure, grade or contradiction changed')], printing)]),
    ...shown.map(({ says }) => put('  ', [piece(visible(withDays(says)))], printing)),
    ...(changes.length > most ? [put('  ', [piece(`and ${changes.length - most} more`, 'quiet')], printing)] : []),
    '',
  ].join('\n')
}

type Listed = Awaited<ReturnType<typeof decisionsIn>>[number]

/** Every decision and undoing in the order of the journal, and which hold. */
export const printedDecisions = (decisions: readonly Listed[], terminal: Terminal): string => {
  const printing = { ...terminal, width: Math.min(terminal.width, widest) }
  return `${decisions
    .map(({ seq, time, actor, act, holds }) => {
      const [says, reason] = act.kind === 'undo' ? [`undoes entry ${act.of}`, act.reason] : saidOf(act.decision)
      const pieces: Piece[] = [
        piece(visible(says), holds ? 'value' : 'plain'),
        ...(reason === null || reason === '' ? [] : [piece(` · ${visible(reason)}`)]),
        piece(` · ${visible(actor)}, ${dayText(time)} ${time.slice(11, 16)}`, 'quiet'),
      ]
      return put(`${holds ? '●' : '○'} ${holds ? 'holds ' : 'undone'} ${String(seq).padStart(5)}  `, pieces, printing)
    })
    .join('\n')}\n`
}

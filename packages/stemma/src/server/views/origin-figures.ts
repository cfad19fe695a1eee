import { boardOf, type StoryIndex, type StoryRecord, stateShapes, withDays } from '@stemma/engine'
import type { Shape } from '../schemas/board.ts'

/** A figure that an origin gave, as a tally has it. */
export interface ToldFigure {
  readonly tally: string
  readonly label: string
  readonly worded: string
  readonly asOf: string | null
  readonly state: Shape
  readonly why: string
  readonly claims: readonly string[]
}

const known = new WeakMap<StoryRecord, ReadonlyMap<string, readonly ToldFigure[]>>()

/** What each origin counts, by its id: those of the most printed counts first, the latest first within one. */
export const figuresBy = (record: StoryRecord, index: StoryIndex): ReadonlyMap<string, readonly ToldFigure[]> => {
  const made = known.get(record)
  if (made !== undefined) return made
  const by = new Map<string, ToldFigure[]>()
  const { main, minor } = boardOf(record, index)
  for (const { id, label, readings } of [...main, ...minor])
    for (const { origin, worded, asOf, state, why, claims } of readings.toReversed()) {
      const figure = {
        tally: id,
        label,
        worded,
        asOf,
        state: { key: state, ...stateShapes[state] },
        why: withDays(why),
        claims,
      }
      const others = by.get(origin)
      if (others === undefined) by.set(origin, [figure])
      else others.push(figure)
    }
  known.set(record, by)
  return by
}

/** States in which a figure is no more. */
const fallen: ReadonlySet<string> = new Set(['withdrawn', 'denied', 'rejected'])

/** How what somebody says stands: that all of it is no more; null otherwise. */
export const stateOf = (figures: readonly Pick<ToldFigure, 'state'>[]): Shape | null =>
  figures.length > 0 && figures.every(({ state }) => fallen.has(state.key)) ? figures[0]!.state : null

import { type Change, gradeShapes, stateShapes } from '@stemma/engine'

/** A mark and a word say what kind of change it is; colour repeats them. */
export interface ChangeShape {
  readonly mark: string
  readonly word: string
}

/** What a change says, where the heading over it and the word beside it say the rest. */
export const changeTold = (change: Change): string => {
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

/** Whether it takes something back: a figure that fell, what cannot all hold. */
export const isHard = (change: Change): boolean =>
  change.kind === 'standing'
    ? change.after !== 'in force' && change.after !== 'reinstated' && !change.isUndone
    : change.kind === 'contradiction' && change.after !== null

/** A mark and a word say what kind of change it is; colour repeats them. */
export const changeShape = (change: Change): ChangeShape => {
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

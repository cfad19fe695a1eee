import type { Bound, BoundPhrase } from '../../language/quantities.ts'
import type { Piece } from './pieces.ts'

/** Bound words found beside a numeral: half-open range of pieces. */
export interface BoundRead {
  readonly first: number
  readonly last: number
  readonly bound: Bound
}

export interface BoundReader {
  /** The longest bound that ends where a numeral starts. */
  readonly before: (pieces: readonly Piece[], at: number) => BoundRead | null
  /** The longest bound that starts where a numeral, or what it counts, ends. */
  readonly after: (pieces: readonly Piece[], at: number) => BoundRead | null
}

/** A reader of a language's bounds (rules.md R1). */
export const boundReader = (phrases: readonly BoundPhrase[]): BoundReader => {
  const table = (where: BoundPhrase['where']) => {
    const bounds = new Map(phrases.filter((phrase) => phrase.where === where).map(({ words, bound }) => [words, bound]))
    return { bounds, longest: Math.max(0, ...[...bounds.keys()].map((words) => words.split(' ').length)) }
  }
  const front = table('before')
  const back = table('after')
  return {
    before: (pieces, at) => {
      let joined = ''
      let found: BoundRead | null = null
      for (let length = 1; length <= front.longest && at - length >= 0; length++) {
        const piece = pieces[at - length]!
        joined = length === 1 ? piece.norm : `${piece.norm} ${joined}`
        const bound = front.bounds.get(joined)
        if (bound !== undefined) found = { first: at - length, last: at, bound }
      }
      return found
    },
    after: (pieces, at) => {
      let joined = ''
      let found: BoundRead | null = null
      for (let length = 1; length <= back.longest && at + length <= pieces.length; length++) {
        joined += (length === 1 ? '' : ' ') + pieces[at + length - 1]!.norm
        const bound = back.bounds.get(joined)
        if (bound !== undefined) found = { first: at, last: at + length, bound }
      }
      return found
    },
  }
}

/** The interval a bound makes of a number; null is open. `grain` is the unit of the number's last significant digit. */
export const interval = (bound: Bound, value: number, grain: number): { low: number | null; high: number | null } => {
  switch (bound) {
    case 'at-least':
    case 'more-than':
      return { low: value, high: null }
    case 'nearly':
    case 'less-than':
      return { low: null, high: value }
    case 'at-most':
      return { low: 0, high: value }
    case 'about':
      return { low: value - grain / 2, high: value + grain / 2 }
    case 'exact':
    case 'between':
    case 'vague':
      return { low: value, high: value }
  }
}

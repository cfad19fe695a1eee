/** What placing reports did to the stories, by their ids. No id is in two lists. */
export interface Tidings {
  /** Stories that are new, or have other reports or versions than before: their records are to be made anew. */
  readonly changed: readonly string[]
  /** Stories of the same reports as before, of which other reasons are given (`why`). */
  readonly reasoned: readonly string[]
  /** Stories that are no more. */
  readonly gone: readonly string[]
}

/** Tidings as they come in: what is told later overtakes what was told before. */
export interface TidingsTaken {
  readonly take: (tidings: Partial<Tidings>) => void
  readonly all: () => Tidings
}

/** Takes what each step tells and says what it comes to. */
export const tidings = (): TidingsTaken => {
  const states = new Map<string, keyof Tidings>()
  return {
    take: ({ changed = [], reasoned = [], gone = [] }) => {
      for (const id of gone) states.set(id, 'gone')
      for (const id of changed) states.set(id, 'changed')
      for (const id of reasoned) if (states.get(id) !== 'changed') states.set(id, 'reasoned')
    },
    all: () => {
      const ids = (state: keyof Tidings): readonly string[] =>
        [...states].flatMap(([id, its]) => (its === state ? [id] : [])).toSorted()
      return { changed: ids('changed'), reasoned: ids('reasoned'), gone: ids('gone') }
    },
  }
}

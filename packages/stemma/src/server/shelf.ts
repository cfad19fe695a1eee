/** Things at hand under a key, the latest used kept, as far as there is room. */
export interface Shelf<Thing> {
  readonly get: (key: string) => Thing | undefined
  readonly put: (key: string, thing: Thing, size: number) => void
  readonly drop: (key: string) => void
}

/** @param room what the sizes of all come to, at most; a thing that is larger alone is kept alone */
export const createShelf = <Thing>(room: number): Shelf<Thing> => {
  const held = new Map<string, { readonly thing: Thing; readonly size: number }>()
  let taken = 0
  const drop = (key: string): void => {
    const known = held.get(key)
    if (known === undefined) return
    held.delete(key)
    taken -= known.size
  }
  return {
    get: (key) => {
      const known = held.get(key)
      if (known === undefined) return undefined
      held.delete(key)
      held.set(key, known)
      return known.thing
    },
    put: (key, thing, size) => {
      drop(key)
      held.set(key, { thing, size })
      taken += size
      while (taken > room && held.size > 1) drop(held.keys().next().value!)
    },
    drop,
  }
}

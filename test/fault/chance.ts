/** A number from 0 to below 1, another with each call. */
export type Random = () => number

/** Numbers as good as drawn, the same for the same seed (mulberry32). */
export const drawn = (seed: number): Random => {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One of some. */
export const oneOf = <Item>(items: readonly Item[], random: Random): Item => items[Math.floor(random() * items.length)]!

/** A whole number below another. */
export const below = (most: number, random: Random): number => Math.floor(random() * most)

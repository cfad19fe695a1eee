/** A 32-bit hash of a string's UTF-16 units: FNV-1a, then MurmurHash3's finaliser, so that every bit depends on every unit. */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Joins a value to a hash, so that the order of joining matters. */
export const join = (hash: number, value: number): number => {
  let mixed = Math.imul(hash ^ Math.imul(value, 0x85ebca6b), 0x9e3779b1)
  mixed ^= mixed >>> 15
  return mixed | 0
}

/** A read-only table from keys, which are hashes, to their places in the row of all keys. */
export interface Table {
  /** In rising order, none twice. */
  readonly keys: Int32Array
  /** Where the keys begin that share their first bits: those left when `shift` bits are cut off. One more than there are. */
  readonly starts: Int32Array
  readonly shift: number
}

/**
 * A table in which key i leads to i. Hashes spread evenly, so that few share their first bits; made and read along the
 * row of keys, it is kind to a processor's cache.
 *
 * @param keys positive, in rising order
 */
export const tableOf = (keys: Int32Array): Table => {
  const last = keys.at(-1) ?? 0
  let shift = 0
  while (last >>> shift > keys.length) shift++
  const starts = new Int32Array((last >>> shift) + 2)
  let bucket = 0
  for (let index = 0; index < keys.length; index++) {
    const own = keys[index]! >>> shift
    while (bucket < own) starts[++bucket] = index
  }
  starts[bucket + 1] = keys.length
  return { keys, starts, shift }
}

/** The index a key leads to, or -1. */
export const find = ({ keys, starts, shift }: Table, key: number): number => {
  const bucket = key >>> shift
  if (bucket + 1 >= starts.length) return -1
  const end = starts[bucket + 1]!
  for (let index = starts[bucket]!; index < end; index++) if (keys[index] === key) return index
  return -1
}

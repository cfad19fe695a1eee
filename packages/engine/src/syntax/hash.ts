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

/** A read-only table from 32-bit keys to indices, in typed arrays. The key 0 stands for an empty slot and is never found. */
export interface Table {
  readonly mask: number
  readonly keys: Int32Array
  readonly values: Int32Array
}

/** A table in which key i leads to i. */
export const tableOf = (keys: Int32Array): Table => {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const slots = new Int32Array(size)
  const values = new Int32Array(size)
  const mask = size - 1
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!
    let slot = Math.imul(key, 0x9e3779b1) & mask
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 1) & mask
    slots[slot] = key
    values[slot] = index
  }
  return { mask, keys: slots, values }
}

/** The index a key leads to, or -1. */
export const find = (table: Table, key: number): number => {
  if (key === 0) return -1
  let slot = Math.imul(key, 0x9e3779b1) & table.mask
  for (;;) {
    const found = table.keys[slot]!
    if (found === key) return table.values[slot]!
    if (found === 0) return -1
    slot = (slot + 1) & table.mask
  }
}

import type { Reading, RecordReport } from '@stemma/engine'
import { clean, readingFrom } from '../casebook/readings.ts'
import type { Serving } from './serving.ts'
import { createShelf, type Shelf } from './shelf.ts'

/** Characters of text that the readings at hand come to, at most; a reading is several times its text. */
const room = 4_000_000

const shelves = new WeakMap<object, Shelf<Reading>>()

/**
 * A report of a story as it was read, text and all, which its record does not hold; null where the casebook has it no more.
 *
 * @param report of the record: an earlier version of a report is told from the latest by its bytes
 */
export const readingIn = async (
  { casebook }: Pick<Serving, 'casebook'>,
  story: string,
  { id, hash }: Pick<RecordReport, 'id' | 'hash'>,
): Promise<Reading | null> => {
  const shelf = shelves.get(casebook) ?? createShelf<Reading>(room)
  shelves.set(casebook, shelf)
  const key = `${hash}\n${id}`
  const known = shelf.get(key)
  if (known !== undefined) return known
  const plain = id.replace(/@[0-9a-f]{8}$/, '')
  const rows = await casebook.db
    .selectFrom('report')
    .select('packed')
    .where('story', '=', story)
    .where('id', 'in', [clean(id)!, clean(plain)!])
    .orderBy('seq')
    .execute()
  for (const { packed } of rows) {
    const reading = readingFrom(packed)
    if (reading.hash !== hash || (reading.id !== id && reading.id !== plain)) continue
    shelf.put(key, reading, 20_000 + reading.text.length)
    return reading
  }
  return null
}

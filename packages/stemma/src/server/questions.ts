import { type ReviewItem, reviewQueue, type StoryRecord } from '@stemma/engine'
import { decisionsOf } from '../casebook/decisions.ts'
import type { Opened } from './records.ts'
import type { Serving } from './serving.ts'

const asked = new WeakMap<StoryRecord, Promise<readonly ReviewItem[]>>()

/** What a person is asked about a record, what would change most first: the same that the terminal asks. */
export const questionsOf = (
  { record }: Pick<Opened, 'record'>,
  { casebook, language }: Pick<Serving, 'casebook' | 'language'>,
): Promise<readonly ReviewItem[]> => {
  const known = asked.get(record)
  if (known !== undefined) return known
  const made = decisionsOf(casebook, null).then((rulings) => reviewQueue(record, rulings, language()))
  asked.set(record, made)
  made.catch(() => asked.delete(record))
  return made
}

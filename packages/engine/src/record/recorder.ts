import type { Reading } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import { storiesFrom } from '../reconcile/stories.ts'
import { type RecordOptions, recordOf, type StoryRecord, type StoryRecords, storyRecord } from './story-record.ts'

/** A record that reports go on coming in to. */
export interface Recorder {
  /** Everything, worked out anew. */
  readonly records: () => StoryRecords
  /**
   * Adds one report and reconciles again the one story it joins or begins: costs what that story and the report's neighbours
   * cost, however many reports there are.
   *
   * @returns that story
   */
  readonly add: (reading: Reading) => StoryRecord
}

/**
 * A recorder that begins with some reports, each given once. A report is added to the stories as they stand; `records` may
 * come to another end where it changes what others belong to.
 */
export const createRecorder = (
  readings: readonly Reading[],
  language: Language,
  options: Pick<RecordOptions, 'profile'>,
): Recorder => {
  const every = [...readings]
  const stories = storiesFrom(readings, language)
  return {
    records: () => recordOf(every, language, { ...options, asOf: null }),
    add: (reading) => {
      every.push(reading)
      return storyRecord(stories.place(reading), language, options)
    },
  }
}

import type { Reading } from '../claims/reading.ts'
import { decidedStories } from '../decisions/decided-stories.ts'
import { rulingsTouching } from '../decisions/touching.ts'
import type { Language } from '../language/language.ts'
import { pageOf, revisionsOf } from '../reconcile/revisions.ts'
import { storiesFrom } from '../reconcile/stories.ts'
import type { Story } from '../reconcile/story.ts'
import {
  type RecordOptions,
  type StoryRecord,
  type StoryRecords,
  storyRecord,
  unmetBy,
  versionsOf,
} from './story-record.ts'

/** A record that reports go on coming in to, as they do to a desk. Whoever holds it keeps the stories it gives. */
export interface Recorder {
  /** Every story as it stands, made anew at the cost of all. */
  readonly records: () => StoryRecords
  /**
   * Adds one report and makes the record of the one story that it joins or begins: costs what that story's reports and the
   * report's neighbours cost, however many other stories there are.
   *
   * @throws where a report of this id, or of this page, is here: what a revision changes is known only by beginning anew
   */
  readonly add: (reading: Reading) => Added
}

/** What one report more changed. */
export interface Added {
  readonly story: StoryRecord
  /** Ids of the stories in whose place this one is; none where the report begins it. */
  readonly replaces: readonly string[]
}

/**
 * A recorder that begins with the record of some reports, as `recordOf` makes it: all the work that many reports take is done
 * here, so that the first report added costs no more than another.
 *
 * A report added joins the story it is most like, and brings together those it ties; no story is ever parted, and no older
 * report changes its story alone. So where reports come in the order they were published, and each belongs with those before
 * it, the records are those that `recordOf` makes of all of them. They may differ where a later report would have drawn the
 * line between earlier ones elsewhere, or where one comes after others published later. `recordOf` of all is then the
 * record, and a recorder that begins from all of them has it.
 */
export const createRecorder = (
  readings: readonly Reading[],
  language: Language,
  options: Pick<RecordOptions, 'profile' | 'decisions'>,
): Recorder => {
  const { read } = decidedStories(options.decisions)
  const touching = rulingsTouching(options.decisions)
  const given = readings.map(read)
  const revised = revisionsOf(given)
  const ids = new Set(revised.latest.map(({ id }) => id))
  const pages = new Set(revised.latest.map(pageOf))
  const stories = storiesFrom(revised.latest, language)
  const recorded = (story: Story): StoryRecord =>
    storyRecord(story, revised, language, { ...options, decisions: touching(versionsOf(story, revised)) })
  return {
    records: () => ({
      schema: 'stemma/record@1',
      stories: stories.all().map(recorded),
      unmet: unmetBy(options.decisions, given),
    }),
    add: (reading) => {
      const page = pageOf(reading)
      if (ids.has(reading.id) || (page !== null && pages.has(page)))
        throw new Error(`Report ${reading.id} is in the record: begin a recorder with its revision`)
      ids.add(reading.id)
      pages.add(page)
      const placed = read(reading)
      given.push(placed)
      const { story, replaces } = stories.place(placed)
      return { story: recorded(story), replaces }
    },
  }
}

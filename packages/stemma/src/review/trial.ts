import {
  type Change,
  changesOf,
  type Decision,
  type KnownStory,
  type Language,
  type RecordOptions,
  type Ruling,
  recordOfStory,
  type StoryRecord,
} from '@stemma/engine'

/** Stories of more reports are not made anew to show what a decision would change: that would be waited for. */
export const soonMade = 60

/** What a story would be with one decision more. */
export const trialOf = (
  story: KnownStory,
  rulings: readonly Ruling[],
  decision: Decision,
  language: Language,
  { profile, asOf }: Pick<RecordOptions, 'profile' | 'asOf'> = { profile: 'default', asOf: null },
): StoryRecord | null => {
  const trial: Ruling = { seq: Number.MAX_SAFE_INTEGER, time: '', actor: '', decision }
  return recordOfStory(story, language, { profile, asOf, decisions: [...rulings, trial] })
}

/**
 * What a decision that was tried changes, a sentence each: that by which a person decides.
 *
 * @param about the line that is asked about: that it closes is no news
 */
export const trialTold = (
  before: StoryRecord,
  after: StoryRecord,
  about: string | null,
  language: Language,
): readonly string[] =>
  changesOf([before], after, language)
    .filter(({ kind, lines }) => telling.has(kind) && !(kind === 'contradiction' && lines[0] === about))
    .map(({ says }) => says)

/** Changes that a person decides by. */
const telling: ReadonlySet<Change['kind']> = new Set(['figure', 'contradiction', 'grade', 'tally'])

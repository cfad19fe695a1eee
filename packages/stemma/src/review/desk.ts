import type { Decision, Reading, ReviewItem, Ruling, StoryRecord } from '@stemma/engine'

/** Where a person decides: the stories, what was decided of them, and how a decision is kept. */
export interface ReviewDesk {
  /** Ids of the stories that are looked through, those with most reports first. */
  readonly stories: () => Promise<readonly string[]>
  /** A story as it stands; null where there is none any more. */
  readonly open: (id: string) => Promise<OpenStory | null>
  /** A story's readings, by report. */
  readonly readings: (id: string) => Promise<ReadonlyMap<string, Reading>>
  /** What a story would be with one decision more; null where trying it would take long. */
  readonly tried: (story: OpenStory, decision: Decision) => Promise<StoryRecord | null>
  /**
   * Keeps a decision.
   *
   * @param expect revision of the story that the person saw
   * @throws {FailedError} where it cannot be made, or the story has changed since
   */
  readonly decide: (decision: Decision, expect: number) => Promise<Kept>
  /** Undoes a decision, or an undoing. */
  readonly undo: (seq: number, reason: string, expect: number) => Promise<Kept>
}

/** A decision that is kept. */
export interface Kept {
  /** Place in the journal: what to name to undo it. */
  readonly seq: number
  /** Ids of the stories that it touched. */
  readonly stories: readonly string[]
}

/** A story as a person has it before them. */
export interface OpenStory {
  readonly record: StoryRecord
  /** The last entry of the journal that bears on it. */
  readonly revision: number
  /** What was decided of it and holds. */
  readonly rulings: readonly Ruling[]
}

/** A question with its story. */
export interface Asked {
  readonly item: ReviewItem
  readonly story: OpenStory
}

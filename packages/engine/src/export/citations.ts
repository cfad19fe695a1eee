import type { RecordClaim, RecordReport } from '../record/record-report.ts'
import type { StoryIndex } from '../record/story-index.ts'
import type { StoryRecord } from '../record/story-record.ts'
import { boardOf } from './board.ts'
import { spokenIn } from './renderings.ts'
import { timelineOf } from './timeline.ts'

/** Exact words that a line of the record rests on, under the number they are cited by. */
export interface Citation {
  readonly number: number
  readonly claim: RecordClaim
  readonly report: RecordReport
}

/**
 * Numbers the words a story's lines rest on, in the order the lines stand: figures with what withdraws them, what cannot
 * all hold, what happened, what was said.
 *
 * @param first the first number, where several stories stand in one file
 */
export const citationsOf = (story: StoryRecord, index: StoryIndex, first = 1): ReadonlyMap<string, Citation> => {
  const board = boardOf(story, index)
  const days = timelineOf(story, index)
  const spoken = spokenIn(story)
  const cited = [
    ...[...board.main, ...board.minor].flatMap(({ readings }) =>
      readings.flatMap(({ claims, standings }) => [...claims, ...standings]),
    ),
    ...story.contradictions.flatMap(({ between }) => between),
    ...[...days.main, ...days.minor, ...days.earlier].flatMap(({ claims }) => claims),
    ...[...spoken.several, ...spoken.single, ...spoken.minor].flatMap(({ renderings }) =>
      renderings.map(({ claim }) => claim),
    ),
  ]
  const citations = new Map<string, Citation>()
  for (const id of cited) {
    const placed = index.claims.get(id)
    if (placed !== undefined && !citations.has(id)) citations.set(id, { number: first + citations.size, ...placed })
  }
  return citations
}

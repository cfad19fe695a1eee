import type { StoryRecord } from '@stemma/engine'

/** Hexadecimal digits of a short id; more where two lines would read the same. */
const shortest = 8

/**
 * Ids as short as `stemma why` can tell them apart, for the ends of lines.
 *
 * @returns what an id is printed as
 */
export const shortIds = (stories: readonly StoryRecord[]): ((id: string) => string) => {
  const ids = stories.flatMap((story) =>
    [story.origins, story.tallies, story.utterances, story.incidents, story.contradictions, story.reports].flatMap(
      (lines) => lines.map(({ id }) => id),
    ),
  )
  let length = shortest + 2
  while (length < 18 && new Set(ids.map((id) => id.slice(0, length))).size < new Set(ids).size) length++
  // An id given in the input is no hash and may not be cut.
  return (id) => (/^[a-z]-[0-9a-f]{16}$/.test(id) ? id.slice(0, length) : id)
}

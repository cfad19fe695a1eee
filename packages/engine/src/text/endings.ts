/**
 * Endings of words and what stands there instead; the first that fits wins. So many letters, three where none is said, must be
 * left before an ending. One that is equal to its replacement keeps words as they are.
 */
export type Endings = readonly (readonly [ending: string, replacement: string, least?: number])[]

/** A word with another ending; the word itself where none of the endings fits. */
export const withEnding = (word: string, endings: Endings): string => {
  for (const [ending, replacement, least = 3] of endings)
    if (word.length >= ending.length + least && word.endsWith(ending))
      return word.slice(0, word.length - ending.length) + replacement
  return word
}

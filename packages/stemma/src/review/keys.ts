import type { Question } from '@stemma/engine'

/** A key of a review, and what it does: the same at a terminal and at the desk. */
export interface ReviewKey {
  readonly key: string
  /** A word for it below a question; null for those that only the help has. */
  readonly short: string | null
  readonly says: string
}

/** Every key; the line below a question has those with a short word. */
export const reviewKeys: readonly ReviewKey[] = [
  { key: 'j', short: 'next', says: 'the next question' },
  { key: 'k', short: null, says: 'the question before' },
  { key: '1–9', short: 'words', says: 'choose the words that are decided upon' },
  { key: 'a', short: 'accept', says: 'the line is right as it stands, and stays so' },
  { key: 'L', short: 'lock', says: 'the same without a reason, and on to the next' },
  { key: 'x', short: 'reject', says: 'the words are no such claim, or the contradiction is none' },
  { key: 'e', short: 'correct', says: 'a field of the words was read wrongly' },
  { key: 'm', short: 'merge', says: 'the line and another are one' },
  { key: 's', short: 'split', says: 'the words are not of this line' },
  { key: 'r', short: 'relation', says: 'how the words stand, or what the lines or reports have to do with each other' },
  { key: 'o', short: 'origin', says: 'whose number or words these are' },
  { key: 'n', short: null, says: 'leave a note for those who come after' },
  { key: 'g', short: null, says: 'grade the outlet of the words' },
  { key: 'u', short: 'undo', says: 'undo what was decided last, here or of this line' },
  { key: 'space', short: null, says: 'the rest of what does not fit' },
  { key: '?', short: 'help', says: 'these keys, and less again' },
  { key: 'q', short: 'quit', says: 'end; what was decided is kept' },
]

/** What kind of question it is, in few words. */
export const questionNames: Readonly<Record<Question, string>> = {
  disagrees: 'reports disagree with what was accepted',
  contradiction: 'contradiction',
  rendering: 'proposed rendering',
  revised: 'revised',
  rests: 'rests on a figure that fell',
  'single-origin': 'one origin alone',
  unattributed: 'no source named',
}

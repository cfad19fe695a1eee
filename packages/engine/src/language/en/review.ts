import type { ReviewWords } from '../review.ts'

/** Questions about a record, as an English-language desk asks them. */
export const reviewWords: ReviewWords = {
  disagrees: '{what} was {says}. Does it still stand?',
  contradiction: 'these cannot all hold: {says}. Which does?',
  rendering: 'are these words of {who} the same speech?',
  renderingUnnamed: 'are these words the same speech?',
  revised: '{what}: {says}. Is that so?',
  rests: {
    one: '{outlets} prints {count} for {what} without a word that it was {says}. Is it the same number?',
    many: '{outlets} print {count} for {what} without a word that it was {says}. Is it the same number?',
  },
  single: '{what} rests on {who} alone. Does {count} stand?',
  unattributed: {
    one: '{outlets} gives {count} for {what} and names no source. Whose number is it?',
    many: '{outlets} give {count} for {what} and name no source. Whose number is it?',
  },
  moves: '{what} would be {after}, not {before}',
  falls: 'no figure for {what} would stand; now it is {before}',
  stands: '{what} would be {after}; now no figure stands',
}

import type { Language, LanguageModels } from '../language.ts'
import { calendar } from './calendar.ts'
import { changeWords } from './changes.ts'
import { cueWords } from './cues.ts'
import { events } from './events.ts'
import { figureWords } from './figures.ts'
import { furniture } from './furniture.ts'
import { grammar } from './grammar.ts'
import { happeningWords } from './happenings.ts'
import { inflection } from './inflection.ts'
import { quantityWords } from './numbers.ts'
import { orthography } from './orthography.ts'
import { partyWords } from './parties/words.ts'
import { quotationMarkWords } from './quotation-marks.ts'
import { reconcilingWords } from './reconciling.ts'
import { reviewWords } from './review.ts'
import { sentenceWords } from './sentences.ts'
import { standing } from './standing.ts'
import { storyWords } from './stories.ts'
import { victimWords } from './victims.ts'

/** English, with its models as bytes. */
export const english = (models: LanguageModels): Language => ({
  code: 'en',
  models,
  orthography,
  inflection,
  furniture,
  quotationMarks: quotationMarkWords,
  quantities: quantityWords,
  cues: cueWords,
  events,
  standing,
  calendar,
  parties: partyWords,
  figures: figureWords,
  reconciling: reconcilingWords,
  stories: storyWords,
  sentences: sentenceWords,
  changes: changeWords,
  review: reviewWords,
  happenings: happeningWords,
  victims: victimWords,
  grammar,
})

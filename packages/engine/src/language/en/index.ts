import type { Language, LanguageModels } from '../language.ts'
import { quantityWords } from './numbers.ts'
import { quotationMarkWords } from './quotation-marks.ts'

/** English, with its models as bytes. */
export const english = (models: LanguageModels): Language => ({
  code: 'en',
  models,
  quotationMarks: quotationMarkWords,
  quantities: quantityWords,
})

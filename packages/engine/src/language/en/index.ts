import type { Language, LanguageModels } from '../language.ts'

/** English, with its models as bytes. */
export const english = (models: LanguageModels): Language => ({ code: 'en', models })

import type { Language } from '../language/language.ts'
import type { Annotator } from '../report/layers.ts'
import type {} from './attributions.ts'
import type {} from './claim.ts'

export const events = (
  _language: Language,
): Annotator<
  | 'zones'
  | 'credits'
  | 'tokens'
  | 'sentences'
  | 'quoted'
  | 'clauses'
  | 'chunks'
  | 'times'
  | 'quantities'
  | 'parties'
  | 'attributions'
  | 'figures',
  'events'
> => ({
  gives: ['events'],
  find: () => ({ events: [] }),
})

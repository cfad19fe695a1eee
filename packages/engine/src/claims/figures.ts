import type { Language } from '../language/language.ts'
import type { Annotator } from '../report/layers.ts'
import type {} from './attributions.ts'
import type {} from './claim.ts'

export const figures = (
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
  | 'attributions',
  'figures'
> => ({
  gives: ['figures'],
  find: () => ({ figures: [] }),
})

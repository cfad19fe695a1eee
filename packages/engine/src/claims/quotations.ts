import type { Language } from '../language/language.ts'
import type { Annotator } from '../report/layers.ts'
import type {} from './attributions.ts'
import type {} from './claim.ts'

export const quotations = (_language: Language): Annotator<'zones' | 'quoted' | 'attributions', 'quotations'> => ({
  gives: ['quotations'],
  find: () => ({ quotations: [] }),
})

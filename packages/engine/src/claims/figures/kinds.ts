import type { Measure, VerbForm } from '../../language/figures.ts'
import type { FigureLexicon } from './scene.ts'

/** Whether those counted are people, or known to be none; a noun that is neither may be either. */
export interface Kind {
  readonly person: boolean
  readonly thing: boolean
  /** Lemma of the noun. */
  readonly lemma: string
}

/** Whether a measure can be said of who is counted: "held two meetings" detains nobody. */
export const fits = (lexicon: FigureLexicon, counted: Kind | null, measure: Measure): boolean => {
  if (counted === null) return true
  if (measure === 'damaged') return !counted.person
  return counted.person || !(counted.thing || lexicon.words.peopleOnly.includes(measure))
}

/**
 * The frame of a verb for who is counted, where it has several: "burned nine vehicles" damages, "burned nine children"
 * hurts, "lost nine children" kills and "lost nine players" says nothing. Null for none.
 */
export const frameFor = (lexicon: FigureLexicon, forms: readonly VerbForm[], counted: Kind | null): VerbForm | null => {
  const open = forms.filter(
    ({ objects }) => objects.length === 0 || (counted !== null && objects.includes(counted.lemma)),
  )
  return open.find(({ measure }) => suits(lexicon, counted, measure)) ?? open[0] ?? null
}

/** Whether a measure is at home with who is counted. */
const suits = (lexicon: FigureLexicon, counted: Kind | null, measure: Measure): boolean =>
  counted === null || (fits(lexicon, counted, measure) && (measure === 'damaged' ? !counted.person : !counted.thing))

import type { Language } from '../language/language.ts'
import type { Tally } from '../reconcile/tallies.ts'
import { ownEntry } from '../text/own-entry.ts'
import { filled } from './amount.ts'
import { placeNamed } from './named-places.ts'

/** What a tally counts, within a sentence: "the number of protesters killed in Almaty"; else by the tally's own name: "the count “detained · one person”". */
export const countNamed = (
  { measure, population, place, unclear, label, accumulation }: Tally,
  language: Language,
): string => {
  const { changes, sentences } = language
  const pattern = changes.what[measure]
  const noun = population === null ? sentences.nouns[measure].many : ownEntry(sentences.populations, population)?.many
  if (pattern === null || noun === undefined || unclear || accumulation === 'flow')
    return filled(changes.count, { label })
  return filled(pattern, { noun, place: place === null ? '' : ` ${placeNamed(place, language)}` })
}

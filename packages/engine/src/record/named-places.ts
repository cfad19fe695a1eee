import type { Language } from '../language/language.ts'
import { filled } from './amount.ts'

/** A place as a sentence names it. */
export const placeNamed = (place: string, { sentences }: Language): string =>
  filled(sentences.place, { place: placeName(place) })

/** A place written all small or all in capitals, as datelines are, with a capital for each word. */
const placeName = (place: string): string =>
  place === place.toLowerCase() || place === place.toUpperCase()
    ? place.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : place

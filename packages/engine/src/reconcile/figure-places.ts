import type { Reading } from '../claims/reading.ts'
import { wordsOf } from './names.ts'
import type { IncidentPlace } from './whereabouts.ts'

/** The place that makes a figure a part of the story's; null where it counts for all of it (rules.md R3). */
export type FigurePlaces = (reading: Reading, place: string | null, how?: 'told apart' | 'named') => string | null

/**
 * Says which places limit a figure. The story's own city, region and country do not. In a story of one city, nor do its
 * streets and quarters, nor places that no gazetteer lists: that is where it happened. In a story of a whole country every
 * other place does; and where two countries count, each is a part and neither the whole. A place by which a sentence tells
 * one number from another always does.
 */
export const figurePlaces = (where: IncidentPlace | null, readings: readonly Reading[]): FigurePlaces => {
  const shared = countriesCounted(readings).size > 1
  const own = [where?.city, where?.region, shared ? null : where?.country]
  // "Velu valley" is called Velu too.
  const everywhere = new Set(
    own.flatMap((name) =>
      name === null || name === undefined
        ? []
        : [name, name.replace(/\s\p{Ll}+$/u, '')].map((each) => wordsOf(each).join(' ')),
    ),
  )
  const listed = new Map<Reading, ReadonlyMap<string, Located>>()
  const locatedIn = (reading: Reading): ReadonlyMap<string, Located> => {
    const held = listed.get(reading)
    if (held !== undefined) return held
    const made = new Map<string, Located>()
    for (const { name, place } of reading.parties) {
      if (place === null || place.latitude === null || place.longitude === null) continue
      made.set(wordsOf(name).join(' '), { latitude: place.latitude, longitude: place.longitude })
    }
    listed.set(reading, made)
    return made
  }
  return (reading, place, how = 'named') => {
    if (place === null) return null
    const name = wordsOf(place).join(' ')
    if (name === '' || everywhere.has(name)) return null
    if (how === 'told apart') return name
    // What lies in a place that is not listed nothing tells: there too the streets and villages limit no figure.
    if (where === null || (where.city === null && where.country !== null)) return name
    const located = locatedIn(reading).get(name)
    if (located === undefined) return null
    if (where.latitude === null || where.longitude === null) return name
    return isNear(located, { latitude: where.latitude, longitude: where.longitude }) ? null : name
  }
}

interface Located {
  readonly latitude: number
  readonly longitude: number
}

/** Kilometres within which a listed place is a quarter or a neighbour of the city. */
const around = 30

/** Kilometres in a degree of latitude. */
const degree = 111.2

const isNear = (a: Located, b: Located): boolean => {
  const east = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(a.latitude - b.latitude, east) * degree <= around
}

/** Countries for which the story's reports give counts of the dead. */
export const countriesCounted = (readings: readonly Reading[]): ReadonlySet<string> => {
  const counted = new Set<string>()
  for (const { claims, parties } of readings) {
    const countries = new Map(
      parties.flatMap(({ name, place }) =>
        place?.level === 'country' && place.country !== null ? [[wordsOf(name).join(' '), place.country] as const] : [],
      ),
    )
    for (const claim of claims) {
      if (claim.kind !== 'figure' || claim.background || claim.place === null || claim.measure !== 'killed') continue
      const country = countries.get(wordsOf(claim.place).join(' '))
      if (country !== undefined) counted.add(country)
    }
  }
  return counted
}

import type { Measure } from '../claims/claim.ts'
import type { Reading } from '../claims/reading.ts'
import { withEnding } from '../text/endings.ts'
import { figurePlaces } from './figure-places.ts'
import type { FigureClaim, Ground } from './ground.ts'
import { comparing } from './names.ts'
import { atlasOf } from './whereabouts.ts'

/** What makes two figures comparable (rules.md R3). */
export interface FigureKey {
  readonly measure: FigureClaim['measure']
  /** Class of those counted; null is everybody. */
  readonly population: string | null
  /** A part of them: "Russian", or the words for what is counted where no class says it. */
  readonly qualifier: string | null
  /** A place that does not hold the whole story; null is all of it. */
  readonly place: string | null
  /** Numbers that add to each other, against numbers that replace each other. */
  readonly flow: boolean
  /** All of them; some of those the same report counts all of; or a wider count that it gives in passing. */
  readonly scope: 'whole' | 'part' | 'wider'
  /** What a person parted from the figures of this key, by its first claim; null for what nobody parted. */
  readonly apart: string | null
}

/** Counts that a later day can only raise: the dead stay dead, the missing are found. */
export const onlyGrows: ReadonlySet<Measure> = new Set([
  'killed',
  'injured',
  'detained',
  'charged',
  'released',
  'rescued',
])

/** Measures that hold counts of many kinds: workers and visitors, aid and damage. They neither add up nor contradict each other. */
export const isOfMany = (measure: Measure): boolean => measure === 'other' || measure === 'money'

/** One text for a key, to group by. */
export const keyText = ({ measure, population, qualifier, place, flow, scope, apart }: FigureKey): string =>
  [
    measure,
    population ?? '',
    qualifier ?? '',
    place ?? '',
    flow ? 'flow' : '',
    scope,
    ...(apart === null ? [] : [apart]),
  ].join('|')

/**
 * Says by what a figure is compared, for the reports of one story.
 *
 * A place that holds the whole story limits no figure: figures with it and without are one.
 */
export const figureKeys = ({
  language,
  place: where,
  readings,
}: Pick<Ground, 'language' | 'place' | 'readings'>): ((reading: Reading, figure: FigureClaim) => FigureKey) => {
  const placeOf = figurePlaces(where, readings)
  const atlas = atlasOf(language)
  /** "two Chileans" are as much of Chile as "two Chilean nationals". */
  const nationOf = (counted: string): string | null => {
    for (const word of counted.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []) {
      const nation = atlas.demonym(word)
      if (nation?.kind === 'country') return nation.country
    }
    return null
  }
  const qualifierOf = (reading: Reading, figure: FigureClaim): string | null => {
    if (figure.counted === null) return null
    const { core, country: named } = comparing(reading, language)(figure.counted)
    const country = named ?? nationOf(figure.counted)
    const foreign =
      country !== null && country !== (where?.country ?? null)
        ? country
        : figure.population === null
          ? (core.find((word) => language.reconciling.parting.has(word)) ?? null)
          : null
    if (!namesThings.has(figure.measure)) return foreign
    // Things and unclassed counts are told apart by their noun: houses from bridges.
    const head = core.at(-1) ?? null
    const noun = figure.population === null && head !== null ? withEnding(head, language.stories.plurals) : null
    return noun === null ? foreign : foreign === null ? noun : `${noun} of ${foreign}`
  }
  return (reading, figure) => {
    const qualifier = qualifierOf(reading, figure)
    const unnamed = figure.population === null && qualifier === null
    // "101 died in Kara and 52 in Lower Sel"
    const place = placeOf(reading, figure.place, figure.rule === 'figure/placed' ? 'told apart' : 'named')
    // "Of the dead, 101 were in Kara": those whom their place tells apart are all of that place.
    const isPart = unnamed && place === null && partial.has(figure.rule)
    return {
      measure: figure.measure,
      population: figure.population,
      qualifier,
      place,
      flow: figure.accumulation === 'flow',
      scope: isPart || (unnamed && isOfItsLike(reading, figure)) || isMoment(figure) ? 'part' : 'whole',
      apart: null,
    }
  }
}

/** "47 remain in hospital", "300 are still in custody": some of all that were hurt or held, at one moment. */
export const isMoment = ({ measure, accumulation }: FigureClaim): boolean =>
  accumulation === 'snapshot' && measure !== 'killed' && onlyGrows.has(measure)

/** "18 were hurt, [three] of them badly": a part of what the report counts by the same measure. */
const isOfItsLike = ({ claims }: Reading, { subsetOf, measure }: FigureClaim): boolean =>
  subsetOf !== null &&
  claims.some((claim) => claim.id === subsetOf && claim.kind === 'figure' && claim.measure === measure)

/** Rules of figures that count some of those their words name: "two of the dead", "the dead included two". */
const partial: ReadonlySet<string> = new Set(['figure/of-fate', 'figure/group'])

/** Measures whose noun is part of what is counted. */
const namesThings: ReadonlySet<string> = new Set(['other', 'damaged', 'money', 'deployed'])

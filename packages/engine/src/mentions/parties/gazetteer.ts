import { fold } from '../../text/fold.ts'

/** A place of the gazetteer. Coordinates are degrees, to about 600 m; of a country or region, the middle of its people. */
export interface ListedPlace {
  readonly kind: 'country' | 'region' | 'city' | 'area'
  readonly name: string
  /** ISO 3166 code; null for an area of several countries. */
  readonly iso: string | null
  readonly country: string | null
  /** First-level region; null where it is not known. */
  readonly region: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** To about 7 %; 0 where it is not known. */
  readonly population: number
  readonly capital: boolean
}

/** Places by name, offline. */
export interface Gazetteer {
  /** Every place of that name, most prominent first; none for a name that is not listed. Case and marks do not matter. */
  readonly find: (name: string) => readonly ListedPlace[]
  /** The region a postal abbreviation stands for ("TX"), and only in capitals. */
  readonly postal: (code: string) => ListedPlace | null
  /** The country or area an adjective or a word for its people speaks of ("Kazakh", "Kazakhs"). */
  readonly demonym: (word: string) => ListedPlace | null
}

/**
 * Reads the gazetteer out of the bytes that `npm run places` wrote. Names of cities stay packed and are searched where
 * they lie, so opening it costs no more than the tables of countries and regions, about three milliseconds.
 *
 * Bytes: "SPL1"; then little-endian u32 counts of cities and blocks, and offsets of block table, names, columns, tables
 * and end. Names are sorted by key in blocks of sixteen; within a block each is its shared length with the one before, its
 * own length (a byte each) and that many bytes of UTF-8. Columns: latitude and longitude as i16 of 65,536 parts of the
 * circle, region u16 (0 for none), country u8, population u8 (tenths of its base-two logarithm). Tables are JSON.
 *
 * @param bytes no bytes at all read as an empty gazetteer
 * @throws if they are of another format
 */
export const gazetteer = (bytes: Uint8Array): Gazetteer => {
  if (bytes.length === 0) return { find: () => [], postal: () => null, demonym: () => null }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 32 || view.getUint32(0) !== MAGIC)
    throw new Error('The gazetteer is of another format: make it again with `npm run places`.')
  const word = (at: number): number => view.getUint32(4 + 4 * at, true)
  const packed: Packed = {
    bytes,
    view,
    cities: word(0),
    blocks: word(1),
    table: word(2),
    names: word(3),
    columns: word(4),
    heads: new Array(word(1)),
  }
  const tables = JSON.parse(new TextDecoder().decode(bytes.subarray(word(5), word(6)))) as PlaceTables
  const listed = listedIn(tables)
  const known = new Map<string, readonly ListedPlace[]>()
  const find = (name: string): readonly ListedPlace[] => {
    const before = known.get(name)
    if (before !== undefined) return before
    const key = placeKey(name)
    const own = listed.byKey.get(key) ?? []
    const cities = (wanted: string): ListedPlace[] => citiesOf(packed, tables, wanted)
    const spelled = (listed.spellings.get(key) ?? []).flatMap(([country, target]) =>
      cities(placeKey(target))
        .filter((city) => city.iso === tables.countries[country]?.[0])
        .slice(0, 1),
    )
    const places = distinct([...own, ...spelled, ...cities(key)]).toSorted((a, b) => prominence(b) - prominence(a))
    if (known.size > MOST_KNOWN) known.clear()
    // A copy: a name cut out of a report would keep the whole report in memory.
    known.set(` ${name}`.slice(1), places)
    return places
  }
  return {
    find,
    postal: (code) => listed.byPostal.get(code) ?? null,
    demonym: (name) => listed.byDemonym.get(fold(name)) ?? null,
  }
}

/** What a place is sorted and searched by: folded, without points and apostrophes, hyphens as spaces. */
export const placeKey = (name: string): string =>
  fold(name)
    .replace(/['.,]/g, '')
    .replace(/[-\s]+/g, ' ')
    .trim()

/** Names whose places are remembered: the same ones come back all through a pile of reports. */
const MOST_KNOWN = 20_000

/** "SPL1" as a big-endian number. */
export const MAGIC = 0x53504c31

/** Names to a block: more pack tighter, fewer search faster. */
export const BLOCK = 16

/** Countries, regions, areas and spellings, as they travel beside the cities. */
export interface PlaceTables {
  /** ISO code, names, capital, demonyms, latitude, longitude, population. */
  readonly countries: readonly (readonly [
    string,
    readonly string[],
    string,
    readonly string[],
    number,
    number,
    number,
  ])[]
  /** Index of its country, postal abbreviation or nothing, names, latitude, longitude, population. */
  readonly regions: readonly (readonly [number, string, readonly string[], number, number, number])[]
  /** Names, the country they lie in, where it is one, demonyms. */
  readonly areas: readonly (readonly [readonly string[], number | null, readonly string[]])[]
  /** Key, index of the country, the name the city is filed under. */
  readonly spellings: readonly (readonly [string, number, string])[]
}

interface Packed {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly cities: number
  readonly blocks: number
  readonly table: number
  readonly names: number
  readonly columns: number
  /** Keys of the first name of each block, as far as a search has needed them. */
  readonly heads: (string | undefined)[]
}

/** A capital is more likely meant than its size says, a country than anything of its name, and a city than its region. */
const prominence = (place: ListedPlace): number =>
  place.population * (place.capital ? 10 : place.kind === 'region' ? 0.2 : 1) +
  (place.kind === 'country' ? 5e6 : place.kind === 'area' ? 2e6 : 0)

const distinct = (places: readonly ListedPlace[]): ListedPlace[] => {
  const seen = new Set<string>()
  return places.filter((place) => {
    const key = `${place.kind} ${place.name} ${place.latitude} ${place.longitude}`
    return seen.has(key) ? false : seen.add(key)
  })
}

const listedIn = (tables: PlaceTables) => {
  const byKey = new Map<string, ListedPlace[]>()
  const byPostal = new Map<string, ListedPlace>()
  const byDemonym = new Map<string, ListedPlace>()
  const spellings = new Map<string, (readonly [number, string])[]>()
  const add = (names: readonly string[], place: ListedPlace): void => {
    for (const name of names) {
      const key = placeKey(name)
      const places = byKey.get(key)
      if (places === undefined) byKey.set(key, [place])
      else if (!places.includes(place)) places.push(place)
    }
  }
  for (const [iso, names, , demonyms, latitude, longitude, population] of tables.countries) {
    const name = names[0] ?? iso
    const place = { kind: 'country', name, iso, country: name, region: null } as const
    const full = { ...place, latitude, longitude, population, capital: false }
    add(names, full)
    for (const demonym of demonyms) byDemonym.set(fold(demonym), full)
  }
  for (const [country, postal, names, latitude, longitude, population] of tables.regions) {
    const [iso, countryNames] = tables.countries[country] ?? [null, []]
    const name = names[0] ?? ''
    const place = { kind: 'region', name, iso, country: countryNames[0] ?? null, region: name } as const
    const full = { ...place, latitude, longitude, population, capital: false }
    add(names, full)
    if (postal !== '') byPostal.set(postal, full)
  }
  for (const [names, country, demonyms] of tables.areas) {
    const row = country === null ? null : (tables.countries[country] ?? null)
    const place = { kind: 'area', name: names[0] ?? '', iso: row?.[0] ?? null, country: row?.[1][0] ?? null } as const
    const full = { ...place, region: null, latitude: null, longitude: null, population: 0, capital: false }
    add(names, full)
    for (const demonym of demonyms) byDemonym.set(fold(demonym), full)
  }
  for (const [key, country, target] of tables.spellings) {
    const targets = spellings.get(key)
    if (targets === undefined) spellings.set(key, [[country, target]])
    else targets.push([country, target])
  }
  return { byKey, byPostal, byDemonym, spellings }
}

const citiesOf = (packed: Packed, tables: PlaceTables, key: string): ListedPlace[] => {
  if (packed.blocks === 0 || key === '') return []
  let low = 0
  let high = packed.blocks - 1
  // The last block whose first name sorts before the key: one of the same name may begin in the block before it.
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (headOf(packed, middle) < key) low = middle
    else high = middle - 1
  }
  const found: ListedPlace[] = []
  for (let block = low; block < packed.blocks; block++) {
    if (block > low && headOf(packed, block) > key) break
    for (const [index, name] of namesOf(packed, block, key.length).entries()) {
      if (name !== '' && placeKey(name) === key) found.push(cityAt(packed, tables, block * BLOCK + index, name))
    }
  }
  // Of several places of one name in a country, the capital is the largest, which stands first.
  return found.map((city, at) =>
    city.capital && found.findIndex((other) => other.iso === city.iso) < at ? { ...city, capital: false } : city,
  )
}

const headOf = (packed: Packed, block: number): string => {
  const before = packed.heads[block]
  if (before !== undefined) return before
  const at = packed.names + packed.view.getUint32(packed.table + 4 * block, true)
  const head = placeKey(decoder.decode(packed.bytes.subarray(at + 2, at + 2 + (packed.bytes[at + 1] ?? 0))))
  packed.heads[block] = head
  return head
}

const decoder = new TextDecoder()

/** The names of a block; an empty one for each that is too short or too long to have a key of that length. */
const namesOf = (packed: Packed, block: number, length: number): string[] => {
  const names: string[] = []
  const name = new Uint8Array(256)
  let at = packed.names + packed.view.getUint32(packed.table + 4 * block, true)
  const count = Math.min(BLOCK, packed.cities - block * BLOCK)
  for (let index = 0; index < count; index++) {
    const shared = packed.bytes[at] ?? 0
    const own = packed.bytes[at + 1] ?? 0
    name.set(packed.bytes.subarray(at + 2, at + 2 + own), shared)
    const fits = shared + own >= length && shared + own <= 3 * length + 8
    names.push(fits ? decoder.decode(name.subarray(0, shared + own)) : '')
    at += 2 + own
  }
  return names
}

const cityAt = (packed: Packed, tables: PlaceTables, index: number, name: string): ListedPlace => {
  const { view, columns, cities } = packed
  const [iso, names, capital] = tables.countries[view.getUint8(columns + 6 * cities + index)] ?? [null, [], '']
  const region = view.getUint16(columns + 4 * cities + 2 * index, true)
  return {
    kind: 'city',
    name,
    iso,
    country: names[0] ?? null,
    region: region === 0 ? null : (tables.regions[region - 1]?.[2][0] ?? null),
    latitude: degrees(view.getInt16(columns + 2 * index, true)),
    longitude: degrees(view.getInt16(columns + 2 * cities + 2 * index, true)),
    population: Math.round(2 ** (view.getUint8(columns + 7 * cities + index) / 10)),
    capital: capital === name,
  }
}

const degrees = (parts: number): number => Math.round((parts / 65_536) * 360 * 1000) / 1000

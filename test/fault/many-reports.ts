/** What a report is made of, as a row of JSON Lines. */
interface Row {
  readonly id: string
  readonly outlet: string
  readonly published: string
  readonly text: string
}

const towns = [
  'Almería', 'Annaba', 'Antofagasta', 'Bahía Blanca', 'Batumi', 'Beira', 'Benguela', 'Bergen', 'Bizerte', 'Brest',
  'Burgas', 'Cádiz', 'Constanta', 'Cotonou', 'Durban', 'Essaouira', 'Famagusta', 'Gabès', 'Gdynia', 'Guayaquil',
  'Haifa', 'Iquique', 'Izmir', 'Jijel', 'Klaipeda', 'Kribi', 'Lobito', 'Lomé', 'Malindi', 'Maputo', 'Mombasa', 'Nador',
  'Narvik', 'Odessa', 'Oran', 'Paita', 'Patras', 'Piraeus', 'Porto', 'Recife', 'Rijeka', 'Salerno', 'Samsun', 'Sfax',
  'Split', 'Taranto', 'Trabzon', 'Trieste', 'Tromsø', 'Valencia', 'Varna', 'Vigo', 'Walvis Bay', 'Zadar',
] as const // biome-ignore format: a list

const happenings = [
  ['a ferry sank', 'the coast guard', 'passengers'],
  ['a fire broke out at a textile mill', 'the fire brigade', 'workers'],
  ['police opened fire on a march', 'the interior ministry', 'protesters'],
  ['a hotel collapsed', 'the civil protection agency', 'guests'],
  ['two trains collided', 'the transport ministry', 'travellers'],
  ['a bridge gave way', 'the governor', 'drivers'],
  ['a gas depot exploded', 'the health ministry', 'residents'],
] as const

const outlets = [
  'Harbour Wire',
  'Northern Post',
  'Radio Delta',
  'The Evening Ledger',
  'Channel Nine',
  'La Voz',
] as const

const names = [
  'Amara',
  'Bruno',
  'Celia',
  'Dario',
  'Elif',
  'Farid',
  'Greta',
  'Hamza',
  'Ines',
  'Jonas',
  'Katya',
  'Lior',
  'Marta',
] as const
const surnames = [
  'Abdi',
  'Berg',
  'Costa',
  'Duarte',
  'Eriksen',
  'Ferro',
  'Galli',
  'Haddad',
  'Ivanov',
  'Jansen',
  'Kaya',
] as const
const sounds = [
  'thunder',
  'a whip',
  'tearing cloth',
  'a falling wall',
  'hail on tin',
  'a saw',
  'breaking glass',
] as const

/** Reports that a crisis has, in turn. */
const sizes = [3, 1, 8, 2, 30, 1, 5, 12]

/**
 * Short reports of many crises, each crisis with a town, a happening and days of its own and a toll that rises; the same
 * count gives the same reports. Crises follow each other as they do in the news: several are under way at once.
 */
export const manyReports = (count: number): readonly Row[] => {
  const rows: { readonly at: number; readonly row: Row }[] = []
  for (let crisis = 0; rows.length < count; crisis += 1) {
    const town = towns[crisis % towns.length]!
    const [happened, authority, people] =
      happenings[(crisis * 3 + Math.floor(crisis / towns.length)) % happenings.length]!
    const first = Date.UTC(2020, 0, 1 + crisis * 17)
    const witness = `${names[crisis % names.length]} ${surnames[crisis % surnames.length]}`
    const size = Math.min(sizes[crisis % sizes.length]!, count - rows.length)
    for (let nth = 0; nth < size; nth += 1) {
      const day = new Date(first + nth * 6 * 3600_000)
      const dead = 4 + (crisis % 23) + nth * 2
      const outlet = outlets[(crisis + nth) % outlets.length]!
      const more = nth % 3 === 0 ? `The earlier figure of ${Math.max(2, dead - 3)} was too low, ${authority} said.` : ''
      rows.push({
        at: crisis * 10 + nth * 7,
        row: {
          id: `r-${crisis}-${nth}`,
          outlet,
          published: day.toISOString().slice(0, 10),
          text: [
            `At least ${dead} ${people} were killed when ${happened} in ${town}, ${authority} said.`,
            `Another ${dead * 3 + nth} people were injured and ${5 + (nth % 9)} are missing. ${more}`,
            `“I heard a noise like ${sounds[crisis % sounds.length]}, and then silence,” ${witness} of ${town} told ${outlet}.`,
            `By day ${nth + 1} the harbour of ${town} was closed.`,
          ].join('\n\n'),
        },
      })
    }
  }
  return rows.toSorted((a, b) => a.at - b.at || (a.row.id < b.row.id ? -1 : 1)).map(({ row }) => row)
}

/** The rows as a file of JSON Lines has them. */
export const asLines = (rows: readonly Row[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** A place whose borders are disputed: who claims it, and about where it lies. */
export interface Disputed {
  readonly name: string
  /** Longitude and latitude of about its middle, in degrees. */
  readonly at: readonly [number, number]
  /** About how far it reaches from there, in kilometres. */
  readonly reach: number
  /** Who claims it. */
  readonly by: string
}

/** Facts, not views: that a place is claimed by several, or that who governs it is disputed. Nothing is said of who is right. */
export const disputed: readonly Disputed[] = [
  { name: 'Abkhazia', at: [41.1, 43.0], reach: 80, by: 'Abkhazia and Georgia' },
  { name: 'Abyei', at: [28.6, 9.7], reach: 70, by: 'South Sudan and Sudan' },
  { name: 'Aksai Chin', at: [79.3, 35.2], reach: 120, by: 'China and India' },
  { name: 'Arunachal Pradesh', at: [94.6, 28.2], reach: 200, by: 'China and India' },
  { name: 'Crimea', at: [34.3, 45.3], reach: 140, by: 'Russia and Ukraine' },
  { name: 'Donetsk and Luhansk', at: [38.4, 48.4], reach: 150, by: 'Russia and Ukraine' },
  { name: 'East Jerusalem', at: [35.25, 31.78], reach: 10, by: 'Israel and Palestine' },
  { name: 'Essequibo', at: [-59.6, 5.6], reach: 260, by: 'Guyana and Venezuela' },
  { name: 'Falkland Islands (Malvinas)', at: [-59.4, -51.8], reach: 130, by: 'Argentina and the United Kingdom' },
  { name: 'Gaza Strip', at: [34.38, 31.4], reach: 20, by: 'Israel and Palestine' },
  { name: 'Gibraltar', at: [-5.35, 36.14], reach: 6, by: 'Spain and the United Kingdom' },
  { name: 'Golan Heights', at: [35.8, 33.0], reach: 30, by: 'Israel and Syria' },
  { name: 'Halaib Triangle', at: [35.7, 22.5], reach: 100, by: 'Egypt and Sudan' },
  { name: 'Ilemi Triangle', at: [35.4, 4.9], reach: 60, by: 'Kenya and South Sudan' },
  { name: 'Jammu and Kashmir', at: [75.5, 34.4], reach: 190, by: 'India and Pakistan' },
  { name: 'Kherson and Zaporizhzhia', at: [34.4, 46.9], reach: 130, by: 'Russia and Ukraine' },
  { name: 'Kosovo', at: [20.9, 42.6], reach: 65, by: 'Kosovo and Serbia' },
  { name: 'Kuril Islands, southern', at: [146.5, 44.1], reach: 130, by: 'Japan and Russia' },
  { name: 'Liancourt Rocks (Dokdo, Takeshima)', at: [131.87, 37.24], reach: 8, by: 'Japan and South Korea' },
  { name: 'Northern Cyprus', at: [33.5, 35.3], reach: 70, by: 'Cyprus and Northern Cyprus' },
  { name: 'Paracel Islands', at: [112.0, 16.5], reach: 90, by: 'China, Taiwan and Vietnam' },
  { name: 'Senkaku (Diaoyu) Islands', at: [123.5, 25.75], reach: 20, by: 'China, Japan and Taiwan' },
  { name: 'Siachen Glacier', at: [77.1, 35.4], reach: 35, by: 'India and Pakistan' },
  { name: 'Somaliland', at: [46.2, 9.7], reach: 220, by: 'Somalia and Somaliland' },
  { name: 'South Ossetia', at: [44.1, 42.3], reach: 40, by: 'Georgia and South Ossetia' },
  {
    name: 'Spratly Islands',
    at: [114.0, 9.5],
    reach: 300,
    by: 'Brunei, China, Malaysia, the Philippines, Taiwan and Vietnam',
  },
  { name: 'Taiwan', at: [121.0, 23.7], reach: 160, by: 'China and Taiwan' },
  { name: 'Transnistria', at: [29.4, 47.1], reach: 60, by: 'Moldova and Transnistria' },
  { name: 'West Bank', at: [35.25, 32.0], reach: 45, by: 'Israel and Palestine' },
  { name: 'Western Sahara', at: [-13.2, 24.6], reach: 330, by: 'Morocco and the Sahrawi Republic' },
]

/** A disputed place as it is drawn, in pixels. */
interface Drawn {
  readonly name: string
  readonly point: readonly [number, number]
  readonly size: number
}

/** Height of a line, and about the width of a letter, in pixels. */
const line = 12
const letter = 5.5

/** Where the names stand: below their places, or above, or a line further down, so that none stands on another. */
export const namesOn = (places: readonly Drawn[]): ReadonlyMap<string, readonly [number, number]> => {
  const names = new Map<string, readonly [number, number]>()
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = []
  for (const { name, point, size } of places) {
    const [x, y] = point
    const half = (name.length * letter) / 2
    const reach = Math.min(size, 60)
    const free = [y + reach + line - 1, y - reach - 4, y + reach + 2 * line, y - reach - 4 - line].find(
      (at) => !taken.some((other) => Math.abs(other.y - at) < line && Math.abs(other.x - x) < other.half + half),
    )
    if (free === undefined) continue
    names.set(name, [x, free])
    taken.push({ x, y: free, half })
  }
  return names
}

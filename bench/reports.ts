import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createReader, type Reading } from '@stemma/engine'
import { reportFromText } from '../packages/stemma/src/intake/text.ts'
import { loadEnglish } from '../packages/stemma/src/models.ts'

/** A crisis of the corpus: its readings as JSON, cut at what another crisis would have otherwise. */
type Mold = readonly (readonly string[])[]

/**
 * Readings of many crises, made from those of the corpus: each has names, days and most of its longer words of its own, of the
 * same lengths, so that every span still holds and reading takes no part in what is measured. In each report one such word
 * in eight differs again, so that copies are seldom exact. The same arguments give the same readings.
 *
 * @param sizes how many reports the crises have, in turn
 */
export const readingsOf = (
  corpus: string,
  count: number,
  sizes: readonly number[] = storySizes,
): readonly Reading[] => {
  const molds = moldsOf(corpus)
  const next = sequence(0)
  const readings: Reading[] = []
  for (let story = 0; readings.length < count; story++) {
    const mold = molds[story % molds.length]!
    const days = next() % 3000
    const size = Math.min(sizes[story % sizes.length]!, count - readings.length)
    const words = new Map<string, string>()
    for (let report = 0; report < size; report++) {
      const seed = readings.length + 1
      const fill = filling(seed, days, (written) => {
        const known = words.get(written) ?? word(written, story)
        words.set(written, known)
        return known
      })
      const parts = mold[next() % mold.length]!.map((part, at) => (at % 2 === 0 ? part : fill(part)))
      readings.push(JSON.parse(parts.join('')) as Reading)
    }
  }
  return readings
}

/** A dozen reports a story on average. */
const storySizes = [4, 1, 20, 2, 8, 1, 3, 60, 5, 12]

const moldsOf = (corpus: string): readonly Mold[] => {
  const reader = createReader(loadEnglish())
  const crises = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const folders = crises.map(({ name }) => join(corpus, name, 'reports')).filter((folder) => existsSync(folder))
  return folders.map((folder) => {
    const readings = readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .toSorted()
      .map((file) => {
        const taken = reportFromText(readFileSync(join(folder, file), 'utf8'), { id: `@${file}`, outlet: '@outlet' })
        if (taken.kind === 'refused') throw new Error(taken.why)
        const reading = reader.read(taken.report)
        return { ...reading, published: reading.published ?? '2022-01-11' }
      })
    const holes = holesOf(readings)
    return readings.map((reading) => JSON.stringify(reading).split(holes))
  })
}

/** What differs from crisis to crisis: ids, hashes, outlets, dates, names, and every longer word that no field has. */
const holesOf = (readings: readonly Reading[]): RegExp => {
  const named = readings.flatMap(({ parties }) =>
    parties.filter(({ kind }) => kind === 'person' || kind === 'place').map(({ name }) => name),
  )
  const names = wordsIn(named.join(' '), /\p{Lu}\p{L}{3,}/gu)
  // A string of one word may be one that rules know.
  const known = (_key: string, value: unknown): unknown =>
    typeof value === 'string' && /\s/.test(value) ? null : value
  const fixed = wordsIn(JSON.stringify(readings, known), /\p{L}+/gu)
  const others = [...wordsIn(readings.map(({ text }) => text).join(' '), /(?<!\p{L})\p{Ll}{4,}/gu)].filter(
    (each) => !fixed.has(each),
  )
  const words = [...names, ...others].join('|')
  return new RegExp(
    `("[a-z]-[0-9a-f]{16}"|"hash":"[0-9a-f]{8}|"@[^"]+"|\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b|(?:(?<!\\p{L})|(?<=\\\\n))(?:${words})(?!\\p{L}))`,
    'u',
  )
}

const wordsIn = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(pattern), ([found]) => found))

/** Fills what is cut out of a reading. */
const filling = (seed: number, days: number, wordOf: (written: string) => string): ((hole: string) => string) => {
  const own = seed.toString(16).padStart(8, '0')
  const next = sequence(seed)
  const later = next() % 4
  return (hole) => {
    if (hole.startsWith('"hash')) return `"hash":"${own}`
    if (hole === '"@outlet"') return `"Outlet ${next() % 40}"`
    if (hole.startsWith('"@')) return `"g${seed}"`
    if (hole.startsWith('"')) return `${hole.slice(0, 3)}${own}${hole.slice(11)}`
    if (/^\d/.test(hole)) return new Date(Date.parse(hole) + (days + later) * 86_400_000).toISOString().slice(0, 10)
    return mixed(seed ^ codeOf(hole)) % 8 === 0 && /^\p{Ll}/u.test(hole) ? hole : wordOf(hole)
  }
}

/** Letters in turn in place of those of a word: one that no other story is likely to have. */
const word = (written: string, story: number): string => {
  const next = sequence(Math.imul(story, 0x9e3779b9) ^ codeOf(written))
  const letters = Array.from(written, (_, at) => {
    const among = at % 2 === 0 ? 'bdfgklmnprstvz' : 'aeiou'
    return among.charAt(next() % among.length)
  }).join('')
  if (written === written.toUpperCase()) return letters.toUpperCase()
  return /^\p{Lu}/u.test(written) ? letters.charAt(0).toUpperCase() + letters.slice(1) : letters
}

const codeOf = (written: string): number => {
  let code = 0
  for (let at = 0; at < written.length; at++) code = Math.imul(code ^ written.charCodeAt(at), 0x01000193)
  return code
}

/** Whole numbers that look random and are not: a counter, mixed (the finaliser of MurmurHash3). */
const sequence = (seed: number): (() => number) => {
  let state = mixed(seed)
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    return mixed(state)
  }
}

const mixed = (value: number): number => {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

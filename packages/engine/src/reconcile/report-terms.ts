import type { Reading } from '../claims/reading.ts'
import type { StoryWords } from '../language/stories.ts'
import { type Day, dayOf } from '../text/calendar.ts'
import { withEnding } from '../text/endings.ts'
import { fold } from '../text/fold.ts'

/** What a report is about, as far as its words tell: each weighted by how rare it is and how often and early it stands. */
export interface ReportTerms {
  /** Hashes of the stems of its words, rising. At most `mostTerms`. */
  readonly terms: Int32Array
  /** Weight of each; the squares of all a report's words add up to 1. */
  readonly weights: Float32Array
  /** The weightiest terms, heaviest first. At most `mostKeys`. */
  readonly keys: Int32Array
  /** Each key as the report writes it. */
  readonly written: readonly string[]
  /** Day of publication; null where the report does not say. */
  readonly day: Day | null
  /** Hashes of the words of the names it gives, of places among them; rising. */
  readonly names: Int32Array
  /** Hashes of the countries of the places it names; rising. */
  readonly countries: Int32Array
}

/** How many terms of a report are kept; what lies beyond weighs next to nothing. */
const mostTerms = 256

/** By how many of its terms a report is looked up. */
const mostKeys = 32

/** Longer reports are compared by their first words. */
const mostWords = 4000

/** Words longer than this are no words. */
const longest = 40

/** The first words of a report, headline included, say what it is about. */
const lead = { words: 60, weight: 2 }

const titleWeight = 1.5

/** A name is worth more than another word, and a number more than either. */
const nameWeight = 1.2
const numberWeight = 1.5

/** A word that one report in so many has tells nothing; one rarer than one in `rarest` is as good as any rare word. */
const commonest = 4
const rarest = 245

/** How many forms of words are remembered with their stems; the commonest come first, and others are read anew. */
const mostForms = 100_000

interface Form {
  readonly term: number
  /** How much it tells that two reports share this word: the logarithm of one in how many has it. */
  readonly rarity: number
  readonly capital: boolean
  readonly number: boolean
}

/**
 * A reader of terms, which remembers the forms of words it has met: reading is linear in the report's length, whatever else
 * was read before, and gives the same whatever that was.
 */
export const termReader = (words: StoryWords): ((reading: Reading) => ReportTerms) => {
  const common = new Map<number, number>()
  for (const { oneIn, words: list } of words.commonness) {
    for (const word of list) {
      const term = hash(withEnding(word, words.endings))
      common.set(term, Math.min(common.get(term) ?? rarest, oneIn))
    }
  }
  const forms = new Map<string, Form>()
  const formOf = (written: string): Form => {
    const known = forms.get(written)
    if (known !== undefined) return known
    const term = hash(withEnding(fold(written), words.endings))
    const form = {
      term,
      rarity: Math.log(common.get(term) ?? rarest),
      capital: /^\p{Lu}/u.test(written),
      number: /^\p{N}/u.test(written),
    }
    if (forms.size < mostForms) forms.set(apart(written), form)
    return form
  }
  return (reading) => {
    const counts = new Map<number, Count>()
    let position = 0
    const count = (text: string, weight: number | null): void => {
      for (const [written] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
        if (written.length < 2 || written.length > longest) continue
        if (weight === null && ++position > mostWords) return
        const form = formOf(written)
        if (form.rarity <= Math.log(commonest)) continue
        const worth = (weight ?? (position <= lead.words ? lead.weight : 1)) * (form.number ? numberWeight : 1)
        const counted = counts.get(form.term)
        if (counted === undefined)
          counts.set(form.term, {
            weight: worth,
            times: 1,
            capitals: form.capital ? 1 : 0,
            rarity: form.rarity,
            written,
          })
        else {
          counted.weight += worth
          counted.times += 1
          if (form.capital) counted.capitals += 1
          else counted.written = written
        }
      }
    }
    for (const zone of reading.zones) {
      if (zone.kind !== 'furniture' && zone.repeats === null) count(reading.text.slice(...zone.span), null)
    }
    if (reading.title !== null) count(reading.title.slice(0, 1000), titleWeight)
    const weights = weighed(counts)
    return {
      ...weights,
      written: Array.from(weights.keys, (key) => apart(counts.get(key)!.written)),
      day: dayOfPublication(reading.published),
      ...namesOf(reading),
    }
  }
}

/** The same word as a string of its own: a slice would keep its whole report in memory. */
const apart = (word: string): string => (word.length < 13 ? word : [...word].join(''))

interface Count {
  weight: number
  times: number
  capitals: number
  readonly rarity: number
  written: string
}

const weighed = (counts: ReadonlyMap<number, Count>): Pick<ReportTerms, 'terms' | 'weights' | 'keys'> => {
  let squares = 0
  const all = [...counts].map(([term, { weight, times, capitals, rarity }]) => {
    const name = capitals >= times * 0.8 ? nameWeight : 1
    const value = (1 + Math.log(Math.max(1, weight))) * rarity * name
    squares += value * value
    return { term, value }
  })
  const heaviest = all.toSorted((a, b) => b.value - a.value || a.term - b.term)
  const kept = heaviest.slice(0, mostTerms).toSorted((a, b) => a.term - b.term)
  const length = Math.sqrt(squares) || 1
  return {
    terms: Int32Array.from(kept, ({ term }) => term),
    weights: Float32Array.from(kept, ({ value }) => value / length),
    keys: Int32Array.from(heaviest.slice(0, mostKeys), ({ term }) => term),
  }
}

const namesOf = ({ parties }: Reading): Pick<ReportTerms, 'names' | 'countries'> => {
  const names = new Set<number>()
  const countries = new Set<number>()
  for (const { name, place, mentions } of parties.slice(0, mostParties)) {
    if (mentions.length === 0) continue
    for (const [written] of name.matchAll(/\p{Lu}[\p{L}\p{N}]{2,}/gu)) names.add(hash(fold(written)))
    if (place !== null) countries.add(hash(place.country ?? place.name))
  }
  return { names: Int32Array.from(names).sort(), countries: Int32Array.from(countries).sort() }
}

/** A report that names more names tells no more by them. */
const mostParties = 100

const dayOfPublication = (published: string | null): Day | null => {
  const found = published === null ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(published)
  return found === null ? null : dayOf(Number(found[1]), Number(found[2]), Number(found[3]))
}

/** FNV-1a over UTF-16 units, 32 bits. */
const hash = (word: string): number => {
  let value = 0x811c9dc5
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193)
  return value | 0
}

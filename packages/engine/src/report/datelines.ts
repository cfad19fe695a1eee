import type { Span } from '../text/span.ts'
import { folded } from './lines.ts'
import type { PageWords } from './page-words.ts'
import { type Phrases, phrases } from './phrases.ts'
import { writtenDates } from './written-dates.ts'

/** The words before a report's first sentence that say where, when and by which agency it was filed. */
export interface Dateline {
  /** Characters from the beginning of the text up to where the report's own words begin. */
  readonly length: number
  /** Characters of the dateline itself, without the blank after it. */
  readonly words: number
  readonly agency: (Span & { readonly name: string }) | null
  /** ISO date, null where none is written or its year is missing. */
  readonly date: (Span & { readonly value: string }) | null
  readonly why: string
}

/**
 * Reads a dateline off the beginning of a paragraph: `PLACE, Region, date (Agency) -`, any of its parts left out as long
 * as what remains is evidence enough. The first paragraph of a report needs less of it.
 */
export const datelineReader = (page: PageWords): ((text: string, isFirst: boolean) => Dateline | null) => {
  const words = page.furniture
  const agencies = new Map(Object.entries(words.agencies))
  const datesIn = writtenDates(page)
  const labels = new Set(words.labels)
  const connectives = new Set(words.nameConnectives)
  const notes = phrases(words.editorialNotes, 'opening')
  const undated = phrases(words.undated, 'closing')

  const isPlace = (part: string): boolean => {
    const names = part.trim().split(/\s+/)
    return (
      names.length <= 6 && names.every((name) => /^["'“‘(]?\p{Lu}/u.test(name) || connectives.has(name.toLowerCase()))
    )
  }

  const agencyIn = (head: string): Agency | null => {
    const match = /[(/]\s*([^()/@]{2,40}?(?:\/[^()/@]{2,30})?)\s*[)/]\s*$/u.exec(head)
    if (match === null) return null
    const name = match[1]!.trim()
    const start = match.index + match[0].indexOf(name)
    const known = agencies.get(name.toLowerCase())
    return { name: known ?? name, start, end: start + name.length, open: match.index, known: known !== undefined }
  }

  return (text, isFirst) => {
    const beginning = text.slice(0, longest)
    for (const end of endsOf(beginning, isFirst)) {
      const head = beginning.slice(0, end.at)
      if (head.lastIndexOf('(') > head.lastIndexOf(')')) continue
      const length = afterNotes(text, end.after, notes)
      const rest = text.slice(length, length + 8)
      if (!/^["'“”‘’`([]{0,2}[\p{Lu}\p{N}$£€]/u.test(rest) && rest !== '') continue
      const hasNote = length > end.after
      const bracketed = agencyIn(head)
      // "INDIANAPOLIS, Ind. (November 30, 2013) —"
      const isDate = bracketed !== null && datesIn(bracketed.name).dates.length > 0
      const agency = isDate ? null : bracketed
      const before = isDate ? head.replace(/[()]/g, ' ') : agency === null ? head : head.slice(0, agency.open)
      const missing = undated(folded(before))
      const { dates } = datesIn(before, agency !== null || hasNote)
      const date = dates.at(-1) ?? null
      const placed = missing !== null ? before.trimEnd().slice(0, -missing.length) : before.slice(0, date?.start)
      const place = placed.replace(/[\s,–—-]+$/u, '')
      const parts = place === '' ? [] : place.split(',')
      if (parts.length > 4 || !parts.every(isPlace)) continue
      if (labels.has(folded(place).replace(/[^\p{L}'\s].*$/u, ''))) continue
      const inCapitals = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u.test((parts[0] ?? '').replace(/^(?:Mc|Mac)/, ''))
      const evidence =
        (agency === null ? 0 : agency.known ? 2 : 1) +
        (date === null || place === '' ? 0 : 1) +
        (inCapitals ? 1 : 0) +
        (parts.length > 0 && agency !== null ? 1 : 0) +
        (hasNote ? 1 : 0) +
        end.weight
      if (evidence < 2 || (place === '' && !(agency?.known ?? false))) continue
      return {
        length,
        words: text.slice(0, length).trimEnd().length,
        agency,
        date: date === null || date.value === null ? null : { value: date.value, start: date.start, end: date.end },
        why: `names ${listed([place === '' ? null : 'a place', date === null ? null : 'a date', agency === null ? null : 'an agency'])} before the first sentence`,
      }
    }
    return null
  }
}

const longest = 160

interface Agency extends Span {
  readonly name: string
  /** Where the bracket before it stands. */
  readonly open: number
  readonly known: boolean
}

interface End {
  /** Where the dateline's words end and where the report's begin. */
  readonly at: number
  readonly after: number
  readonly weight: number
}

/** Dashes, colons and closing brackets that may end a dateline, earliest first. */
const endsOf = (beginning: string, isFirst: boolean): readonly End[] => {
  const ends: End[] = []
  for (const match of beginning.matchAll(terminator)) {
    const bracketed = /\)\s*$/.test(beginning.slice(0, match.index))
    ends.push({
      at: match.index,
      after: match.index + match[0].length,
      weight: (weights[match[0].trim()] ?? 1) + (bracketed ? 0.5 : 0) + (isFirst ? 0.5 : 0),
    })
    if (ends.length === 6) break
  }
  return ends
}

const terminator =
  /\s*(?:--+|[–—_]+|\s-|-\s)(?:\s*[-–—_])*\s*|(?<=\))\s*:?\s*(?=["“'‘]?\p{Lu})|(?<=\p{Lu}):\s+|(?<=\b\d{4})\.\s+(?=["'“‘]?\p{Lu})/gu
// A colon after a name in capitals also names a speaker; before the first sentence of a report it seldom does.
const weights: Readonly<Record<string, number>> = { '': -0.5, ':': 0.5, '-': 0.5, '.': 0.5 }

/** Skips the bracketed notes of editors and translators: "[text]", "[passage omitted]", and names among them. */
const afterNotes = (text: string, from: number, notes: Phrases): number => {
  let at = from
  let end = from
  for (let round = 0; round < 6; round += 1) {
    const note = /^\[([^[\]]{1,160})\]\s*/u.exec(text.slice(at, at + 200))
    if (note === null) break
    at += note[0].length
    if (notes(folded(note[1]!)) !== null) end = at
  }
  return end
}

const listed = (parts: readonly (string | null)[]): string => {
  const named = parts.filter((part) => part !== null)
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}

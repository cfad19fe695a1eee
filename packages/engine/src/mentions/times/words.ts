import type { Calendar } from '../../language/calendar.ts'
import type { NumberWords } from '../../language/quantities.ts'
import type { Span } from '../../text/span.ts'
import type { Category, Word } from './time-word.ts'

/** A word, number or mark of a sentence as the grammar of times sees it: hyphens and clitics stand alone. */
export interface Piece extends Span {
  readonly text: string
  readonly word: Word | null
  /** Whether white space stands before it. */
  readonly spaced: boolean
  /** Signs of it and of the pieces after it: a pattern that needs others is not tried. 0 where no time is near. */
  readonly ahead: number
}

/** Looks up words, and cuts sentences into pieces. */
export interface TimeWords {
  /** Whether a word makes it worth reading a sentence for times. `norm` is lower case with straight quotes. */
  readonly tells: (norm: string) => boolean
  readonly piecesOf: (text: string, span: Span) => Piece[]
}

interface Phrase {
  readonly words: readonly string[]
  readonly word: Word
}

/** Categories whose words are worth reading a sentence for. */
const TELLING: readonly Category[] = [
  'month',
  'weekday',
  'weekdays',
  'season',
  'unit',
  'units',
  'compound',
  'lasting',
  'part',
  'parts',
  'hour',
  'day',
  'dayPart',
  'reference',
  'referring',
  'frequency',
  'feast',
  'decadeWord',
  'period',
  'meridiem',
  'clockWord',
  'zone',
  'decadeEnding',
  'referring',
  'named',
]

/** How far ahead, in pieces, an expression is looked for: "about two and a half to three years". */
const LEAD = 12

/** What an expression may need ahead of it, a bit each. The first says that something makes a time at all. */
const SIGNS: readonly (readonly Category[])[] = [
  ['telling'],
  ['unit'],
  ['unit', 'units'],
  ['unit', 'units', 'compound'],
  ['units'],
  ['month'],
  ['weekday'],
  ['weekdays'],
  ['season'],
  ['part'],
  ['parts'],
  ['day'],
  ['dayPart'],
  ['reference'],
  ['referring'],
  ['frequency'],
  ['feast'],
  ['half'],
  ['ago', 'hence'],
  ['earlier', 'later'],
  ['ago', 'earlier'],
  ['old'],
  ['every'],
  ['edgeNoun'],
  ['partLetter'],
  ['fiscal'],
  ['slash'],
  ['hyphen'],
  ['named'],
]

/** The bits that a word of a category sets. */
export const signsFor = (category: Category): number =>
  SIGNS.reduce((signs, sign, bit) => (sign.includes(category) ? signs | (1 << bit) : signs), 0)

const signsOf = ({ word, text }: Piece): number => {
  if (word === null) return 0
  if (word.signs !== undefined) return word.signs
  const year = word.digits !== undefined && text.length === 4
  return year || word.clockDigits !== undefined ? 1 : 0
}

const PIECE =
  /\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d+(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?|\p{L}[\p{L}\p{M}]*(?:\.\p{L}(?!\p{L}))*\.?|['’](?:s(?!\p{L}))?|\S/gu

const record = <T>(words: Readonly<Record<string, T>>): readonly (readonly [string, T])[] => Object.entries(words)
const list = (words: readonly string[]): readonly (readonly [string, true])[] => words.map((word) => [word, true])

const entriesOf = (
  calendar: Calendar,
  numbers: NumberWords,
): readonly (readonly [Category, readonly (readonly [string, unknown])[]])[] => [
  ['month', record(calendar.months)],
  ['weekday', record(calendar.weekdays)],
  ['weekdays', record(calendar.weekdayPlurals)],
  ['ambiguous', list(calendar.ambiguous)],
  ['season', record(calendar.seasons)],
  ['unit', record(calendar.units)],
  ['units', record(calendar.unitPlurals)],
  ['compound', record(calendar.compounds)],
  ['lasting', record(calendar.lengths)],
  ['period', list(calendar.periods)],
  ['part', record(calendar.parts)],
  ['parts', record(calendar.partPlurals)],
  ['hour', record(calendar.hours)],
  ['day', record(calendar.days)],
  ['dayPart', record(calendar.dayParts)],
  ['reference', record(calendar.references)],
  ['referring', record(calendar.referenceModifiers)],
  ['frequency', record(calendar.frequencies)],
  ['feast', record(calendar.feasts)],
  ['named', record(calendar.namedDays)],
  ['cardinal', record(numbers.simple)],
  ['magnitude', record(numbers.scales)],
  ['ordinalWord', record(numbers.ordinals)],
  ['ordinalEnding', list(numbers.ordinalEndings)],
  ['decadeEnding', list(calendar.decadeEndings)],
  ['decadeWord', record(calendar.decades)],
  ['vague', list(calendar.vague)],
  ['collective', record(calendar.collectives)],
  ['half', list(calendar.half)],
  ['filler', list(calendar.fillers)],
  ['about', list(calendar.about)],
  ['long', list(calendar.long)],
  ['partLetter', record(calendar.partLetters)],
  ['meridiem', record(calendar.meridiem)],
  ['clockWord', list(calendar.clock)],
  ['zone', list(calendar.zones)],
  ['last', list(calendar.last)],
  ['past', list(calendar.past)],
  ['previous', list(calendar.previous)],
  ['this', list(calendar.this)],
  ['current', list(calendar.current)],
  ['next', list(calendar.next)],
  ['following', list(calendar.following)],
  ['latest', list(calendar.latest)],
  ['same', list(calendar.same)],
  ['that', list(calendar.that)],
  ['corresponding', list(calendar.corresponding)],
  ['ago', list(calendar.ago)],
  ['hence', list(calendar.hence)],
  ['earlier', list(calendar.earlier)],
  ['later', list(calendar.later)],
  ['before', list(calendar.before)],
  ['after', list(calendar.after)],
  ['edge', list(calendar.edges)],
  ['edgeNoun', list(calendar.edgeNouns)],
  ['fiscal', list(calendar.fiscal)],
  ['every', list(calendar.every)],
  ['other', list(calendar.other)],
  ['old', list(calendar.old)],
  ['the', list(calendar.the)],
  ['a', list(calendar.a)],
  ['of', list(calendar.of)],
  ['and', list(calendar.and)],
  ['or', list(calendar.or)],
  ['to', list(calendar.to)],
  ['in', list(calendar.in)],
  ['at', list(calendar.at)],
  ['on', list(calendar.on)],
  ['possessive', list(calendar.possessive)],
  ['beforeYear', list(calendar.beforeYear)],
  ['beforeLength', list(calendar.beforeLength)],
  ['per', list(calendar.per)],
  ['notYear', list(calendar.notYears)],
  ['hyphen', list(['-', '‐', '‑', '–'])],
  ['slash', list(['/'])],
  ['comma', list([','])],
  ['apostrophe', list(["'"])],
]

/** Prepares the words of a calendar for look-up. */
export const timeWords = (calendar: Calendar, numbers: NumberWords): TimeWords => {
  const words = new Map<string, Word>()
  const phrases = new Map<string, Phrase[]>()
  const telling = new Set<string>()
  const composed = new Map<string, Word>()
  for (const [category, entries] of entriesOf(calendar, numbers)) {
    for (const [key, value] of entries) {
      const parts = key.split(' ')
      // A year in words begins so: "nineteen ninety-one".
      const year = category === 'cardinal' && Number(value) >= 18 && Number(value) <= 20
      const tells = TELLING.includes(category) || year
      if (tells) telling.add(parts.length > 1 ? parts.at(-1)! : key)
      const lexicon = parts.length === 1 ? words : composed
      const flag = tells ? { telling: true as const } : {}
      lexicon.set(key, { ...lexicon.get(key), ...flag, [category]: value })
    }
  }
  for (const lexicon of [words, composed]) {
    for (const [key, word] of lexicon) {
      // An ending or a mark tells a time as little as a number does, but where a number stands before it, it may.
      const telling = word.telling || word.slash || word.apostrophe || word.ordinalEnding ? 1 : 0
      const signs = SIGNS.reduce(
        (bits, sign, bit) => (sign.some((category) => word[category] !== undefined) ? bits | (1 << bit) : bits),
        telling,
      )
      lexicon.set(key, { ...word, signs })
    }
  }
  for (const [key, word] of composed) {
    const parts = key.split(' ')
    const [first = ''] = parts
    phrases.set(first, [...(phrases.get(first) ?? []), { words: parts, word }])
  }
  for (const several of phrases.values()) several.sort((a, b) => b.words.length - a.words.length)
  const clitic = calendar.possessive.find((word) => word.length > 1) ?? ''

  const tells = (norm: string): boolean => {
    if (telling.has(norm)) return true
    const code = norm.charCodeAt(0)
    if (code >= 48 && code <= 57) return numberTells(norm)
    const hyphen = norm.indexOf('-')
    if (hyphen !== -1 && norm.length < 60) return norm.split('-').some((part) => telling.has(part) || numberTells(part))
    if (code === 39) return norm.length > 2
    return clitic !== '' && norm.endsWith(clitic) && telling.has(norm.slice(0, -clitic.length))
  }

  const wordOf = (text: string): Word | null => {
    const code = text.charCodeAt(0)
    if (code >= 48 && code <= 57) return numberWord(text)
    if (text.length > 24) return null
    return words.get(fold(text)) ?? null
  }

  const piecesOf = (text: string, span: Span): Piece[] => {
    const pieces: Piece[] = []
    const words: (string | null)[] = []
    PIECE.lastIndex = span.start
    let last = span.start
    for (;;) {
      const match = PIECE.exec(text)
      if (match === null || match.index >= span.end) break
      const start = match.index
      let exact = match[0]
      let word = wordOf(exact)
      if (word === null && exact.length > 1 && exact.endsWith('.')) {
        const without = wordOf(exact.slice(0, -1))
        // The stop of "Sunday." belongs to the sentence, that of "Sept." to the word.
        if (without !== null || !exact.slice(0, -1).includes('.')) {
          word = without
          exact = exact.slice(0, -1)
          PIECE.lastIndex = start + exact.length
        }
      }
      const end = Math.min(start + exact.length, span.end)
      pieces.push({ start, end, text: exact, word, spaced: start > last, ahead: 0 })
      words.push(exact.length > 24 ? null : fold(exact))
      last = start + exact.length
    }
    return led(merged(pieces, words, phrases))
  }

  return { tells, piecesOf }
}

/** Tells each piece the signs ahead of it. */
const led = (pieces: readonly Piece[]): Piece[] => {
  const signs = pieces.map(signsOf)
  return pieces.map((piece, at) => {
    let ahead = 0
    for (let next = at; next < at + LEAD && next < signs.length; next++) ahead |= signs[next]!
    return (ahead & 1) === 0 ? piece : { ...piece, ahead }
  })
}

/** Joins the pieces of a phrase into one, the longest phrase first; a word that opens a phrase keeps its own meanings too. */
const merged = (
  pieces: readonly Piece[],
  words: readonly (string | null)[],
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): Piece[] => {
  const joined: Piece[] = []
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!
    const first = words[i]
    const phrase =
      first == null
        ? undefined
        : phrases.get(first)?.find((phrase) => phrase.words.every((word, n) => words[i + n] === word))
    if (phrase === undefined) {
      joined.push(piece)
      continue
    }
    const final = pieces[i + phrase.words.length - 1]!
    joined.push({ ...piece, end: final.end, text: '', word: phrase.word })
    i += phrase.words.length - 1
  }
  return joined
}

const fold = (text: string): string => text.toLowerCase().replaceAll('’', "'")

const numberTells = (norm: string): boolean => {
  if (/^(?:1\d|20|21)\d\d(?!\d)/.test(norm)) return true
  return norm.length > 2 && norm.length < 24 && /[:/a-z-]/.test(norm)
}

const numberWord = (text: string): Word | null => {
  if (text.includes(':')) {
    const [hour = 0, minute = 0] = text.split(':').map(Number)
    return hour < 25 && minute < 60 ? { clockDigits: { hour, minute } } : null
  }
  if (text.length > 12) return null
  const value = Number(text.replaceAll(',', ''))
  if (text.includes('.')) return { decimal: value }
  return { digits: value }
}

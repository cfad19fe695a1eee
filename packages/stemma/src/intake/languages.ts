import type { Foreign, Language, Report } from '@stemma/engine'
import { languageIn, languageOfLine, scripts } from './scripts.ts'

/** A report with the stretches of it that no model reads marked, and what its reader should know of them. */
export interface Marked {
  readonly report: Report
  readonly notes: readonly string[]
}

/**
 * Marks what of a report is in another language than the one that is read. What the user says of its language is believed;
 * else each paragraph tells: by its script, or by how many of its words are common ones of the language read. Few words tell
 * nothing: headlines and captions go with the rest of the report. Only where a paragraph in Latin letters has next to none of
 * those words is its language looked for, and the detector loaded: a pile of English is read without it.
 */
export const foreignMarker = (language: Language): ((report: Report) => Promise<Marked>) => {
  const common = new Set(language.stories.commonness.flatMap(({ words }) => words))
  return async (report) => {
    const { given, text } = report
    const said = given.language?.from === 'input' ? codeOf(given.language.value) : null
    if (said === language.code) return { report, notes: [] }
    const foreign = said === null ? await foreignIn(report, common, language.code) : [named(said, 0, text.length)]
    if (foreign.length === 0) return { report, notes: [] }
    return { report: { ...report, foreign }, notes: noteOn(foreign, text) }
  }
}

/** Stretches shorter than this are names and links to other editions of a site: nothing to speak of. */
const slight = 100

const noteOn = (foreign: readonly Foreign[], text: string): readonly string[] => {
  const length = foreign.reduce((sum, { start, end }) => sum + end - start, 0)
  const isMain = 2 * length > text.trim().length
  const told = foreign.filter(({ start, end }) => isMain || end - start >= slight)
  if (told.length === 0) return []
  const names = [...new Set(told.map(({ name }) => name ?? 'its language'))]
  const model = `no model for ${names.join(', ')}`
  return [
    isMain
      ? `not read: ${model}; its numbers and what it says of itself are kept`
      : `a part of it is not read: ${model}`,
  ]
}

/** ISO 639-1 where the tag is longer: `en-GB` is `en`, `eng` too. */
const codeOf = (tag: string): string => {
  const code = tag.trim().toLowerCase().split(/[-_]/)[0]!
  try {
    return new Intl.Locale(code).language
  } catch {
    return code
  }
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

const named = (language: string | null, start: number, end: number): Foreign => {
  try {
    return { start, end, language, name: language === null ? null : (names.of(language) ?? null) }
  } catch {
    return { start, end, language: null, name: null }
  }
}

/** A line of the text, and what it is in: a script by its place in the list, Latin letters, or too little to tell. */
interface Line {
  readonly start: number
  readonly end: number
  readonly letters: number
  readonly kind: 'read' | 'unclear' | 'latin' | number
}

/** Fewer words than these in small letters tell no language. */
const fewest = 8

/** Share of common words: English has more than a half, no other language a fifth. */
const share = { read: 0.35, foreign: 0.2 }

/** Of the detector's own scale, 0 to 1: a language it knows reaches 0.65, one it does not 0.5. */
const sure = 0.6

const foreignIn = async (report: Report, common: ReadonlySet<string>, code: string): Promise<readonly Foreign[]> => {
  const { text } = report
  const lines = linesOf(text, common)
  const latin = lines.filter(({ kind }) => kind === 'latin')
  const candidates =
    latin.length > 0 || lines.some(({ kind }) => kind === 'read' || typeof kind === 'number')
      ? latin
      : headline(lines, text, common)
  const found = candidates.length === 0 ? code : await languageOfLatin(candidates, report, code)
  // A stretch that is no known language may be no language at all.
  const spoken = found ?? (lines.some(({ kind }) => kind === 'read') ? code : null)
  const kindOf = (line: Line): Line['kind'] =>
    spoken === code || !candidates.includes(line) ? (line.kind === 'latin' ? 'unclear' : line.kind) : 'latin'
  const amount = (holds: (kind: Line['kind']) => boolean): number =>
    lines.reduce((sum, line) => sum + (holds(kindOf(line)) ? line.letters : 0), 0)
  const isForeign = (kind: Line['kind']): boolean => kind === 'latin' || typeof kind === 'number'
  const isMain = amount(isForeign) > amount((kind) => kind === 'read')
  const languages = languagesOf(lines, report)
  const languageOf = ({ start, end }: Line, kind: number): string =>
    languageOfLine(scripts[kind]!, text.slice(start, Math.min(end, start + looked)), languages.get(kind)!)
  const main = lines.reduce<Line | null>(
    (most, line) => (isForeign(kindOf(line)) && line.letters > (most?.letters ?? 0) ? line : most),
    null,
  )
  const stretches: Foreign[] = []
  for (const line of lines) {
    let kind = kindOf(line)
    // What tells nothing goes with the rest.
    if (kind === 'unclear' && isMain && main !== null) kind = kindOf(main)
    if (!isForeign(kind)) continue
    const language = typeof kind === 'number' ? languageOf(line, kind) : spoken
    const last = stretches.at(-1)
    if (last !== undefined && last.language === language && text.slice(last.end, line.start).trim() === '')
      stretches[stretches.length - 1] = { ...last, end: line.end }
    else stretches.push(named(language, line.start, line.end))
  }
  return stretches
}

/** Where no line tells anything: some words in Latin letters next to none of which is common in the language read. */
const headline = (lines: readonly Line[], text: string, common: ReadonlySet<string>): readonly Line[] => {
  const words = text.slice(0, looked).match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}]+/gu) ?? []
  const known = words.filter((word) => common.has(word)).length
  return words.length >= 4 && known <= words.length * share.foreign ? lines : []
}

const linesOf = (text: string, common: ReadonlySet<string>): readonly Line[] => {
  const lines: Line[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n\r]+/g)) {
    const start = index + (line.length - line.trimStart().length)
    const end = index + line.trimEnd().length
    if (end > start) lines.push({ start, end, letters: end - start, kind: told(text, start, end, common) })
  }
  return lines
}

/** Longest beginning of a line that is looked at, in UTF-16 units. */
const looked = 2000

/** Words after which a line that is surely read needs no more of them. */
const enough = 12

/** Goes through a line once, and no further than it must: most lines are known for what they are by their first words. */
const told = (text: string, start: number, end: number, common: ReadonlySet<string>): Line['kind'] => {
  const to = Math.min(end, start + looked)
  let other = 0
  let latin = 0
  let words = 0
  let known = 0
  for (let at = start; at < to; ) {
    const code = text.charCodeAt(at)
    if (!isLatin(code)) {
      if (code >= 0x250 && !isMark(code)) other += 1
      at += 1
      continue
    }
    const from = at
    for (at += 1; at < to && isLatin(text.charCodeAt(at)); at += 1);
    latin += at - from
    if (at - from < 2 || isCapital(code)) continue
    words += 1
    if (common.has(text.slice(from, at))) known += 1
    if (words >= enough && 2 * known >= words && other === 0) return 'read'
  }
  if (other > latin) {
    const kind = scripts.findIndex(({ letters }) => letters.test(text.slice(start, to)))
    return kind < 0 ? 'unclear' : kind
  }
  // A text in capitals has no small letters to tell names by.
  if (words < fewest) return words >= 3 && 2 * known >= words ? 'read' : 'unclear'
  return known >= words * share.read ? 'read' : known < words * share.foreign ? 'latin' : 'unclear'
}

const isLatin = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x1e00 && code < 0x1f00)

const isCapital = (code: number): boolean => (code < 0x80 ? code <= 0x5a : /\p{Lu}/u.test(String.fromCharCode(code)))

/** Punctuation, signs and arrows. */
const isMark = (code: number): boolean => (code >= 0x2000 && code < 0x2c00) || code === 0x3000 || code >= 0xfe00

/** The language of each script that stands in the lines, by its letters. */
const languagesOf = (lines: readonly Line[], { text, given }: Report): ReadonlyMap<number, string> => {
  const samples = new Map<number, string>()
  for (const { kind, start, end } of lines) {
    if (typeof kind !== 'number') continue
    const sample = samples.get(kind) ?? ''
    if (sample.length < 2 * looked) samples.set(kind, `${sample} ${text.slice(start, Math.min(end, start + looked))}`)
  }
  const markup = given.language === null ? null : codeOf(given.language.value)
  return new Map([...samples].map(([kind, sample]) => [kind, languageIn(scripts[kind]!, sample, markup)]))
}

/** The language of lines in Latin letters; the one that is read where that cannot be excluded, null for one unknown. */
const languageOfLatin = async (lines: readonly Line[], report: Report, code: string): Promise<string | null> => {
  const { eld } = await import('eld/extrasmall')
  const sample = lines.map(({ start, end }) => report.text.slice(start, Math.min(end, start + looked))).join('\n')
  const { language, getScores } = eld.detect(sample.slice(0, 2 * looked))
  const likely = getScores()[language] ?? 0
  const markup = report.given.language === null ? null : codeOf(report.given.language.value)
  const isKnown = markup !== null && Object.values(eld.info().Languages).includes(markup)
  if (language === code) return code
  // The page's own word where the detector does not know that language: it takes Swahili for Estonian.
  if (markup !== null && markup !== code && !isKnown) return markup
  if (likely >= sure) return language
  return sample.length > 200 ? null : code
}

import type { Reading, SpanPair } from '../claims/reading.ts'
import type { Language } from '../language/language.ts'
import type { StoryWords } from '../language/stories.ts'
import { type Endings, withEnding } from '../text/endings.ts'
import { fold } from '../text/fold.ts'
import { ownEntry } from '../text/own-entry.ts'
import { innerOf } from './place-evidence.ts'
import { mainKind } from './setting.ts'

/** A label is made from so many reports at most, the earliest. */
const mostReports = 100

/** How much of a report's text, after its headline, says what it is about. Units of its text. */
const leadLength = 400

const word = /[\p{L}\p{N}]+/gu

/** A word or place that fewer of the reports than this share names no story. */
const shared = 0.5

/**
 * What a desk would call a story: the place and the happening that most of its reports open with, and the month in which
 * most were published: "Kazakhstan unrest, January 2022". Where they share none, the headline with most of their words.
 *
 * @returns a function of readings in order of publication, at least one
 */
export const storyLabel = (language: Language): ((readings: readonly Reading[]) => string) => {
  const words = labelWords(language)
  return (readings) => {
    const some = readings.slice(0, mostReports)
    const leads = some.map(leadOf)
    const place = placeOf(some, leads) ?? nameOf(leads)
    const happening = happeningOf(some, leads, words)
    const what =
      place !== null && happening !== null && some.length > 1 ? `${place} ${happening}` : headlineOf(some, leads, words)
    return [what ?? place ?? happening ?? some[0]!.id, monthOf(some, words.months)]
      .filter((part) => part !== null)
      .join(', ')
  }
}

interface LabelWords {
  /** The noun for a happening, or its kind, that a word is a form of. */
  readonly nounOf: (word: string) => string | null
  /** Whether a word is only a part of what is told by a verb before it: "opened fire". */
  readonly isOfVerb: (before: string, word: string) => boolean
  /** The kinds of event that each of them names. */
  readonly kindsOf: ReadonlyMap<string, ReadonlySet<string>>
  readonly language: Language
  readonly rarity: (stem: string) => number
  readonly isMonth: (written: string) => boolean
  readonly endings: Endings
  readonly months: StoryWords['months']
}

const labelWords = (language: Language): LabelWords => {
  const { stories, events, calendar } = language
  const kindsOf = new Map<string, Set<string>>()
  for (const { nouns, type } of events.frames) {
    for (const noun of [...nouns, type]) kindsOf.set(noun, (kindsOf.get(noun) ?? new Set()).add(type))
  }
  const verbsOf = new Map<string, string[]>()
  for (const idiom of events.frames.flatMap(({ idioms }) => idioms)) {
    const [verb = '', ...rest] = idiom.split('_')
    if (rest.length === 1) verbsOf.set(rest[0]!, [...(verbsOf.get(rest[0]!) ?? []), verb.replace(/e$/, '')])
  }
  return {
    isOfVerb: (before, word) => (verbsOf.get(word) ?? []).some((verb) => before.startsWith(verb)),
    nounOf: (word) => [word, withEnding(word, stories.plurals)].find((noun) => kindsOf.has(noun)) ?? null,
    kindsOf,
    language,
    rarity: rarityOf(stories),
    isMonth: (written) => /^\p{Lu}/u.test(written) && ownEntry(calendar.months, fold(written)) !== undefined,
    endings: stories.endings,
    months: stories.months,
  }
}

/** The words a report opens with, as written. */
const leadOf = (reading: Reading): readonly string[] => {
  const { title, text } = reading
  const parts = [...(title === null ? [] : [title.slice(0, leadLength)]), ...leadSpans(reading).map(textOf)]
  return parts.flatMap((part) => part.match(word) ?? [])

  function textOf([start, end]: SpanPair): string {
    return text.slice(start, end)
  }
}

const leadSpans = ({ zones }: Reading): readonly SpanPair[] => {
  const spans: SpanPair[] = []
  let body = 0
  for (const { kind, span } of zones) {
    if (kind === 'headline') spans.push([span[0], Math.min(span[1], span[0] + leadLength)])
    if (kind !== 'body' || body >= leadLength) continue
    const end = Math.min(span[1], span[0] + leadLength - body)
    spans.push([span[0], end])
    body += end - span[0]
  }
  return spans
}

/** The words of a lead that are the report's own, folded: what somebody it quotes calls a thing is not what it was. */
const ownWords = (reading: Reading): ReadonlySet<string> => {
  const { text, claims } = reading
  const quoted = claims.flatMap((claim) => (claim.kind === 'quotation' ? claim.content : []))
  const own = new Set<string>()
  for (const [start, end] of leadSpans(reading)) {
    for (const match of text.slice(start, end).matchAll(word)) {
      const at = start + match.index
      if (!quoted.some(([from, to]) => from <= at && at < to)) own.add(fold(match[0]))
    }
  }
  return own
}

/** The place most reports name, those that open with it counted double; of two the smaller, as long as it is as well known. */
const placeOf = (readings: readonly Reading[], leads: readonly (readonly string[])[]): string | null => {
  const places = new Map<string, { worth: number; reports: number }>()
  for (const [at, reading] of readings.entries()) {
    const { parties } = reading
    // "Sahel" of "Sahel Observer"
    const inner = innerOf(reading)
    const lead = new Set(leads[at]!.map(fold))
    const here = new Set<string>()
    for (const { place, mentions } of parties) {
      if (place === null || here.has(place.name) || (place.level !== 'country' && mentions.every(inner))) continue
      here.add(place.name)
      const opens = fold(place.name)
        .split(/\s+/)
        .every((word) => lead.has(word))
      const counted = places.get(place.name) ?? { worth: 0, reports: 0 }
      counted.worth += (opens ? 2 : 1) * (place.level === 'country' ? 1.3 : 1)
      counted.reports += 1
      places.set(place.name, counted)
    }
  }
  return best(
    [...places].map(([name, { worth, reports }]) => ({ name, worth, reports })),
    readings.length,
  )
}

/**
 * What happened: the noun for a happening that most reports open with in words of their own, or the kind of event they open
 * by telling of. A name for the kind that most of their claims are about goes before others.
 */
const happeningOf = (
  readings: readonly Reading[],
  leads: readonly (readonly string[])[],
  { nounOf, isOfVerb, kindsOf, rarity, isMonth, endings, language }: LabelWords,
): string | null => {
  const told = new Map<string, { reports: number; named: number; own: number }>()
  const main = mainKind(readings, language)
  const central = (noun: string): number =>
    noun === main ? likely.kind : main !== null && kindsOf.get(noun)?.has(main) === true ? likely.noun : 1
  for (const [at, reading] of readings.entries()) {
    const { claims } = reading
    const own = new Set([...ownWords(reading)].flatMap((word) => nounOf(word) ?? []))
    const lead = leads[at]!.filter((written) => !isMonth(written)).map((written, from, all) =>
      isOfVerb(fold(all[from - 1] ?? ''), fold(written)) ? null : nounOf(fold(written)),
    )
    const opening = new Set(lead.slice(0, headlineWords))
    const here = new Set(lead.filter((noun) => noun !== null))
    const kinds = claims.slice(0, firstClaims).flatMap((claim) => (claim.kind === 'event' ? [claim.type] : []))
    for (const noun of new Set([...here, ...kinds])) {
      const counted = told.get(noun) ?? { reports: 0, named: 0, own: 0 }
      if (here.has(noun)) counted.named += 1
      counted.reports += here.has(noun) ? 1 : unnamed
      counted.own += here.has(noun) ? (opening.has(noun) ? 2 : 1) * (own.has(noun) ? 1 : said) : unnamed
      told.set(noun, counted)
    }
  }
  return best(
    [...told]
      .filter(([, { named }]) => named > 0)
      .map(([name, { reports, own }]) => ({
        name,
        reports,
        worth: own * rarity(withEnding(name, endings)) * central(name),
      })),
    leads.length,
  )
}

/** What a noun is worth in a report that opens with it in the words of somebody else alone. */
const said = 0.4

/** How much more the kind that most claims of the story tell of is worth, and another noun for it: "shooting", "gunfire". */
const likely = { kind: 2.4, noun: 1.5 } as const

/** What a kind of event counts for in a report that does not open with its name. */
const unnamed = 0.6

/** Claims further down tell of what came of it. */
const firstClaims = 8

/** The headline that has most of the words the reports open with. */
const headlineOf = (
  readings: readonly Reading[],
  leads: readonly (readonly string[])[],
  { rarity, endings }: LabelWords,
): string | null => {
  const words = wordsOf(leads, endings)
  let chosen: { readonly title: string; readonly worth: number } | null = null
  for (const { title } of readings) {
    if (title === null) continue
    const stems = new Set((title.slice(0, leadLength).match(word) ?? []).map((each) => withEnding(fold(each), endings)))
    let worth = 0
    for (const stem of stems) worth += (words.get(stem)?.reports ?? 0) * rarity(stem)
    worth /= Math.sqrt(stems.size + 1)
    if (chosen === null || worth > chosen.worth) chosen = { title, worth }
  }
  return chosen?.title ?? null
}

/** The name most reports open with. */
const nameOf = (leads: readonly (readonly string[])[]): string | null => {
  const names = [...wordsOf(leads, [])].filter(([, { capitals, times }]) => capitals === times)
  return best(
    names.map(([, { written, reports }]) => ({ name: written, reports, worth: reports })),
    leads.length,
  )
}

interface LeadWord {
  /** Its shortest form. */
  written: string
  reports: number
  /** Reports that have it among their first words. */
  early: number
  times: number
  capitals: number
}

/** As many words as a headline has. */
const headlineWords = 12

const wordsOf = (leads: readonly (readonly string[])[], endings: Endings): ReadonlyMap<string, LeadWord> => {
  const words = new Map<string, LeadWord>()
  for (const lead of leads) {
    const here = new Set<string>()
    for (const [at, written] of lead.entries()) {
      if (!/^\p{L}{3,}$/u.test(written)) continue
      const stem = withEnding(fold(written), endings)
      const word = words.get(stem) ?? { written, reports: 0, early: 0, times: 0, capitals: 0 }
      word.times += 1
      const capital = /^\p{Lu}/u.test(written)
      if (capital) word.capitals += 1
      const lower = capital && word.capitals < word.times ? written.toLowerCase() : written
      if (lower.length < word.written.length || (!capital && /^\p{Lu}/u.test(word.written))) word.written = lower
      if (!here.has(stem)) {
        word.reports += 1
        if (at < headlineWords) word.early += 1
      }
      here.add(stem)
      words.set(stem, word)
    }
  }
  return words
}

const rarityOf = ({ commonness, endings }: StoryWords): ((stem: string) => number) => {
  const common = new Map<string, number>()
  for (const { oneIn, words } of commonness) {
    for (const word of words) {
      const stem = withEnding(word, endings)
      common.set(stem, Math.min(common.get(stem) ?? oneIn, oneIn))
    }
  }
  return (stem) => Math.log(common.get(stem) ?? 256)
}

interface Candidate {
  readonly name: string
  readonly worth: number
  readonly reports: number
}

const best = (candidates: readonly Candidate[], of: number): string | null =>
  candidates
    .filter(({ reports }) => reports >= of * shared)
    .toSorted((a, b) => b.worth - a.worth || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))[0]?.name ?? null

/** The month in which most reports were published, the first of several; in words. */
const monthOf = (readings: readonly Reading[], months: StoryWords['months']): string | null => {
  const counts = new Map<string, number>()
  for (const { published } of readings) {
    const month = published?.slice(0, 7)
    if (month !== undefined && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return most === undefined ? null : `${months[Number(most[0].slice(5)) - 1]!} ${most[0].slice(0, 4)}`
}

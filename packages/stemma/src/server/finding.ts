import {
  type ClaimState,
  capital,
  claimStates,
  knownBy,
  languageAt,
  type Reading,
  type StoryRecord,
  titleLanguage,
  withDays,
} from '@stemma/engine'
import type { Database } from '../casebook/database.ts'
import { claimsFound, type Found as Row, reportsFound } from '../casebook/finding.ts'
import { readingsOf } from '../casebook/readings.ts'
import { keptRecord, knownStoryIn } from '../casebook/records.ts'
import { type Query, queryOf, wordsOf } from '../casebook/search.ts'
import { soonMade } from '../review/trial.ts'
import type { Shape } from './schemas/board.ts'
import type { Found } from './schemas/search.ts'
import { createShelf } from './shelf.ts'

/** What is looked for. */
export interface Wanted {
  readonly words: string
  readonly kind: 'reports' | 'claims' | 'parties'
  readonly limit: number
  /** Seq below which to go on; null to begin. */
  readonly before: number | null
  /** ISO day: what was out by its end; null for all there is. */
  readonly asOf: string | null
}

/** What was found, and where to go on. */
export interface FoundPage {
  readonly items: readonly Found[]
  readonly before: number | null
}

/** Makes the record of a story as it stood at the end of a day. */
export type RecordBy = (story: string, asOf: string) => Promise<StoryRecord | null>

/** Finds reports, claims or parties by their words, those of the latest reports first. It may take a moment. */
export const foundIn = async (casebook: Database, wanted: Wanted, recordBy: RecordBy): Promise<FoundPage> => {
  const query = queryOf(wanted.words)
  if (query.phrases.length === 0) return { items: [], before: null }
  const { rows, before } = await rowsFound(casebook, query, wanted)
  const labels = await labelsOf(casebook, rows)
  if (wanted.kind === 'parties')
    return { items: await partiesFound(casebook, query, labels, wanted, recordBy), before: null }
  const items: Found[] = []
  for (const row of rows) {
    const [reading] = await readingsOf(casebook, [row.seq])
    items.push(foundOf(row, reading!, query, labels))
  }
  return {
    items: wanted.kind === 'claims' ? await withStates(casebook, items, labels, wanted, recordBy) : items,
    before,
  }
}

/** Claims with how they stand in the records of their stories. */
const withStates = async (
  casebook: Database,
  items: readonly Found[],
  labels: Labels,
  { asOf }: Wanted,
  recordBy: RecordBy,
): Promise<readonly Found[]> => {
  const states = new Map<string, ReadonlyMap<string, ClaimState>>()
  for (const [story, { digest, reports }] of labels) {
    const isOpened = asOf === null ? digest !== null : states.size < mostStories && reports <= soonMade
    const found = isOpened ? await statesOf(casebook, story, digest!, asOf, recordBy) : null
    if (found !== null) states.set(story, found)
  }
  return items.map((item) => {
    const known = item.story === null ? undefined : states.get(item.story)
    return { ...item, state: known === undefined ? unread : (known.get(item.id) ?? null) }
  })
}

const unread: Shape = { key: 'unread', mark: '?', word: 'how it stands is being looked up' }

/** Of records as they are kept; a thread looks for words in the same stories again and again. */
const statesKept = createShelf<ReadonlyMap<string, ClaimState>>(200_000)

const statesOf = async (
  casebook: Database,
  story: string,
  digest: string,
  asOf: string | null,
  recordBy: RecordBy,
): Promise<ReadonlyMap<string, ClaimState> | null> => {
  const known = asOf === null ? statesKept.get(digest) : undefined
  if (known !== undefined) return known
  const record = asOf === null ? await keptRecord(casebook, story, digest) : await recordBy(story, asOf)
  if (record === null) return null
  const states = claimStates(record)
  if (asOf === null) statesKept.put(digest, states, states.size)
  return states
}

/** Times that more is looked for where what was found was not out by the day. */
const mostRounds = 5

/** Reports or claims that were out by the day, and where to go on. */
const rowsFound = async (
  casebook: Database,
  query: Query,
  { kind, limit, before, asOf }: Wanted,
): Promise<{ readonly rows: readonly Row[]; readonly before: number | null }> => {
  const find = kind === 'claims' ? claimsFound : reportsFound
  const most = kind === 'parties' ? mostReports : limit
  const rows: Row[] = []
  let next = before
  for (let round = 0; round < mostRounds; round++) {
    const page = await find(casebook, query, most, next)
    rows.push(...(asOf === null ? page : await outBy(casebook, page, asOf)))
    next = page.length < most ? null : page.at(-1)!.seq
    if (next === null || rows.length >= most) break
  }
  return { rows, before: next }
}

/** What was out by the end of a day; what is undated is dated by the others of its story. */
const outBy = async (casebook: Database, rows: readonly Row[], asOf: string): Promise<readonly Row[]> => {
  const undated = new Set(rows.flatMap(({ published, story }) => (published === null && story !== null ? story : [])))
  const out = new Map<string, ReadonlySet<string>>()
  for (const story of [...undated].slice(0, mostStories)) {
    const known = await knownStoryIn(casebook, story, null)
    const reports = known === null ? [] : knownBy(known.reports, asOf)
    out.set(story, new Set(reports.flatMap(({ versions }) => versions.map(({ id }) => id))))
  }
  return rows.filter(({ published, story, report }) =>
    published === null ? (out.get(story ?? '')?.has(report) ?? true) : published.slice(0, 10) <= asOf,
  )
}

/** Reports through whose stories parties are looked for, and stories that are opened for it. */
const mostReports = 200
const mostStories = 10

/** Stories of what was found, those of the latest reports first. */
type Labels = ReadonlyMap<string, { readonly label: string; readonly digest: string | null; readonly reports: number }>

const labelsOf = async ({ db }: Database, rows: readonly Row[]): Promise<Labels> => {
  const ids = [...new Set(rows.flatMap(({ story }) => story ?? []))]
  if (ids.length === 0) return new Map()
  const stories = await db
    .selectFrom('story')
    .select(['id', 'label', 'digest', 'reports'])
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(stories.map(({ id, ...rest }) => [id, rest]))
  // A database gives rows in any order: these stand as the reports do, the latest first.
  return new Map(ids.flatMap((id) => (byId.has(id) ? [[id, byId.get(id)!] as const] : [])))
}

const foundOf = (row: Row, reading: Reading, query: Query, labels: Labels): Found => {
  const { report, story, title, outlet, published, claim } = row
  const common = {
    story,
    label: story === null ? null : (labels.get(story)?.label ?? null),
    report,
    title,
    outlet,
    published,
    titleLanguage: titleLanguage(reading),
    speaks: null,
    state: null,
  }
  if (claim === null) {
    const { words, language } = excerpt(reading, query)
    return { ...common, kind: 'report', id: report, words, language, marks: marksIn(words, query), facts: [] }
  }
  const words = claim.exact.slice(0, longest)
  const language = languageAt(reading, claim.span[0])
  return { ...common, kind: 'claim', id: claim.id, words, language, marks: marksIn(words, query), facts: [claim.kind] }
}

/** Characters that are shown of a report or claim. */
const longest = 400
const around = 100

interface Excerpt {
  readonly words: string
  readonly language: string
}

/**
 * Some words around the first that was looked for, as far as they are in one language; the beginning where only title or
 * outlet holds it.
 */
const excerpt = (reading: Reading, query: Query): Excerpt => {
  const { text } = reading
  const [first = [0, around] as const] = marksIn(text, query)
  const { start, end, language } = stretchAt(reading, first[0])
  const space = text.lastIndexOf(' ', Math.max(0, first[0] - around))
  const next = text.indexOf(' ', first[1] + around)
  const from = Math.max(start, space)
  const to = Math.min(end, next === -1 ? text.length : next)
  const words = text.slice(from, to).trim()
  return { words: `${from === start ? '' : '…'}${words}${to === end ? '' : '…'}`, language }
}

/** The paragraphs around an offset that are in the same language; the whole text where it stands in none. */
const stretchAt = ({ text, zones, language }: Reading, offset: number) => {
  const at = zones.findIndex(({ span }) => span[0] <= offset && offset < span[1])
  const own = zones[at]?.language ?? language
  const other = (zone: (typeof zones)[number]): boolean => zone.language !== own
  const before = at === -1 ? undefined : zones.slice(0, at).findLast(other)
  const after = at === -1 ? undefined : zones.slice(at).find(other)
  return { start: before?.span[1] ?? 0, end: after?.span[0] ?? text.length, language: own }
}

/** Where runs of words that are looked for stand in a text. */
const marksIn = (text: string, { phrases }: Query): [number, number][] => {
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    word: wordsOf(found[0]).join(''),
  }))
  const marks: [number, number][] = []
  for (let at = 0; at < words.length && marks.length < 50; at++)
    for (const { words: run, isBegun } of phrases) {
      const isHere = run.every((word, place) => {
        const here = words[at + place]?.word
        return isBegun && place === run.length - 1 ? here?.startsWith(word) === true : here === word
      })
      if (!isHere) continue
      marks.push([words[at]!.start, words[at + run.length - 1]!.end])
      break
    }
  return marks
}

/** Parties by any of their names, through the stories of the latest reports that hold the words. */
const partiesFound = async (
  casebook: Database,
  query: Query,
  labels: Labels,
  { limit, asOf }: Wanted,
  recordBy: RecordBy,
): Promise<readonly Found[]> => {
  const items: Found[] = []
  for (const [story, { label, digest }] of [...labels].slice(0, mostStories)) {
    const kept = asOf === null && digest !== null ? await keptRecord(casebook, story, digest) : null
    const record = asOf === null ? kept : await recordBy(story, asOf)
    for (const { id, name, kind, roles, variants } of record?.parties ?? []) {
      const marks = marksIn(name, query)
      if (![name, ...variants.map((variant) => variant.name)].some((each) => isNamed(each, query))) continue
      const facts = [kind, ...roles.slice(0, 4).map(withDays)]
      items.push({
        kind: 'party',
        id,
        story,
        label,
        report: null,
        title: null,
        outlet: null,
        published: null,
        words: capital(name),
        marks,
        language: 'und',
        titleLanguage: 'und',
        facts,
        state: null,
        speaks: record!.utterances.filter(({ speaker }) => speaker === name).length,
      })
    }
  }
  return items.slice(0, limit)
}

/** Whether a name has a word that begins as each word that is looked for does. */
const isNamed = (name: string, { phrases }: Query): boolean => {
  const words = wordsOf(name)
  return phrases.every(({ words: run }) => run.every((word) => words.some((each) => each.startsWith(word))))
}

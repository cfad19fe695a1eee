import type { Reading, ReadingClaim } from '../claims/reading.ts'
import { byText } from '../text/by-text.ts'
import { fold } from '../text/fold.ts'
import { byPublication } from './story.ts'

/** Versions of one report: an edited page is a new report that revises the one before it. */
export interface Revision {
  /** The version before. */
  readonly revises: Reading
  /** The day from which the page is as it is now, ISO 8601; null where nothing dates the version. */
  readonly since: string | null
  /** What makes the two one report: "the same address", "the same id". */
  readonly why: string
  readonly changes: readonly ParagraphChange[]
  /** Claims of the version before that this one makes no more. */
  readonly gone: readonly GoneClaim[]
}

/** A paragraph that was reworded, added or taken out. */
export interface ParagraphChange {
  readonly kind: 'changed' | 'added' | 'removed'
  readonly before: string | null
  readonly after: string | null
  /** What it is in, BCP 47; `und` where nothing tells. */
  readonly language: string
}

/** A claim that vanished with a revision, and the claim that stands where it stood. */
export interface GoneClaim {
  readonly claim: ReadingClaim
  /** What became of its paragraph: reworded, or taken out; null where that still stands. */
  readonly paragraph: 'changed' | 'removed' | null
  /** A figure of the same count in the paragraph that took the place of its own. */
  readonly instead: ReadingClaim | null
}

/** Reports, each in its latest version, and what that revised. */
export interface Revised {
  readonly latest: readonly Reading[]
  /** By id of a version: the version it revises and what changed. */
  readonly revisions: ReadonlyMap<string, Revision>
  /** By id of a latest version: those before it, oldest first. */
  readonly earlier: ReadonlyMap<string, readonly Reading[]>
}

/**
 * Finds the versions of each report: sources of one id, or of one outlet and address, whose bytes differ. The latest stands
 * for the report and keeps its id; an earlier one of the same id is told apart by its bytes. The order of readings changes
 * nothing.
 */
export const revisionsOf = (readings: readonly Reading[]): Revised => revisedFrom(versionsIn(readings, pageOf))

/** The same, of reports whose versions are known: a list for each report, in any order. */
export const revisedFrom = (groups: readonly (readonly Reading[])[]): Revised => {
  const latest: Reading[] = []
  const revisions = new Map<string, Revision>()
  const earlier = new Map<string, readonly Reading[]>()
  for (const group of groups) {
    const ordered = group.toSorted(byVersion)
    const last = ordered.at(-1)!
    const versions = ordered.map((reading) =>
      reading === last || reading.id !== last.id
        ? reading
        : { ...reading, id: `${reading.id}@${reading.hash.slice(0, 8)}` },
    )
    latest.push(last)
    if (versions.length > 1) earlier.set(last.id, versions.slice(0, -1))
    for (const [at, version] of versions.entries()) {
      const before = versions[at - 1]
      if (before === undefined) continue
      const why = ordered[at]!.id === ordered[at - 1]!.id ? 'the same id' : 'the same address'
      const since = sinceOf(version, before)
      revisions.set(version.id, { revises: before, since, why, ...comparison(before, version) })
    }
  }
  return { latest, revisions, earlier }
}

/**
 * The versions that were out by the end of a day. The first of a report's versions was out when it was published, a later one
 * since it was updated or captured.
 */
export const outBy = (day: string, readings: readonly Reading[]): readonly Reading[] =>
  versionsIn(readings, pageOf).flatMap((versions) => versionsBy(day, versions))

/** Of the versions of one report those that were out by the end of a day, oldest first. */
export const versionsBy = (day: string, versions: readonly Reading[]): readonly Reading[] =>
  versionsSince(versions).flatMap(({ reading, since }) =>
    since === null || since.slice(0, 10) <= day ? [reading] : [],
  )

/** The versions of one report, oldest first, each with when it came out: ISO 8601, null where nothing says. */
export const versionsSince = (
  versions: readonly Reading[],
): readonly { readonly reading: Reading; readonly since: string | null }[] => {
  const ordered = versions.toSorted(byVersion)
  return ordered.map((reading, at) => {
    const before = ordered[at - 1]
    return { reading, since: before === undefined ? reading.published : sinceOf(reading, before) }
  })
}

/** What tells the versions of one report from others, and from each other. */
export type Version = Pick<Reading, 'id' | 'hash' | 'published' | 'updated' | 'captured'>

/**
 * The versions of each report, a list each, the first published of them first. Where one reading comes twice, the second is
 * in none.
 *
 * @param pageOf the page each is of; null for none
 */
export const versionsIn = <V extends Version>(
  readings: readonly V[],
  pageOf: (version: V) => string | null,
): readonly (readonly V[])[] => {
  const groups: V[][] = []
  const byKey = new Map<string, V[]>()
  for (const reading of readings.toSorted((a, b) => byPublication(a, b) || (a.hash < b.hash ? -1 : 1))) {
    const page = pageOf(reading)
    const keys = [`id ${reading.id}`, ...(page === null ? [] : [`page ${page}`])]
    const found = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))]
    // The same bytes under two names are a copy, and no version of each other.
    const own = keys.map((key) => byKey.get(key)).find((group) => group !== undefined)
    const isCopy = found.some(({ hash, id }) => hash === reading.hash && id !== reading.id)
    const group = own === undefined || isCopy ? [] : own
    if (group.length === 0) groups.push(group)
    const same = group.findIndex(({ hash, id }) => hash === reading.hash && id === reading.id)
    if (same < 0) group.push(reading)
    // A page that is again as it was stands as of its latest capture.
    else if ((reading.captured ?? '') > (group[same]!.captured ?? '')) group[same] = reading
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, group)
  }
  return groups
}

/** The page a report is of: its outlet and its address, without what links are decorated with; null for what has none. */
export const pageOf = ({ canonical, url, outlet }: Pick<Reading, 'canonical' | 'url' | 'outlet'>): string | null => {
  const [, host = '', path = '', query = ''] =
    /^https?:\/\/(?:www\.|amp\.|m\.)?([^/?#]+)([^?#]*)(\?[^#]*)?/i.exec(canonical ?? url ?? '') ?? []
  const told = query
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !/^(?:utm_\w*|fbclid|gclid)=/i.test(part))
    .toSorted()
  const place = path.replace(/\/(?:index\.html?|amp\/?)?$/i, '')
  // A front page is another page every day.
  if (host === '' || (place === '' && told.length === 0)) return null
  return [host.toLowerCase(), place, told.join('&'), outlet ?? ''].join('\n')
}

/** The order of versions: by capture where both were captured, else by update or publication; last by their bytes. */
export const byVersion = (a: Version, b: Version): number =>
  (a.captured !== null && b.captured !== null ? byText(a.captured, b.captured) : 0) ||
  byText(a.updated ?? a.published ?? '9999', b.updated ?? b.published ?? '9999') ||
  byText(a.captured ?? '9999', b.captured ?? '9999') ||
  byText(a.hash, b.hash)

const sinceOf = (version: Reading, before: Reading): string | null => {
  if (version.updated !== null && version.updated !== before.updated) return version.updated
  if (version.published !== null && version.published !== before.published) return version.published
  return version.captured ?? version.updated ?? version.published
}

const comparison = (before: Reading, after: Reading): Pick<Revision, 'changes' | 'gone'> => {
  const changes = changesOf(paragraphsOf(before), paragraphsOf(after))
  const still = new Set(after.claims.map(sameness))
  const replaced = new Map(
    changes.flatMap((change) => (change.kind === 'changed' ? [[change.before, change.after]] : [])),
  )
  const gone = before.claims
    .filter((claim) => !still.has(sameness(claim)))
    .map((claim) => {
      const own = paragraphAt(before, claim)
      const paragraph = changes.find((change) => change.before !== null && change.before === own)?.kind ?? null
      return {
        claim,
        paragraph: paragraph === 'added' ? null : paragraph,
        instead: insteadOf(claim, before, after, replaced),
      }
    })
  return { changes, gone }
}

/** What makes a claim of one version a claim of another: what it says, however the sentence around it is put. */
export const sameness = (claim: ReadingClaim): string => {
  switch (claim.kind) {
    case 'figure':
      return ['figure', claim.measure, claim.value ?? `${claim.low} ${claim.high}`, claim.bound, claim.population].join(
        '\n',
      )
    case 'quotation':
      return ['quotation', wordsOf(claim.exact).join(' ')].join('\n')
    case 'event':
      return ['event', claim.type, claim.polarity, fold(claim.actor ?? ''), fold(claim.target ?? '')].join('\n')
    case 'standing':
      return ['standing', claim.type, wordsOf(claim.exact).join(' ')].join('\n')
  }
}

/** A figure of the same count that the newer version has where the older had this one; else its only new one of that count. */
const insteadOf = (
  claim: ReadingClaim,
  before: Reading,
  after: Reading,
  replaced: ReadonlyMap<string | null, string | null>,
): ReadingClaim | null => {
  if (claim.kind !== 'figure') return null
  const old = new Set(before.claims.map(sameness))
  const news = after.claims.filter(
    (other) =>
      other.kind === 'figure' &&
      other.measure === claim.measure &&
      other.population === claim.population &&
      !other.background &&
      !old.has(sameness(other)),
  )
  const own = paragraphAt(before, claim)
  const place = own === null ? null : (replaced.get(own) ?? null)
  const there = place === null ? undefined : news.find((other) => paragraphAt(after, other) === place)
  return there ?? (news.length === 1 ? news[0]! : null)
}

/** Paragraphs that are compared: of a longer report the first. */
const mostParagraphs = 2000

interface Paragraph {
  readonly text: string
  readonly language: string
}

const paragraphsOf = ({ zones, text }: Reading): readonly Paragraph[] =>
  zones
    .filter(({ kind, repeats }) => kind !== 'furniture' && repeats === null)
    .slice(0, mostParagraphs)
    .map(({ span, language }) => ({ text: text.slice(...span), language }))

const paragraphAt = ({ zones, text }: Reading, { span: [start] }: ReadingClaim): string | null => {
  const zone = zones.find(({ span: [from, to] }) => from <= start && start < to)
  return zone === undefined ? null : text.slice(...zone.span)
}

/** Changed paragraphs that are looked through for the one each became. */
const mostPaired = 200

/** Least share of words by which a paragraph is another reworded. */
const alike = 0.3

/** Paragraphs that stand in one version alone, those that are one another reworded as pairs, in the order of the newer. */
const changesOf = (before: readonly Paragraph[], after: readonly Paragraph[]): readonly ParagraphChange[] => {
  const wordings = (paragraphs: readonly Paragraph[]) => new Set(paragraphs.map(({ text }) => plain(text)))
  const [held, holds] = [wordings(before), wordings(after)]
  const removed = before.filter(({ text }) => !holds.has(plain(text)))
  const added = after.filter(({ text }) => !held.has(plain(text)))
  const old = removed.slice(0, mostPaired).map(({ text }) => ({ text, words: new Set(wordsOf(text)) }))
  const taken = new Set<string>()
  const changes: ParagraphChange[] = added.map(({ text: after, language }, at) => {
    const words = new Set(wordsOf(after))
    const [best] = (at < mostPaired ? old : [])
      .filter((each) => !taken.has(each.text))
      .map((each) => ({ text: each.text, share: shared(words, each.words) }))
      .filter(({ share }) => share >= alike)
      .toSorted((a, b) => b.share - a.share)
    if (best === undefined) return { kind: 'added', before: null, after, language }
    taken.add(best.text)
    return { kind: 'changed', before: best.text, after, language }
  })
  const lost = removed.filter(({ text }) => !taken.has(text))
  return [
    ...changes,
    ...lost.map(({ text, language }) => ({ kind: 'removed', before: text, after: null, language }) as const),
  ]
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let common = 0
  for (const word of a) if (b.has(word)) common += 1
  return common / Math.max(1, Math.min(a.size, b.size))
}

/** Words of a paragraph that are compared. */
const mostWords = 300

const wordsOf = (text: string): readonly string[] =>
  (fold(text.slice(0, 4000)).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords)

const plain = (text: string): string => fold(text).replace(/\s+/g, ' ')

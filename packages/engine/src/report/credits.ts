import type { Language } from '../language/language.ts'
import { exact, type Span } from '../text/span.ts'
import type { Credit } from './credit.ts'
import { datelineReader } from './datelines.ts'
import type { Annotator } from './layers.ts'
import { folded } from './lines.ts'
import { mastheadReader } from './masthead.ts'
import { metadataOf } from './metadata.ts'
import type { PageWords } from './page-words.ts'
import { phrases } from './phrases.ts'
import type { Report } from './report.ts'
import { isDomain, signatureReader } from './signature.ts'
import { writtenDates } from './written-dates.ts'
import type { Zone } from './zone.ts'

/**
 * Reads title, outlet, dates, authors and agencies: what was given wins over markup, markup over the visible text, that over
 * the address. What the others say is kept as `metadata`.
 */
export const credits = (language: Language): Annotator<'zones', 'credits' | 'metadata'> => {
  const read = readers(language)
  const agencyNamed = agenciesOf(language)
  const mastheadOf = mastheadReader(language)
  return {
    gives: ['credits', 'metadata'],
    find: ({ report, zones }) => {
      const visible = [
        ...edgesOf(zones).flatMap((zone) => read.flatMap((reader) => reader(report, zone))),
        ...mastheadOf(report, zones),
      ]
      const found: Credit[] = []
      for (const kind of ['title', 'outlet', 'author', 'published', 'updated'] as const) {
        const given = report.given[kind] ?? null
        const best =
          given === null ? bestOf(visible, kind, report) : { kind, value: given.value, from: given.from, span: null }
        if (best !== null) found.push(best)
      }
      const seen = new Set<string>()
      for (const credit of [...agenciesBy(report, agencyNamed), ...visible]) {
        if (credit.kind !== 'agency' || seen.has(credit.value)) continue
        seen.add(credit.value)
        found.push(credit)
      }
      return { credits: found, metadata: metadataOf(report, language.code, found, visible) }
    },
  }
}

/** Zones that may speak of the whole report: all but the dates between its paragraphs. */
const edgesOf = (zones: readonly Zone[]): readonly Zone[] => {
  const paragraphs = zones.filter((zone) => zone.kind === 'body').length
  let before = 0
  return zones.filter(({ kind, role }) => {
    if (kind === 'body') before += 1
    return (kind !== 'dateline' && role !== 'date') || before <= 2 || paragraphs - before <= 1
  })
}

/** Agencies that the markup names as authors. */
const agenciesBy = ({ stated = [] }: Report, agencyNamed: (name: string) => string | null): readonly Credit[] =>
  stated.flatMap(({ field, value }) =>
    field === 'author' || field === 'agency'
      ? value.split(',').flatMap((name) => {
          const agency = agencyNamed(name.trim())
          return agency === null ? [] : [{ kind: 'agency', value: agency, from: 'markup', span: null } as const]
        })
      : [],
  )

/** The first that the text says, else the address; a report without a date of publication counts from its last update. */
const bestOf = (visible: readonly Credit[], kind: Credit['kind'], { stated = [] }: Report): Credit | null => {
  const own = visible.find((credit) => credit.kind === kind)
  if (own !== undefined) return own
  const addressed = stated.find(({ field, from }) => field === kind && from === 'url')
  if (addressed !== undefined) return { kind, value: addressed.value, from: 'url', span: null }
  if (kind === 'published') {
    const updated = visible.find((credit) => credit.kind === 'updated')
    return updated === undefined ? null : { ...updated, kind }
  }
  // A report that names no outlet was put out by the agency in its dateline.
  const agency = kind === 'outlet' ? visible.find((credit) => credit.kind === 'agency') : undefined
  return agency === undefined ? null : { ...agency, kind }
}

/** Whether a line says several things, of which not all may be the outlet's name. */
const hasParts = (text: string): boolean => /[,|/()]|\s[-–—·•]\s/u.test(text)

const agenciesOf = ({ furniture }: PageWords): ((name: string) => string | null) => {
  const agencies = new Map(Object.entries(furniture.agencies))
  return (name) => agencies.get(folded(name)) ?? null
}

type Reader = (report: Report, zone: Zone) => readonly Credit[]

const readers = (page: PageWords): readonly Reader[] => {
  const words = page.furniture
  const datesIn = writtenDates(page)
  const datelineOf = datelineReader(page)
  const sources = phrases(words.sources, 'opening')
  const rights = phrases(words.rights, 'opening')
  const bylines = phrases(words.byline.openings, 'opening')
  const together = phrases(words.agenciesTogether, 'closing')
  const outletBefore = phrases(words.outletBefore, 'anywhere')
  const outletWords = new Set(words.outletWords)
  const agencyOf = agenciesOf(page)
  const credit = (kind: Credit['kind'], value: string, text: string, offset: number): readonly Credit[] => {
    const at = text.indexOf(value)
    const span =
      at < 0 ? { start: offset, end: offset + text.length } : { start: offset + at, end: offset + at + value.length }
    return [{ kind, value, from: 'text', span }]
  }
  const signature = signatureReader(page)
  /** Outlet and author of a line that names both; the whole line where it has one part. */
  const signedBy = (said: string, offset: number): readonly Credit[] => {
    const named = signature(said)
    if (named !== null)
      return [
        ...outletIn(named.outlet, said, offset),
        ...(named.author === null ? [] : credit('author', named.author, said, offset)),
      ]
    return hasParts(said) || !isOutlet(said) ? [] : credit('outlet', said, said, offset)
  }
  const outletIn = (name: string, said: string, offset: number): readonly Credit[] => {
    const agency = agencyOf(name)
    return credit(agency === null ? 'outlet' : 'agency', agency ?? name, said, offset)
  }
  const isOutlet = (name: string): boolean =>
    (folded(name).match(/\p{L}+/gu) ?? []).some((word) => outletWords.has(word))

  const title: Reader = ({ text }, zone) =>
    zone.kind === 'headline'
      ? [
          {
            kind: 'title',
            value: exact(text, zone).replace(/\s+/g, ' '),
            from: 'text',
            span: { start: zone.start, end: zone.end },
          },
        ]
      : []

  const dates: Reader = ({ text }, zone) => {
    if (zone.kind !== 'dateline' && (zone.kind !== 'byline' || zone.role !== 'date')) return []
    const said = exact(text, zone)
    const found: Credit[] = []
    for (const date of datesIn(said).dates) {
      if (date.value === null) continue
      const kind = date.label === 'updated' ? 'updated' : 'published'
      found.push({
        kind,
        value: date.value,
        from: 'text',
        span: { start: zone.start + date.start, end: zone.start + date.end },
      })
    }
    const [first] = found
    if (datesIn(said).others === 0) return found
    const name = said.slice(0, (first?.span?.start ?? 0) - zone.start).replace(/[\s,|•·–—-]+$/u, '')
    return name === '' ? found : [...found, ...signedBy(name, zone.start)]
  }

  const filed: Reader = ({ text }, zone) => {
    if (zone.kind !== 'dateline') return []
    const dateline = datelineOf(`${exact(text, zone)} `, true)
    if (dateline === null) return []
    const at = ({ start, end }: Span): Span => ({ start: zone.start + start, end: zone.start + end })
    const { agency, date } = dateline
    return [
      ...(agency === null ? [] : [{ kind: 'agency', value: agency.name, from: 'text', span: at(agency) } as const]),
      ...(date === null ? [] : [{ kind: 'published', value: date.value, from: 'text', span: at(date) } as const]),
    ]
  }

  const author: Reader = ({ text }, zone) => {
    if (zone.kind !== 'byline' || zone.role === 'date') return []
    const said = exact(text, zone)
    const opening = bylines(folded(said))
    const agency = agencyOf(said.replace(/^[\s([]+|[\s)\].]+$/g, ''))
    if (agency !== null) return credit('agency', agency, said, zone.start)
    if (signature(said) !== null) return signedBy(said, zone.start)
    if (opening === null)
      return said.length >= 60
        ? []
        : isDomain(said)
          ? credit('outlet', said, said, zone.start)
          : signedBy(said, zone.start)
    const name = said.slice(opening.length).trim()
    return /^\p{Lu}/u.test(name) ? credit('author', name, said, zone.start) : []
  }

  const source: Reader = ({ text }, zone) => {
    if (zone.kind !== 'furniture' || zone.end - zone.start > 300) return []
    const said = exact(text, zone)
    const line = folded(said)
    const label = sources(line)
    if (label !== null) return sourcesIn(said.slice(label.length), zone.end - (said.length - label.length))
    const holder = rights(line)
    if (holder !== null) {
      const name = said
        .slice(holder.length)
        .replace(/^[\s\d©()–-]+/, '')
        .replace(/^\p{Ll}+\s/u, '')
        .split(/[.,;|()]|\s[-–—]\s/)[0]!
        .trim()
      if (name === '' || name.split(/\s+/).length > 5 || !/^\p{Lu}/u.test(name)) return []
      const agency = agencyOf(name)
      return credit(agency === null ? 'outlet' : 'agency', agency ?? name, said, zone.start)
    }
    const before = outletBefore(line)
    if (before === null) return []
    return credit('outlet', said.slice(0, line.indexOf(before)).trim(), said, zone.start)
  }

  const joins = new RegExp(`\\s*(?:[,;/&]|(?<!\\p{L})(?:${page.calendar.and.join('|')})(?!\\p{L}))\\s*`, 'u')
  /** "agencies" of "and agencies". */
  const shortest = (group: string): string =>
    words.agenciesTogether.filter((name) => group.endsWith(name)).reduce((a, b) => (b.length < a.length ? b : a), group)

  const sourcesIn = (named: string, offset: number): readonly Credit[] => {
    const group = together(folded(named))
    const names = group === null ? named : named.trimEnd().slice(0, -group.length)
    const found = names
      .split(joins)
      .map((name) => name.trim())
      .filter((name) => /^\p{Lu}/u.test(name) && name.split(/\s+/).length <= 4)
      .flatMap((name) => {
        const agency = agencyOf(name)
        return credit(agency === null ? 'outlet' : 'agency', agency ?? name, named, offset)
      })
    return group === null ? found : [...found, ...credit('agency', shortest(group), named, offset)]
  }

  return [title, dates, filed, author, source]
}

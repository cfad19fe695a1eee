import type { Container } from './container.ts'
import { datelineReader } from './datelines.ts'
import { folded, type Line } from './lines.ts'
import { type Labels, markupRules } from './markup.ts'
import type { PageWords } from './page-words.ts'
import { photoCredits } from './photo-credits.ts'
import { phrases } from './phrases.ts'
import type { Evidence, Rule } from './rule.ts'
import { isDomain, signatureReader } from './signature.ts'
import { writtenDates } from './written-dates.ts'
import type { ZoneKind, ZoneRole } from './zone.ts'

/** Reads every reason that a line gives by its own words and markup, whatever stands around it. */
export const evidenceReader = (
  words: PageWords,
  labels: Labels,
): ((line: Line, container: Container) => readonly Evidence[]) => {
  const markup = markupRules(labels)
  const rules = [...rulesOf(words), ...markup]
  return (line, container) =>
    (line.end - line.start > longest ? markup : rules).filter((rule) => rule.holds(line, container))
}

/** No caption, notice or list item is longer, in characters. */
const longest = 3000

/** The kind with most weight, and the strongest reason for it. Of two alike the story wins: losing its words is worst. */
export const verdictOf = (evidence: readonly Evidence[]): Verdict => {
  const sums = new Map<ZoneKind, number>()
  for (const { kind, weight } of evidence) sums.set(kind, (sums.get(kind) ?? 0) + weight)
  let kind: ZoneKind = 'body'
  for (const [candidate, sum] of sums) if (sum > sums.get(kind)!) kind = candidate
  const strongest = evidence
    .filter((one) => one.kind === kind)
    .reduce((best, one) => (one.weight > best.weight ? one : best))
  const role = evidence.find((one) => one.kind === kind && one.role !== undefined)?.role ?? null
  return { kind, role, why: strongest.why, weight: sums.get(kind)! }
}

export interface Verdict {
  readonly kind: ZoneKind
  readonly role: ZoneRole | null
  readonly why: string
  readonly weight: number
}

/** Rules that others ask for, by what they say. */
export const outletName = 'is what an outlet may be called'
export const signed = 'names an outlet and who wrote the story for it'
export const dateAlone = 'is a date and nothing more'
export const dateWithName = 'is a date with a name beside it'
export const listHeading = 'heads a list of other stories'

const rulesOf = (page: PageWords): readonly Rule[] => {
  const words = page.furniture
  const wholeFurniture = phrases(words.whole, 'whole')
  const listHeadings = phrases(words.listHeadings, 'whole')
  const listOpenings = phrases(words.listHeadingOpenings, 'opening')
  const openings = phrases(words.openings, 'opening')
  const anywhere = phrases(words.anywhere, 'anywhere')
  const viewers = phrases(words.photo.viewers, 'anywhere')
  const captionOpenings = phrases(words.photo.openings, 'opening')
  const credits = photoCredits(words)
  const filed = datelineReader(page)
  const datesIn = writtenDates(page)
  const bylineOpenings = phrases(words.byline.openings, 'opening')
  const bylineClosings = phrases(words.byline.closings, 'opening')
  const bylineAnywhere = phrases(words.byline.anywhere, 'anywhere')
  const signature = signatureReader(page)
  const sources = phrases(words.sources, 'opening')
  const sharing = new Set(words.sharing)
  const languages = new Set(words.languages)
  const roles = new Set(words.byline.roles)
  const outlets = new Set(words.outletWords)
  const agencies = new Map(Object.entries(words.agencies))
  const connectives = new Set([...words.nameConnectives, 'and', ...words.byline.openings])

  const creditOf = once((line) => credits(line.text).strength)
  const datesOf = once((line) => datesIn(line.text))
  /** A notice behind a sentence of the story does not make a notice of the sentence. */
  const noticeIn = once(({ head, words: count }): 'early' | 'late' | null => {
    const notice = count > 80 ? null : anywhere(head)
    if (notice === null) return null
    const before = head.slice(0, head.indexOf(notice))
    const isLate =
      (/[.!?]["')]?\s/.test(before) && before.split(' ').length > 8) || before.length > Math.max(150, head.length / 2)
    return isLate ? 'late' : 'early'
  })
  const isShort = (line: Line): boolean => line.words <= 30
  const every = (line: Line, set: ReadonlySet<string>): boolean => {
    if (line.words > 16) return false
    const named = folded(line.text).match(/[\p{L}\p{M}]+[\p{L}\p{M}+-]*/gu) ?? []
    return named.length > 0 && named.every((word) => set.has(word))
  }
  const isNames = (text: string): boolean => {
    const parts = text.match(/[\p{L}'’.-]+/gu) ?? []
    return parts.length > 0 && parts.every((word) => /^\p{Lu}/u.test(word) || connectives.has(word.toLowerCase()))
  }
  /** Names, and what their bearers are to the outlet: "Staff writers Jane Roe and John Doe". */
  const isStaff = (text: string): boolean =>
    isNames(
      text.replace(/['’]s\b/g, '').replace(/\p{L}+/gu, (word) => (roles.has(word.toLowerCase()) ? 'Staff' : word)),
    )
  const hasRole = (line: Line): boolean => (line.head.match(/\p{L}+/gu) ?? []).some((word) => roles.has(word))

  return [
    {
      kind: 'furniture',
      weight: 6,
      why: 'says what only the page around a story says',
      holds: (line) => wholeFurniture(line.head) !== null,
    },
    {
      kind: 'furniture',
      weight: 5,
      why: listHeading,
      holds: (line) =>
        listHeadings(line.head) !== null || (line.words <= 6 && !line.prose && listOpenings(line.head) !== null),
    },
    {
      kind: 'furniture',
      weight: 4.5,
      why: 'opens with words that point away from the story',
      holds: (line) => isShort(line) && openings(line.head) !== null,
    },
    {
      kind: 'furniture',
      weight: 2.5,
      why: 'opens with words that point away from the story',
      holds: (line) => !isShort(line) && openings(line.head) !== null,
    },
    {
      kind: 'furniture',
      weight: 4.5,
      why: 'is a notice of the site: rights, newsletters, cookies, corrections',
      holds: (line) => noticeIn(line) === 'early',
    },
    {
      kind: 'furniture',
      weight: 0.7,
      why: 'ends with a notice of the site',
      holds: (line) => noticeIn(line) === 'late',
    },
    {
      kind: 'furniture',
      weight: 2,
      why: 'is the title of a video with its length before it',
      holds: (line) => line.ending === 'open' && !line.prose && /^\d{1,2}:\d{2}\s+["“'‘]?\p{Lu}/u.test(line.text),
    },
    {
      kind: 'furniture',
      weight: 5,
      why: 'is an address: of a page, a mailbox, an account or a telephone',
      holds: (line) =>
        line.words <= 6 &&
        line.text
          .replace(/^\S+:\s/, '')
          .split(/\s+/)
          .every((word) => address.test(word)) &&
        (/[@/]|www/i.test(line.text) || line.text.replace(/\D/g, '').length >= 7),
    },
    {
      kind: 'furniture',
      weight: 5,
      why: 'holds no words',
      holds: (line) => !/[\p{L}\p{N}]/u.test(line.text.slice(0, 2000)),
    },
    {
      kind: 'furniture',
      weight: 4,
      why: 'is a path through the site',
      holds: (line) => isPath(line),
    },
    {
      kind: 'furniture',
      weight: 5,
      why: 'is a row of buttons for sharing',
      holds: (line) => every(line, sharing),
    },
    {
      kind: 'furniture',
      weight: 5,
      why: 'is a choice of languages',
      holds: (line) => line.words <= 12 && every(line, languages),
    },
    {
      kind: 'furniture',
      weight: 4,
      why: 'is a bracketed pointer to another story',
      holds: (line) => line.words <= 25 && /^\[[^[\]]*[^.\]"”]\]$/u.test(line.text) && line.words >= 3,
    },
    {
      kind: 'furniture',
      weight: 4,
      why: 'names the source of the story',
      holds: (line) => line.words <= 12 && sources(line.head) !== null && line.ending !== 'stop',
    },
    {
      kind: 'caption',
      weight: 5,
      why: 'ends in the credit of a picture',
      holds: (line) => line.words <= 120 && creditOf(line) === 'sure',
    },
    {
      kind: 'caption',
      weight: 2.5,
      why: 'ends or begins with what may be the credit of a picture',
      holds: (line) => line.words <= 80 && creditOf(line) === 'likely',
    },
    {
      kind: 'caption',
      weight: 4,
      why: 'opens as captions do',
      holds: (line) => line.words <= 100 && captionOpenings(line.head) !== null,
    },
    {
      kind: 'caption',
      weight: 4,
      why: 'holds words of a picture viewer',
      holds: (line) => line.words <= 100 && (viewers(line.head) ?? viewers(line.tail)) !== null,
    },
    {
      kind: 'caption',
      weight: 4,
      why: 'has its number in a row of pictures before it',
      holds: (line) => /^\d{1,3}\s?\/\s?\d{1,3}\s+\p{Lu}/u.test(line.text),
    },
    {
      kind: 'byline',
      weight: 4.5,
      why: 'names who wrote the story',
      holds: (line) => {
        if (line.words > 24 || line.ending === 'colon') return false
        const opening = bylineOpenings(line.head)
        return (
          opening !== null &&
          line.words >= 2 &&
          (isStaff(line.text.slice(opening.length)) || (line.words <= 7 && line.ending === 'open' && hasRole(line)))
        )
      },
    },
    {
      kind: 'byline',
      weight: 4.5,
      why: 'names who reported, wrote or edited the story',
      holds: (line) => {
        if (line.words > 60) return false
        if (bylineClosings(line.head) !== null) return true
        const said = bylineAnywhere(line.head)
        return said !== null && isStaff(line.text.slice(0, line.head.indexOf(said)))
      },
    },
    {
      kind: 'byline',
      weight: 3.5,
      why: 'is a name and what its bearer is to the outlet',
      holds: (line) => line.words <= 8 && line.ending === 'open' && hasRole(line) && isStaff(line.text),
    },
    {
      kind: 'byline',
      weight: 3.5,
      why: outletName,
      holds: (line) => {
        if (line.words < 2 || line.words > 4 || line.ending !== 'open' || !isNames(line.text)) return false
        const parts = line.head.match(/\p{L}+/gu) ?? []
        return outlets.has(parts[0] ?? '') || outlets.has(parts.at(-1) ?? '')
      },
    },
    {
      kind: 'byline',
      weight: 5.5,
      why: signed,
      holds: (line) => line.words <= 16 && line.ending === 'open' && signature(line.text) !== null,
    },
    {
      kind: 'byline',
      weight: 4,
      why: outletName,
      holds: ({ text }) => text.length < 60 && isDomain(text),
    },
    {
      kind: 'byline',
      weight: 4,
      why: 'is the name of an agency and nothing more',
      holds: (line) => line.words <= 4 && agencies.has(line.head.replace(/^[([]|[)\].]$/g, '')),
    },
    {
      kind: 'dateline',
      weight: 5,
      why: 'says where the story was filed and nothing more',
      holds: (line) => line.words <= 20 && filed(line.text, true)?.words === line.text.length,
    },
    {
      kind: 'byline',
      weight: 5,
      why: dateAlone,
      role: 'date',
      holds: (line) => {
        if (line.words > 20) return false
        const { dates, others } = datesOf(line)
        return dates.length > 0 && others === 0
      },
    },
    {
      kind: 'dateline',
      weight: 2,
      why: dateWithName,
      holds: (line) => {
        if (line.words > 20 || /[@(]/.test(line.text) || line.ending === 'stop' || line.ending === 'colon') return false
        const { dates, others } = datesOf(line)
        return (
          others > 0 &&
          others <= 5 &&
          dates.some((date) => date.value !== null) &&
          isNames(
            line.text.replace(/\p{Ll}[\p{Ll}.]*/gu, (word, at: number) =>
              /\p{L}/u.test(line.text[at - 1] ?? '') ? word : '',
            ),
          )
        )
      },
    },
  ]
}

/** An answer about a line that several rules ask for, one behind the other. */
const once = <Answer>(ask: (line: Line) => Answer): ((line: Line) => Answer) => {
  let last: { readonly line: Line; readonly answer: Answer } | null = null
  return (line) => {
    if (last?.line !== line) last = { line, answer: ask(line) }
    return last.answer
  }
}

/** A page, a mailbox, an account or a telephone. */
const address = /^(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w.-]+\.\w+|@\w+|\+?[\d().-]{3,20})$/i

/** A breadcrumb: "News / World / Asia", "Home > News", "World News /". */
const isPath = (line: Line): boolean => {
  if (line.words > 16 || line.ending === 'stop') return false
  const parts = line.text.split(/\s*[/>»›|→]+\s+|\s+[/>»›|→]+\s*$/u)
  const named = parts.filter((part) => part.trim() !== '')
  const closes = /[/>»›|→]\s*$/u.test(line.text)
  return (
    (named.length >= 3 || (named.length >= 1 && closes) || (named.length === 2 && />|»|›/.test(line.text))) &&
    named.every((part) => part.split(/\s+/).length <= 3)
  )
}

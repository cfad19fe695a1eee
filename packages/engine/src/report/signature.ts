import { folded } from './lines.ts'
import type { PageWords } from './page-words.ts'
import { phrases } from './phrases.ts'

/** Who signed a report, and for whom: "[Samir Oulad], [Sahel Observer]". Names as written. */
export interface Signature {
  readonly author: string | null
  readonly outlet: string
}

/** Most words of an outlet's name and of a person's. */
const most = { outlet: 6, person: 4 }

/**
 * Reads a line of two or three parts, of which one is an outlet and the others are who wrote for it, what they are to it
 * or where they sat. Null where it is not plain which part is which: no outlet is better than a wrong one.
 */
export const signatureReader = ({ furniture, calendar }: PageWords): ((text: string) => Signature | null) => {
  const outlets = new Set(furniture.outletWords)
  const roles = new Set(furniture.byline.roles)
  const agencies = new Set(Object.keys(furniture.agencies))
  const connectives = new Set(furniture.nameConnectives)
  const outletAfter = furniture.byline.outletAfter.join('|')
  /** What stands between the parts: a comma, a bar, a stroke, a dash, a bracket; "for" as in "by Ann Lee for The Ledger". */
  const between = new RegExp(`\\s*[,|•·/([]\\s*|\\s+[-–—]\\s+|\\s+(?:${outletAfter})\\s+(?=\\p{Lu})`, 'u')
  const sat = new RegExp(`\\s+(?:${furniture.byline.placeAfter.join('|')})\\s+\\p{Lu}.*$`, 'u')
  const joins = new RegExp(`\\s+(?:&|${calendar.and.join('|')})\\s+`, 'u')
  /** The names joined in one part, without the place they wrote from. */
  const namesIn = (part: string): readonly string[] => part.replace(sat, '').split(joins)
  const openings = phrases(furniture.byline.openings, 'opening')

  const wordsOf = (part: string): readonly string[] => part.match(/[\p{L}\p{M}'’.-]+/gu) ?? []
  const isName = (part: string): boolean => {
    const words = wordsOf(part)
    return /^\p{Lu}/u.test(part) && words.every((word) => /^\p{Lu}/u.test(word) || connectives.has(word.toLowerCase()))
  }
  const isOutlet = (part: string): boolean => {
    const words = wordsOf(folded(part))
    if (agencies.has(folded(part)) || isDomain(part)) return true
    return words.length > 1 && words.length <= most.outlet && isName(part) && words.some((word) => outlets.has(word))
  }
  const isRole = (part: string): boolean => {
    const words = wordsOf(folded(part))
    return words.length <= 5 && words.some((word) => roles.has(word))
  }
  const isPerson = (part: string): boolean => {
    const words = wordsOf(part)
    return words.length > 1 && words.length <= most.person && isName(part) && !/\d/.test(part)
  }

  return (text) => {
    const opening = openings(folded(text))
    const said = text.slice(opening?.length ?? 0).replace(/^[\s:]+/, '')
    const parts = said
      .replace(/[)\]]\s*$/, '')
      .split(between)
      .map((part) => part.trim())
    if (parts.length < 2 || parts.length > 3 || parts.some((part) => part === '' || part.length > 60)) return null
    const [outlet, second] = parts.filter(isOutlet)
    if (outlet === undefined || second !== undefined) return null
    const others = parts.filter((part) => part !== outlet)
    // "Rana Oduya in Marnala", "Rana Oduya and Tomas Bel"
    const persons = others.filter((part) => !isRole(part) && namesIn(part).every(isPerson))
    const places = others
      .slice(parts[0] === outlet ? 0 : 1)
      .filter((part) => wordsOf(part).length < 3 && isName(part) && !/\d/.test(part))
    if (!others.every((part) => persons.includes(part) || isRole(part) || places.includes(part))) return null
    const author = persons.length === 1 && (parts[0] !== outlet || !places.includes(persons[0]!)) ? persons[0]! : null
    return { author: author === null ? null : namesIn(author).join(', '), outlet }
  }
}

/** Whether a text is the name of a host and nothing more: an outlet that goes by its address. */
export const isDomain = (text: string): boolean => domain.test(text)

const domain = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i

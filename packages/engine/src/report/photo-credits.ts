import type { FurnitureWords } from '../language/furniture.ts'
import { folded } from './lines.ts'
import { phrases } from './phrases.ts'

/** Whether a text carries the credit of a picture, and how surely. A bare agency after the last sentence is `likely`. */
export interface PhotoCredit {
  readonly strength: 'sure' | 'likely' | 'none'
}

type Rule = (end: string, text: string) => boolean

/** Looks for the credit of a picture at the end of a text, or an agency before its first word. */
export const photoCredits = (words: FurnitureWords): ((text: string) => PhotoCredit) => {
  const agencies = new Map(Object.entries(words.agencies))
  const credits = new Set(words.photo.credits)
  const roles = new Set(words.byline.roles)
  const labels = phrases(words.sources, 'opening')
  const trailers = phrases(words.photo.trailers, 'closing')
  const isAgency = (name: string): boolean => agencies.has(folded(name).replace(/^[\s(]+|[\s).]+$/g, ''))
  const isHolder = (name: string): boolean => isAgency(name) || roles.has(folded(name)) || credits.has(folded(name))
  const holdsCredit = (text: string): boolean =>
    (folded(text).match(/\p{L}+/gu) ?? []).some((word) => credits.has(word))

  // "… in Almaty (Jane Roe/AP)", "… unrest. (Photo by AFP)", "(Photo: The Post, file)"
  const bracketed: Rule = (end) => {
    const [, before, inside] = /(.?)\s?[([]([^()[\]]{2,80})[)\]][\s."”]*$/u.exec(end) ?? []
    if (inside === undefined) return false
    const sides = inside.split('/')
    if (sides.length > 1 && sides.some(isHolder)) return true
    if (labels(folded(inside)) !== null && inside.split(/\s+/).length <= 8) return true
    return (
      inside.split(/\s+/).length <= 10 &&
      holdsCredit(inside) &&
      (before === '' || /[.!?”"…]/.test(before!) || credits.has(folded(inside.split(/[\s:]+/)[0]!)))
    )
  }

  /** Credits with a colon, slash or bar in them; most lines have none. */
  const barred: readonly Rule[] = [
    // "… in several cities. Photo: EPA", "Photograph: Jane Roe/Getty Images"
    (end) => {
      const [, label] = /(?:^|[.!?”"…]\s*)((?:\p{L}+[ -]){0,2}\p{L}+) ?[:/|] ?\S[^.:]{1,70}$/u.exec(end) ?? []
      return label !== undefined && holdsCredit(label)
    },
    // "… history. / AA"
    (end) => {
      const [, name] = /[\s.][/|]\s?([\p{L}-][\p{L}\s/-]{1,40})$/u.exec(end) ?? []
      return name !== undefined && (/^\p{Lu}{2,6}$/u.test(name) || name.split('/').some(isAgency))
    },
    // "REUTERS/Jane Roe", "Jane Roe/AP", "JANE ROE/DNJ"
    (end) => {
      const [, left, right] =
        /(?:^|[\s(])(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2}) ?\/ ?(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})\)?$/u.exec(
          end,
        ) ?? []
      if (left === undefined || right === undefined) return false
      const last = left.split(' ').at(-1)!
      return (
        isHolder(last) ||
        isHolder(left) ||
        isHolder(right) ||
        /^\p{Lu}{2,6}$/u.test(right) ||
        `${left}/${right}`.length >= end.length - 2
      )
    },
  ]

  const likely: readonly Rule[] = [
    // "… against the government. Reuters", "… (Reuters)", "… — AFP"
    (end) => {
      const [, name] = /[.!?”"…][\s(—–-]+(\p{Lu}[\p{L}./-]+(?: \p{Lu}[\p{L}-]+){0,2})\)?$/u.exec(end) ?? []
      return name?.split('/').some(isAgency) ?? false
    },
    // "Reuters Around a hundred people …", with no end of a sentence
    (_, text) => {
      const [, name] = /^(\p{Lu}[\p{L}]+(?:[ :]\p{Lu}[\p{L}]+)?):? \p{Lu}/u.exec(text.slice(0, 80)) ?? []
      if (name === undefined || /[.!?”"…]$/.test(text)) return false
      return [name, ...name.split(/[ :]/)].slice(0, 2).some(isAgency)
    },
  ]

  return (text) => {
    const last = text.slice(-160)
    const trailer = trailers(folded(last))
    const end = trailer === null ? last : last.slice(0, -trailer.length).trimEnd()
    const sure = bracketed(end, text) || (/[:/|]/.test(end) && barred.some((rule) => rule(end, text)))
    if (sure) return { strength: 'sure' }
    return { strength: likely.some((rule) => rule(end, text)) ? 'likely' : 'none' }
  }
}

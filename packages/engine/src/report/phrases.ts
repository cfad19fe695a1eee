/** Tells whether a folded text holds one of a list of phrases; the one found is returned, null for none. */
export type Phrases = (text: string) => string | null

/** Where in a text a phrase must stand. `whole`: it is all there is, but for marks around it. */
export type PhrasePlace = 'whole' | 'opening' | 'closing' | 'anywhere'

/** Compiles phrases in lower case into one look-up; `#` in a phrase stands for a number. Linear in the text. */
export const phrases = (list: readonly string[], place: PhrasePlace): Phrases => {
  if (list.length === 0) return () => null
  if (place === 'whole') {
    const plain = new Set(list.filter((phrase) => !phrase.includes('#')).map(bare))
    const numbered = list.filter((phrase) => phrase.includes('#'))
    const pattern = numbered.length === 0 ? null : new RegExp(`^(?:${alternatives(numbered)})$`)
    return (text) => (text.length > 120 ? null : plain.has(bare(text)) || pattern?.test(text) ? text : null)
  }
  if (place === 'opening') return openings(list)
  return place === 'closing' ? closings(list) : anywhere(list)
}

/** Phrases that end a text: only its last letters are looked at. */
const closings = (list: readonly string[]): Phrases => {
  const starting = startingAt(list)
  // A number may be longer than the sign that stands for it.
  const longest = Math.max(...list.map((phrase) => phrase.length + 8 * (phrase.split('#').length - 1)))
  return (text) => {
    for (let from = Math.max(0, text.length - longest); from < text.length; from++) {
      for (const phrase of starting(text, from)) {
        if (endOf(phrase, text, from) === text.length) return text.slice(from)
      }
    }
    return null
  }
}

const anywhere = (list: readonly string[]): Phrases => {
  const starting = startingAt(list)
  return (text) => {
    for (let from = 0; from < text.length; from++) {
      for (const phrase of starting(text, from)) {
        const end = endOf(phrase, text, from)
        if (end >= 0) return text.slice(from, end)
      }
    }
    return null
  }
}

const openings = (list: readonly string[]): Phrases => {
  const starting = startingAt(list)
  return (text) => {
    for (const phrase of starting(text, 0)) {
      const end = endOf(phrase, text, 0)
      if (end >= 0) return text.slice(0, end)
    }
    return null
  }
}

const none: readonly string[] = []

/** The phrases that may begin at a place in a text, longest first: inside a word only those that begin with a mark. */
const startingAt = (list: readonly string[]): ((text: string, from: number) => readonly string[]) => {
  const all = byFirst(list)
  const marks = byFirst(list.filter((phrase) => !isWordCode(phrase.charCodeAt(0), phrase, 0)))
  return (text, from) => {
    const code = text.charCodeAt(from)
    const inside = from > 0 && isWordAt(text, from - 1)
    return (inside ? marks : all).get(isDigit(code) ? hash : code) ?? none
  }
}

const byFirst = (list: readonly string[]): ReadonlyMap<number, readonly string[]> => {
  const found = new Map<number, string[]>()
  for (const phrase of [...list].sort((a, b) => b.length - a.length)) {
    const first = phrase.charCodeAt(0)
    const same = found.get(first)
    if (same === undefined) found.set(first, [phrase])
    else same.push(phrase)
  }
  return found
}

/**
 * Where a phrase that begins at a place ends, or -1. Its words are words of the text; the space between two may be
 * missing, as it is where a page's markup was taken out. Compared letter by letter: hundreds of expressions take longer
 * to compile than a report takes to read.
 */
const endOf = (phrase: string, text: string, from: number): number => {
  let at = from
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i)
    if (code === hash) {
      const first = at
      while (at - first < 9 && isDigit(text.charCodeAt(at))) at++
      if (at === first) return -1
    } else if (code === 32) {
      if (at < text.length && /\s/.test(text[at]!)) at++
    } else if (text.charCodeAt(at) === code) at++
    else return -1
  }
  if (!isWordCode(phrase.charCodeAt(phrase.length - 1), phrase, phrase.length - 1)) return at
  if (isWordAt(text, at)) return -1
  return text[at] === '-' && isWordAt(text, at + 1) && !isDigit(text.charCodeAt(at + 1)) ? -1 : at
}

const hash = 35
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean => isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

const isWordCode = (code: number, phrase: string, at: number): boolean => code === hash || isWordAt(phrase, at)

const word = /^[\p{L}\p{N}]/u

const isWordAt = (text: string, at: number): boolean => {
  if (at >= text.length) return false
  const code = text.charCodeAt(at)
  return code < 128 ? isLetter(code) : word.test(text.slice(at, at + 2))
}

const bare = (text: string): string => text.replace(/^[\s"'([{<|/\\•*-]+|[\s"')\]}>|/\\:;,.!•*»›-]+$/g, '') || text

const alternatives = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => {
      const body = phrase
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replace(/#/g, '\\d{1,9}')
        .replace(/ /g, '\\s?')
      const left = /^[\p{L}\p{N}#]/u.test(phrase) ? '(?<![\\p{L}\\p{N}])' : ''
      const right = /[\p{L}\p{N}#]$/u.test(phrase) ? '(?![\\p{L}\\p{N}]|-\\p{L})' : ''
      return `${left}${body}${right}`
    })
    .join('|')

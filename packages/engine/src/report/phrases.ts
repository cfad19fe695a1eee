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
  const pattern = new RegExp(`(?:${alternatives(list)})$`, 'u')
  // A number may be longer than the sign that stands for it.
  const longest = Math.max(...list.map((phrase) => phrase.length + 8 * (phrase.split('#').length - 1)))
  return (text) => pattern.exec(text.slice(-longest - 2))?.[0] ?? null
}

/** Phrases by their first two letters, tried only where a word begins with these: most words begin no phrase. */
const anywhere = (list: readonly string[]): Phrases => {
  const patterns = new Map<string, RegExp>()
  const keyOf = (phrase: string): string => /^\p{L}{2}/u.exec(phrase)?.[0] ?? phrase.slice(0, 1)
  for (const key of new Set(list.map(keyOf))) {
    const some = list.filter((phrase) => keyOf(phrase) === key)
    patterns.set(key, new RegExp(`(?:${alternatives(some)})`, 'uy'))
  }
  const isWord = (text: string, at: number): boolean => /^[\p{L}\p{N}]$/u.test(text[at] ?? '')
  return (text) => {
    let inside = false
    for (let at = 0; at < text.length; at++) {
      const isInside = inside
      inside = isLetter(text.charCodeAt(at)) || (text.charCodeAt(at) > 127 && isWord(text, at))
      if (isInside && inside) continue
      for (const key of [text.slice(at, at + 2), isDigit(text.charCodeAt(at)) ? '#' : text[at]!]) {
        const pattern = patterns.get(key)
        if (pattern === undefined) continue
        pattern.lastIndex = at
        const found = pattern.exec(text)
        if (found !== null) return found[0]
      }
    }
    return null
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean => isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** Phrases by their first word, so that a text is compared with few of them. */
const openings = (list: readonly string[]): Phrases => {
  const byFirst = new Map<string, string[]>()
  for (const phrase of list) {
    const first = firstOf(phrase)
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
  }
  const patterns = new Map<string, RegExp>()
  return (text) => {
    const first = firstOf(text)
    const some = byFirst.get(first)
    if (some === undefined) return null
    const pattern = patterns.get(first) ?? new RegExp(`^(?:${alternatives(some)})`, 'u')
    patterns.set(first, pattern)
    return pattern.exec(text)?.[0] ?? null
  }
}

/** The first letters of a text in one word, `#` for a number, else its first mark. */
const firstOf = (text: string): string => {
  const [word] = /^\p{L}{1,20}/u.exec(text) ?? []
  return word ?? (/^\d/.test(text) ? '#' : text.slice(0, 1))
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

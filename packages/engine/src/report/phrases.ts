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
  const first = new Uint8Array(128)
  for (const key of patterns.keys()) if (key.charCodeAt(0) < 128) first[key.charCodeAt(0)] = 1
  if (patterns.has('#')) first.fill(1, 48, 58)
  const at = (pattern: RegExp | undefined, text: string, from: number): string | null => {
    if (pattern === undefined) return null
    pattern.lastIndex = from
    return pattern.exec(text)?.[0] ?? null
  }
  return (text) => {
    let inside = false
    for (let from = 0; from < text.length; from++) {
      const code = text.charCodeAt(from)
      const isInside = inside
      inside = code < 128 ? isLetter(code) : /^[\p{L}\p{N}]$/u.test(text[from]!)
      if ((isInside && inside) || (code < 128 && first[code] === 0)) continue
      const single = isDigit(code) ? '#' : text[from]!
      const found = at(patterns.get(text.slice(from, from + 2)), text, from) ?? at(patterns.get(single), text, from)
      if (found !== null) return found
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

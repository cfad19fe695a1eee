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
  const either = alternatives(list)
  const pattern = new RegExp(place === 'closing' ? `(?:${either})$` : `(?:${either})`, 'u')
  return (text) => pattern.exec(text)?.[0] ?? null
}

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

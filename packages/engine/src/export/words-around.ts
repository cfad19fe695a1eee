/** Where words with what stands around them begin and end. */
export interface Around {
  readonly left: Edge
  readonly right: Edge
}

/** An end of such words, in UTF-16 units of the text. */
export interface Edge {
  readonly at: number
  /** Whether it lies in the middle of a sentence. */
  readonly cut: boolean
}

/** A stretch of a text with what stands around it in its sentence and line, as far as it may reach. */
export const wordsAround = (text: string, start: number, end: number): Around => ({
  left: leftEdge(text, start),
  right: rightEdge(text, end),
})

/** How far the context may reach on either side, in UTF-16 units. */
const reach = 160

/**
 * For the eye only: a mark that ends sentences after a word of three small letters or a number, and a capital after it.
 * "Mr. Tokayev" and "Jan. 10" are not cut.
 */
const sentenceEnd = /(?:\p{Ll}{3}|\d)[.!?…]["”’)\]]{0,2}\s+(?=["“‘([]?\p{Lu})/gu

/** Where the context starts: where the line or the sentence does, or a word. */
const leftEdge = (text: string, start: number): Edge => {
  const from = Math.max(0, start - reach)
  const window = text.slice(from, start)
  const line = window.lastIndexOf('\n') + 1
  const ends = [...`${window.slice(line)}${text.slice(start, start + 2)}`.matchAll(sentenceEnd)]
  const sentence = ends.at(-1)
  if (sentence !== undefined) return { at: from + line + sentence.index + sentence[0].length, cut: false }
  if (line > 0 || from === 0) return { at: from + line + /^\s*/.exec(window.slice(line))![0].length, cut: false }
  return { at: from + window.indexOf(' ') + 1, cut: true }
}

/** Where the context ends: where the line or the sentence does, or a word. */
const rightEdge = (text: string, end: number): Edge => {
  const before = Math.min(end, 8)
  const window = text.slice(end - before, end + reach)
  const newline = window.indexOf('\n', before)
  const line = newline < 0 ? window : window.slice(0, newline)
  for (const { index, 0: found } of line.matchAll(sentenceEnd)) {
    const at = index + found.trimEnd().length
    if (at >= before) return { at: end - before + at, cut: false }
  }
  if (newline >= 0 || end + reach >= text.length) return { at: end - before + line.length, cut: false }
  const space = line.lastIndexOf(' ')
  return { at: end - before + (space > before ? space : line.length), cut: true }
}

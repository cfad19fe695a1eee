import type { Reading } from '../claims/reading.ts'
import { fold } from '../text/fold.ts'

/** A word, number or mark of a sentence; a name that the report's parties hold is one word. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly form: string
  readonly norm: string
  /** Id of the person it names; null for anything else. */
  readonly party: string | null
  /** Whether it is the name itself, and no pronoun or description. */
  readonly named: boolean
  readonly place: boolean
  readonly number: boolean
  readonly mark: boolean
  /** Whether "'s" follows it. */
  readonly genitive: boolean
}

export type Sentence = readonly Word[]

/**
 * The words of a report's headline, body and captions, sentence by sentence and line by line, each name of a person or
 * place as one word. A reading carries no tokens, and this needs none: it only looks around names. Linear in the text.
 */
export const wordsOf = (reading: Reading): Sentence[] => {
  const { text, zones } = reading
  const names = namesOf(reading)
  const sentences: Sentence[] = []
  let next = 0
  for (const { kind, span, repeats } of zones) {
    if (kind === 'furniture' || kind === 'byline' || repeats !== null) continue
    let sentence: Word[] = []
    const close = (): void => {
      if (sentence.length > 0) sentences.push(sentence)
      sentence = []
    }
    pattern.lastIndex = span[0]
    let end = span[0]
    while (true) {
      const match = pattern.exec(text)
      if (match === null || match.index >= span[1]) break
      const start = match.index
      while (next < names.length && names[next]!.end <= start) next++
      while (next > 0 && names[next - 1]!.start >= start) next--
      const name = next < names.length && names[next]!.start <= start ? names[next]! : null
      if (hasBreak(text, end, start) || sentence.length >= longest) close()
      end = name === null ? start + match[0].length : Math.min(name.end, span[1])
      const form = text.slice(start, end)
      pattern.lastIndex = end
      const owned = isGenitive(text, end)
      if (owned) pattern.lastIndex = end + 2
      sentence.push({
        start,
        end,
        form,
        norm: fold(form),
        party: name?.party ?? null,
        named: name?.named ?? false,
        place: name?.place ?? false,
        number: match[2] !== undefined,
        mark: name === null && match[3] !== undefined,
        genitive: owned,
      })
      if (owned) end += 2
      if (ends(text, form, sentence.at(-2)?.form ?? '', end)) close()
    }
    close()
  }
  return sentences
}

/** A word, a number or a mark, in this order of groups. */
const pattern = /(\p{L}[\p{L}\p{M}'’]*)|(\d[\d,.]*\d|\d)|([^\s\p{L}\p{N}])/gu

const hasBreak = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) return true
  return false
}

const isGenitive = (text: string, at: number): boolean => {
  const mark = text[at]
  return (mark === "'" || mark === '’') && text[at + 1] === 's' && !/\p{L}/u.test(text[at + 2] ?? '')
}

/** Most words of a sentence that are read as one. */
const longest = 400

/** Whether a mark ends a sentence: not after an initial or a short title, and before a capital. */
const ends = (text: string, form: string, before: string, at: number): boolean =>
  (form === '.' || form === '!' || form === '?') &&
  !(form === '.' && /^(?:\p{Lu}|\p{Lu}\p{Ll}{1,2})$/u.test(before)) &&
  /^["'”’)]?\s*["“‘']?\p{Lu}/u.test(text.slice(at, at + 6))

interface Named {
  readonly start: number
  readonly end: number
  readonly party: string | null
  readonly named: boolean
  readonly place: boolean
}

/** Mentions of persons and places by position, none inside another. */
const namesOf = ({ parties, text }: Reading): Named[] => {
  const all = parties.flatMap(({ id, kind, mentions }): Named[] =>
    kind === 'person' || kind === 'place'
      ? mentions.map(([start, end]) => ({
          start,
          end,
          party: kind === 'person' ? id : null,
          named: /^\p{Lu}/u.test(text.slice(start, end)) && end - start > 2,
          place: kind === 'place',
        }))
      : [],
  )
  const found: Named[] = []
  for (const each of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1)
    if (last === undefined || each.start >= last.end) found.push(each)
  }
  return found
}

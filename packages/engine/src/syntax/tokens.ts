import type { Language } from '../language/language.ts'
import type { Annotator } from '../report/layers.ts'
import type { Span } from '../text/span.ts'

/** Universal part of speech (Universal Dependencies 2). */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A word, number or mark, cut as Universal Dependencies cuts English: do|n't, Nur|-|Sultan|'s, $|5|m. */
export interface Token extends Span {
  /** The word as written. */
  readonly form: string
  /** Folded for look-up: lower case, straight quotes and apostrophes. */
  readonly norm: string
  readonly lemma: string
  readonly upos: Upos
  /** Penn tag. */
  readonly xpos: string
  /** Index of its sentence. */
  readonly sentence: number
  /** Whether white space stands before it. */
  readonly spaced: boolean
}

/** A sentence, within one zone, as a half-open range of tokens. Furniture has none. */
export interface Sentence extends Span {
  readonly first: number
  readonly last: number
  /** Index of its zone. */
  readonly zone: number
  /** Why it was not read further ("unread: too long"), or null. */
  readonly unread: string | null
}

declare module '../report/layers.ts' {
  interface Layers {
    tokens: Token
    sentences: Sentence
  }
}

/** Cuts a report into sentences and tagged tokens. */
export const syntax = (_language: Language): Annotator<'zones', 'tokens' | 'sentences'> => ({
  gives: ['tokens', 'sentences'],
  find: ({ report, zones }) => {
    const tokens: Token[] = []
    const sentences: Sentence[] = []
    for (const [zone, { start, end, kind }] of zones.entries()) {
      if (kind === 'furniture') continue
      for (const piece of report.text.slice(start, end).matchAll(/\S.*?(?:[.!?]['"”’]*(?=\s|$)|$)/gs)) {
        const first = tokens.length
        const from = start + piece.index
        for (const word of piece[0].matchAll(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|\S/gu)) {
          tokens.push({
            start: from + word.index,
            end: from + word.index + word[0].length,
            form: word[0],
            norm: word[0].toLowerCase(),
            lemma: word[0].toLowerCase(),
            upos: 'X',
            xpos: 'XX',
            sentence: sentences.length,
            spaced: word.index > 0 && /\s/.test(piece[0][word.index - 1] ?? ''),
          })
        }
        sentences.push({ start: from, end: from + piece[0].length, first, last: tokens.length, zone, unread: null })
      }
    }
    return { tokens, sentences }
  },
})

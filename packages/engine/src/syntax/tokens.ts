import type { Language } from '../language/language.ts'
import { foreignReader, whyUnread } from '../report/foreign.ts'
import type { Annotator } from '../report/layers.ts'
import type { Span } from '../text/span.ts'
import { lemmatiser } from './lemmas.ts'
import { readModel } from './model.ts'
import { longestSentence, splitter } from './sentences.ts'
import { tagger } from './tagger.ts'
import { tokenizer } from './tokenizer.ts'

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

/**
 * A sentence, within one zone, as a half-open range of tokens. Furniture has none; a paragraph in a language without a model
 * is one, unread and without tokens.
 */
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

/** Cuts a report into sentences and tagged tokens. Tokens come in document order and do not overlap. */
export const syntax = (language: Language): Annotator<'zones', 'tokens' | 'sentences'> => {
  const cut = tokenizer(language.orthography)
  const split = splitter(language.orthography)
  const model = readModel(language.models.tagger)
  const { tag } = tagger(model, language.inflection)
  const lemmaOf = lemmatiser(language.inflection, model.lexicon, model.lemmas)
  const labels = model.labels.map((label) => {
    const [xpos, upos] = label.split(' ') as [string, Upos]
    return { xpos, upos, name: xpos === 'NNP' || xpos === 'NNPS' }
  })
  const numbers = new Uint8Array(longestSentence)
  return {
    gives: ['tokens', 'sentences'],
    find: ({ report, zones }) => {
      const { text, blocks } = report
      const foreignIn = foreignReader(report)
      const borders = new Set(blocks.map((block) => block.start))
      const tokens: Token[] = []
      const sentences: Sentence[] = []
      for (const [zone, { start, end, kind, repeats }] of zones.entries()) {
        if (kind === 'furniture' || repeats !== null) continue
        const foreign = foreignIn({ start, end })
        if (foreign !== null) {
          const unread = whyUnread(foreign)
          sentences.push({ start, end, first: tokens.length, last: tokens.length, zone, unread })
          continue
        }
        const cuts = cut(text, start, end)
        for (const { first, last, unread } of split(text, cuts, borders)) {
          const pieces = cuts.slice(first, last)
          const forms = pieces.map((piece) => text.slice(piece.start, piece.end))
          const words = tag(forms, numbers)
          const from = tokens.length
          for (const [at, piece] of pieces.entries()) {
            const { xpos, upos, name } = labels[numbers[at]!]!
            const form = forms[at]!
            const word = words[at]!
            tokens.push({
              start: piece.start,
              end: piece.end,
              form,
              norm: word.norm,
              lemma: lemmaOf(word, form, xpos, name),
              upos,
              xpos,
              sentence: sentences.length,
              spaced: piece.spaced,
            })
          }
          sentences.push({
            start: pieces[0]!.start,
            end: pieces.at(-1)!.end,
            first: from,
            last: tokens.length,
            zone,
            unread,
          })
        }
      }
      return { tokens, sentences }
    },
  }
}

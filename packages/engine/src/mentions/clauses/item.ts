import type { NounPhrase, VerbGroup } from './chunk.ts'
import type { WordClass } from './word-class.ts'

/** A piece of a sentence as the clause grammar sees it. Token ranges are half-open and count the report's tokens. */
export type Item =
  | Piece<'noun', { readonly phrase: NounPhrase; readonly temporal: boolean }>
  | Piece<
      'verb',
      {
        readonly group: VerbGroup
        readonly opens: WordClass
        readonly bare: boolean
        readonly lemma: string
        readonly singular: boolean
      }
    >
  | Piece<
      'prepositional',
      {
        readonly preposition: string
        readonly phrase: NounPhrase
        readonly temporal: boolean
        /** The word can open a clause, and the tagger or a pronoun with its verb says that it does: "as he left". */
        readonly clausal: boolean
      }
    >
  | Piece<'preposition', { readonly preposition: string }>
  | Piece<'adjective', { readonly head: number }>
  | Piece<'subordinator' | 'that' | 'wh' | 'conjunction' | 'particle', { readonly word: string }>
  | Piece<'adverb' | 'there' | 'comma' | 'colon' | 'semicolon' | 'dash' | 'stop' | 'mark', object>
  | Piece<'quotation', { readonly quoted: number; readonly roots: readonly number[] }>

type Piece<Kind extends string, Has> = Kind extends string
  ? { readonly kind: Kind; readonly first: number; readonly last: number } & Has
  : never

export type NounItem = Extract<Item, { kind: 'noun' }>
export type VerbItem = Extract<Item, { kind: 'verb' }>
export type PrepositionalItem = Extract<Item, { kind: 'prepositional' }>
export type AdjectiveItem = Extract<Item, { kind: 'adjective' }>

import type { Language } from '../language/language.ts'
import type { Annotator } from '../report/layers.ts'
import type { Span } from '../text/span.ts'

/** Words between quotation marks, paired before anything is parsed. In document order; nested ones follow their outer one. */
export interface Quoted extends Span {
  /** Without the marks. */
  readonly inner: Span
  readonly opening: Span | null
  readonly closing: Span | null
  readonly depth: number
  /** What the marks are for: someone's speech, a distancing word, a title or name. */
  readonly use: 'speech' | 'scare' | 'title'
  /** Index of the quoted paragraph before it in the same speech, whose mark stays open; null otherwise. */
  readonly continues: number | null
  readonly rule: string
}

declare module '../report/layers.ts' {
  interface Layers {
    quoted: Quoted
  }
}

export const quoted = (_language: Language): Annotator<'tokens' | 'sentences' | 'zones', 'quoted'> => ({
  gives: ['quoted'],
  find: () => ({ quoted: [] }),
})

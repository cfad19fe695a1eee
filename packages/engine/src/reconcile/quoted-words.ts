import type { Reading, SpanPair } from '../claims/reading.ts'
import { fold } from '../text/fold.ts'
import type { QuotationClaim } from './ground.ts'

/** The words of a quotation, as they are compared, with where each stands in its report. */
export interface QuotedWords {
  readonly words: readonly string[]
  readonly spans: readonly SpanPair[]
}

/** A quotation longer than this is a document; its beginning is compared. */
const longest = 600

/** The words of a quotation's content, marks left out. */
export const quotedWords = (reading: Reading, { content }: QuotationClaim): QuotedWords => {
  const words: string[] = []
  const spans: SpanPair[] = []
  for (const [from, to] of content) {
    for (const match of reading.text.slice(from, to).matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)) {
      if (words.length === longest) return { words, spans }
      words.push(fold(match[0]))
      spans.push([from + match.index, from + match.index + match[0].length])
    }
  }
  return { words, spans }
}

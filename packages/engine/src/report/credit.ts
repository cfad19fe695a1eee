import type { Span } from '../text/span.ts'

/** Something the page says about itself: who published it, when, from which agency. */
export interface Credit {
  readonly kind: 'title' | 'outlet' | 'published' | 'updated' | 'agency' | 'author'
  /** Title, name or ISO 8601 date. */
  readonly value: string
  /** `url`: the report's address tells. */
  readonly from: 'input' | 'markup' | 'text' | 'url'
  /** Where the text says so; null when it came with the input or the markup. */
  readonly span: Span | null
}

declare module './layers.ts' {
  interface Layers {
    credits: Credit
  }
}

import type { ReactNode } from 'react'
import { hiddenIn } from './hidden-characters.ts'
import './excerpt.css'

/** A stretch of a text that is shown otherwise: the words of a claim, what differs. Half-open, in UTF-16 units. */
export interface Marked {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
  /** What it is besides: a number of a claim that differs. */
  readonly also?: readonly MarkKind[]
  /** Puts something around its words: a link. */
  readonly around?: (words: ReactNode) => ReactNode
}

export type MarkKind = 'claim' | 'chosen' | 'attribution' | 'number' | 'differs' | 'context'

export interface ExcerptProps {
  readonly text: string
  /** BCP 47; `und` where it is not known. */
  readonly lang: string
  /** Stretches that may not overlap. */
  readonly marks?: readonly Marked[]
  /** Set apart as a quotation block. */
  readonly block?: boolean
}

/**
 * Words of a report. They are text and nothing else: each excerpt runs in the direction of its own letters and cannot turn
 * what stands around it; characters that nobody sees are shown as marks.
 */
export const Excerpt = ({ text, lang, marks = [], block = false }: ExcerptProps) => {
  const own = { dir: 'auto', lang: langOf(lang) } as const
  return block ? (
    <blockquote className="excerpt excerpt-block" {...own}>
      {pieces(text, marks)}
    </blockquote>
  ) : (
    <bdi className="excerpt" {...own}>
      {pieces(text, marks)}
    </bdi>
  )
}

/** A report's headline, in its own language and direction; that there is none is said in ours. */
export const Headline = ({ title, lang }: { readonly title: string | null; readonly lang: string }) =>
  title === null ? (
    'No headline found'
  ) : (
    <bdi dir="auto" lang={langOf(lang)}>
      {shown(title, 0)}
    </bdi>
  )

/** Whether a report that names no outlet is called by its headline, which is not told twice then. */
export const isHeadline = (name: string): boolean => name.startsWith('“')

/** A name from outside, of a file or a report in it; what nobody sees in it is shown as marks. */
export const OutsideName = ({ name, className }: { readonly name: string; readonly className?: string }) => (
  <bdi dir="auto" className={className}>
    {shown(name, 0)}
  </bdi>
)

/** A language as the attribute `lang` takes it: said to be unknown, so that words are not taken for the page's own. */
export const langOf = (language: string | undefined): string =>
  // What was kept before languages were has none.
  language === undefined || language === 'und' ? '' : language

const pieces = (text: string, marks: readonly Marked[]): ReactNode[] => {
  const made: ReactNode[] = []
  let at = 0
  for (const { start, end, kind, also = [], around } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue
    made.push(...shown(text.slice(at, start), at))
    made.push(
      <mark key={`m${start}`} className={[kind, ...also].map((each) => `excerpt-${each}`).join(' ')} data-start={start}>
        {around === undefined ? shown(text.slice(start, end), start) : around(shown(text.slice(start, end), start))}
      </mark>,
    )
    at = end
  }
  made.push(...shown(text.slice(at), at))
  return made
}

/**
 * A text as it is shown: with a mark for each character that nobody sees.
 *
 * @param from where it begins in the whole, in UTF-16 units
 */
export const shown = (text: string, from: number): ReactNode[] =>
  hiddenIn(text).map((piece, at) =>
    piece.kind === 'text' ? (
      piece.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a character's place in the text is what it is
      <span key={`h${from}-${at}`} className="excerpt-hidden" title={piece.name} role="img" aria-label={piece.name}>
        {piece.short}
      </span>
    ),
  )

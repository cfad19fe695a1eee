import type { ReactNode } from 'react'
import './glyph.css'

/** How a reading stands, and how well a tally is founded: each is told by its shape, its hatch and its word; colour repeats it. */
export type GlyphName =
  | 'standing'
  | 'superseded'
  | 'withdrawn'
  | 'denied'
  | 'restatement'
  | 'background'
  | 'rejected'
  | 'conceded'
  | 'corroborated'
  | 'single-origin'
  | 'contested'
  | 'pending'

const hatch = <path className="glyph-line" d="M2.5 7 7 2.5M2.5 11.5l9-9M7 11.5 11.5 7" />

const shapes: Readonly<Record<GlyphName, ReactNode>> = {
  standing: <circle className="glyph-full" cx="7" cy="7" r="4.5" />,
  superseded: <circle className="glyph-line" cx="7" cy="7" r="4.2" />,
  withdrawn: (
    <>
      <rect className="glyph-line" x="2" y="2" width="10" height="10" rx="1" />
      {hatch}
    </>
  ),
  denied: <path className="glyph-line glyph-strong" d="M3 3l8 8M11 3l-8 8" />,
  restatement: <circle className="glyph-line glyph-dotted" cx="7" cy="7" r="4.2" />,
  background: <circle className="glyph-full" cx="7" cy="7" r="2" />,
  rejected: (
    <>
      <circle className="glyph-line" cx="7" cy="7" r="5" />
      <path className="glyph-line" d="M3.5 10.5l7-7" />
    </>
  ),
  conceded: <path className="glyph-full" d="M7 1.5 12.5 7 7 12.5 1.5 7z" />,
  corroborated: (
    <>
      <circle className="glyph-line" cx="7" cy="7" r="5.2" />
      <circle className="glyph-full" cx="7" cy="7" r="2.8" />
    </>
  ),
  'single-origin': (
    <>
      <circle className="glyph-line" cx="7" cy="7" r="4.8" />
      <path className="glyph-full" d="M7 2.2a4.8 4.8 0 0 1 4.8 4.8H7z" />
    </>
  ),
  contested: (
    <>
      <circle className="glyph-line" cx="7" cy="7" r="4.8" />
      <path className="glyph-full" d="M7 2.2a4.8 4.8 0 0 0 0 9.6z" />
    </>
  ),
  pending: <circle className="glyph-line glyph-dotted" cx="7" cy="7" r="4.8" />,
}

export const isGlyph = (name: string): name is GlyphName => name in shapes

/** The shape within a drawing of 14 by 14, for what is drawn in a larger one. */
export const StateMark = ({ of }: { readonly of: GlyphName }) => shapes[of]

/** The shape alone, beside its word: nothing for a screen reader. */
export const Glyph = ({ of }: { readonly of: string }) =>
  isGlyph(of) ? (
    <svg className={`glyph glyph-${of}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {shapes[of]}
    </svg>
  ) : null

/** A shape with its word. */
export const Told = ({ of, word }: { readonly of: string; readonly word: string }) => (
  <span className={`told told-${of}`}>
    <Glyph of={of} />
    {word}
  </span>
)

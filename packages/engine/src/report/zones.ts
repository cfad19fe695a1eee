import type { Language } from '../language/language.ts'
import type { Span } from '../text/span.ts'
import type { Annotator } from './layers.ts'

export type ZoneKind = 'headline' | 'byline' | 'dateline' | 'body' | 'caption' | 'furniture'

/** A part of the page and what it is for. Zones do not overlap and are in document order; blank space lies between. */
export interface Zone extends Span {
  readonly kind: ZoneKind
  /** The rule that decided, in words a reader can check. */
  readonly why: string
  /** Index, among the zones, of the first one with the same words; null when this is the first. */
  readonly repeats: number | null
}

/** Something the page says about itself: who published it, when, from which agency. */
export interface Credit {
  readonly kind: 'title' | 'outlet' | 'published' | 'updated' | 'agency' | 'author'
  /** Title, name or ISO 8601 date. */
  readonly value: string
  readonly from: 'input' | 'markup' | 'text'
  /** Where the text says so; null when it came with the input or the markup. */
  readonly span: Span | null
}

declare module './layers.ts' {
  interface Layers {
    zones: Zone
    credits: Credit
  }
}

/** Splits a report into its zones before anything is extracted: a list of related headlines shares every frame with the story. */
export const zones = (_language: Language): Annotator<never, 'zones'> => ({
  gives: ['zones'],
  find: ({ report }) => {
    const found: Zone[] = []
    for (const match of report.text.matchAll(/\S[^\n]*/g)) {
      found.push({
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        kind: 'body',
        why: 'a line of text',
        repeats: null,
      })
    }
    return { zones: found }
  },
})

/** Reads title, outlet, dates and agencies: what was given wins over markup, markup over the visible text. */
export const credits = (_language: Language): Annotator<'zones', 'credits'> => ({
  gives: ['credits'],
  find: ({ report }) => ({
    credits: (['title', 'outlet', 'published', 'updated'] as const).flatMap((kind) => {
      const given = report.given[kind]
      return given === null ? [] : [{ kind, value: given.value, from: given.from, span: null }]
    }),
  }),
})

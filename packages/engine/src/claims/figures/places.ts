import type { Annotated } from '../../report/layers.ts'
import type { PlaceMention } from './circumstances.ts'
import type { FigureLexicon } from './scene.ts'

/**
 * Every mention of a place by its name, and of a town as "the city" where its own line has named it before, in document
 * order. Linear in the length of the report.
 */
export const placesIn = (
  lexicon: FigureLexicon,
  { parties, tokens, report: { text } }: Annotated<'parties' | 'tokens'>,
): readonly PlaceMention[] => {
  const named = parties
    .filter(({ kind }) => kind === 'place')
    .flatMap(({ name, place, mentions }) =>
      mentions
        .filter(({ how }) => how === 'name')
        .map(({ start, end, head }) => ({ start, end, head, name, town: place?.level === 'city' })),
    )
    .toSorted((a, b) => a.start - b.start)
  const again: PlaceMention[] = []
  let next = 0
  let town: { readonly name: string; readonly end: number } | null = null
  for (let head = 1; head < tokens.length; head++) {
    const { norm, start, end } = tokens[head]!
    while (next < named.length && named[next]!.end <= start) {
      if (named[next]!.town) town = named[next]!
      next++
    }
    const article = tokens[head - 1]!
    if (town === null || !lexicon.is('towns', norm) || !lexicon.is('again', article.norm)) continue
    // "the city of Mersin" names another, "the city council" is no place
    const behind = tokens[head + 1]
    if (behind !== undefined && (behind.norm === lexicon.words.of || behind.upos === 'NOUN' || behind.upos === 'PROPN'))
      continue
    if (!text.slice(town.end, start).includes('\n')) again.push({ start: article.start, end, head, name: town.name })
  }
  return [...named.map(({ town: _, ...mention }) => mention), ...again].toSorted((a, b) => a.start - b.start)
}

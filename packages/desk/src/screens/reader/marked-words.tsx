import type { LeftOut, TextClaim, TextZone } from 'stemma/api'
import { langOf, shown } from '../../parts/excerpt.tsx'

export interface MarkedWordsProps {
  readonly text: string
  /** Where in the report the text begins, in UTF-16 units. */
  readonly from: number
  readonly zone: Pick<TextZone, 'start' | 'end' | 'language'>
  readonly claims: readonly TextClaim[]
  /** The number that stands on the card of each claim. */
  readonly numbers: ReadonlyMap<string, number>
  readonly rejected: readonly LeftOut[]
  readonly unread: readonly LeftOut[]
  readonly chosen: string | null
}

/**
 * The words of a paragraph with everything that was made of them: claims lie over one another, so that each stretch says
 * which it is of. Words are text and nothing else, as in an excerpt.
 */
export const MarkedWords = (props: MarkedWordsProps) => {
  const { zone } = props
  return (
    <bdi className="excerpt" dir="auto" lang={langOf(zone.language)}>
      {stretchesOf(props).map((stretch) => (
        <Stretch key={stretch.start} stretch={stretch} />
      ))}
      {zone.end === zone.start ? ' ' : null}
    </bdi>
  )
}

interface Stretched {
  readonly start: number
  readonly text: string
  /** The shortest claim first. */
  readonly claims: readonly TextClaim[]
  /** Cards of the claims that begin here. */
  readonly begins: readonly number[]
  readonly isNumber: boolean
  readonly isChosen: boolean
  readonly rejected: string | null
  readonly isUnread: boolean
}

const Stretch = ({ stretch }: { readonly stretch: Stretched }) => {
  const { start, text, claims, begins, isNumber, isChosen, rejected, isUnread } = stretch
  const words = shown(text, start)
  const kinds = [...new Set(claims.map(({ kind }) => `reader-of-${kind}`))]
  const names = [
    ...kinds,
    ...(isNumber ? ['reader-number'] : []),
    ...(isChosen ? ['reader-chosen'] : []),
    ...(rejected === null ? [] : ['reader-rejected']),
    ...(isUnread ? ['reader-unread'] : []),
  ]
  if (names.length === 0) return words
  return (
    <>
      {begins.length > 0 && (
        <sup className="reader-begins" aria-hidden="true">
          {begins.join(' ')}
        </sup>
      )}
      <span
        className={names.join(' ')}
        title={rejected === null ? undefined : `not counted: ${rejected}`}
        data-claims={claims.length === 0 ? undefined : claims.map(({ id }) => id).join(' ')}
      >
        {words}
      </span>
    </>
  )
}

const stretchesOf = ({
  text,
  from,
  zone,
  claims,
  numbers,
  rejected,
  unread,
  chosen,
}: MarkedWordsProps): readonly Stretched[] => {
  const start = Math.max(zone.start, from)
  const end = Math.min(zone.end, from + text.length)
  const counted = claims.flatMap(({ spans }) => spans.filter(({ kind }) => kind === 'number'))
  const cuts = new Set([start, end])
  for (const each of [...claims, ...counted, ...rejected, ...unread])
    for (const cut of [each.start, each.end]) if (cut > start && cut < end) cuts.add(cut)
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(0, -1).map((at, place): Stretched => {
    const to = places[place + 1]!
    const covers = (each: { readonly start: number; readonly end: number }): boolean =>
      each.start <= at && each.end >= to
    const own = claims.filter(covers).toSorted((a, b) => a.end - a.start - (b.end - b.start))
    return {
      start: at,
      text: text.slice(at - from, to - from),
      claims: own,
      begins: own
        .flatMap((claim) => (claim.start === at ? (numbers.get(claim.id) ?? []) : []))
        .toSorted((a, b) => a - b),
      isNumber: counted.some(covers),
      isChosen: own.some(({ id }) => id === chosen),
      rejected: rejected.find(covers)?.why ?? null,
      isUnread: unread.some(covers),
    }
  })
}

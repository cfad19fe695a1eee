import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Seen } from '../api/queries.ts'

export interface LineLinkProps {
  readonly story: string
  readonly line: { readonly kind: string; readonly id: string }
  readonly seen: Seen
  readonly children: ReactNode
}

/** A link to where a line of the record, or a claim, is shown; words alone where it has no place of its own. */
export const LineLink = ({ story, line, seen, children }: LineLinkProps) => {
  const place = placeOf(story, line, { asOf: seen.asOf, profile: seen.profile })
  return place === null ? (
    <bdi>{children}</bdi>
  ) : (
    <Link {...place}>
      <bdi>{children}</bdi>
    </Link>
  )
}

const placeOf = (
  story: string,
  { kind, id }: LineLinkProps['line'],
  seen: Seen,
): Pick<LinkProps, 'to' | 'params' | 'search' | 'hash'> | null => {
  switch (kind) {
    case 'story':
      return { to: '/stories/$story', params: { story: id }, search: seen }
    case 'tally':
      return { to: '/stories/$story/tallies/$tally', params: { story, tally: id }, search: seen }
    case 'claim':
      return { to: '/stories/$story/claims/$claim', params: { story, claim: id }, search: seen }
    case 'report':
      return { to: '/stories/$story/reports/$report', params: { story, report: id }, search: seen }
    case 'origin':
      return { to: '/stories/$story/stemma', params: { story }, search: { ...seen, origin: id } }
    case 'derivation':
      return { to: '/stories/$story/stemma', params: { story }, search: { ...seen, edge: id } }
    case 'utterance':
      return { to: '/stories/$story/utterances', params: { story }, search: { ...seen, utterance: id } }
    case 'incident':
      return { to: '/stories/$story/incidents', params: { story }, search: { ...seen, incident: id } }
    default:
      return null
  }
}

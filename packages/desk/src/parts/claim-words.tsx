import type { CitedClaim } from 'stemma/api'
import type { Seen } from '../api/queries.ts'
import { Excerpt } from './excerpt.tsx'
import { LineLink } from './line-link.tsx'

export interface ClaimWordsProps {
  readonly claims: readonly Pick<CitedClaim, 'id' | 'exact' | 'language' | 'name'>[]
  readonly story: string
  readonly seen: Seen
  readonly className?: string
}

/** UTF-16 units of a claim's words that are shown where many stand together. */
const longest = 300

/** The words of claims with the report of each, and a link to where they stand. */
export const ClaimWords = ({ claims, story, seen, className }: ClaimWordsProps) => (
  <ul className={className}>
    {claims.map(({ id, exact, language, name }) => (
      <li key={id}>
        <LineLink story={story} line={{ kind: 'claim', id }} seen={seen}>
          <Excerpt text={exact.length > longest ? `${exact.slice(0, longest)}…` : exact} lang={language} />
        </LineLink>{' '}
        <span className="dim">
          <bdi>{name}</bdi>
        </span>
      </li>
    ))}
  </ul>
)

import { Link } from '@tanstack/react-router'
import type { ClaimCard, TextClaim } from 'stemma/api'
import type { Seen } from '../../api/queries.ts'
import { Told } from '../../parts/glyph.tsx'
import { LineLink } from '../../parts/line-link.tsx'

export interface CardProps {
  readonly claim: TextClaim
  readonly told: ClaimCard | null
  readonly number: number | null
  readonly story: string
  readonly seen: Seen
  readonly isChosen: boolean
}

/** A claim in the margin: what was read in the words beside it, who says so, and how it stands in the record. */
export const Card = ({ claim, told, number, story, seen, isChosen }: CardProps) => (
  <li className={`reader-card reader-card-${claim.kind}${isChosen ? ' reader-card-chosen' : ''}`} data-claim={claim.id}>
    <span className="reader-card-head">
      <span className="reader-card-number">{number}</span>
      <span className="reader-card-kind">{kinds[claim.kind]}</span>
      {claim.state !== null && <Told of={claim.state.key} word={claim.state.word} />}
    </span>
    <Link
      to="/stories/$story/claims/$claim"
      params={{ story, claim: claim.id }}
      search={{ asOf: seen.asOf, profile: seen.profile }}
      className="reader-card-told"
    >
      <bdi>
        {told === null
          ? claim.says
          : told.told.map(({ text, look }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces stand in the order in which they are read
              <span key={at} className={`reader-card-${look}`}>
                {text}
              </span>
            ))}
      </bdi>
    </Link>
    {told !== null && (
      <span className="reader-card-chain">
        {told.chain.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hops stand in their order
          <span key={at}>
            {at > 0 && <span className="dim"> ← </span>}
            <bdi>{name}</bdi>
          </span>
        ))}
      </span>
    )}
    {claim.line !== null && (
      <span className="reader-card-line">
        <LineLink story={story} line={claim.line} seen={seen}>
          {claim.line.says}
        </LineLink>
      </span>
    )}
    {claim.decided.map((says) => (
      <span key={says} className="reader-card-decided">
        {says}
      </span>
    ))}
  </li>
)

const kinds: Readonly<Record<TextClaim['kind'], string>> = {
  figure: 'figure',
  quotation: 'quotation',
  event: 'event',
  standing: 'standing',
}

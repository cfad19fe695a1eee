import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { PartyRow } from 'stemma/api'
import { type Listed, type Seen, viewQuery } from '../../api/queries.ts'
import { LineLink } from '../../parts/line-link.tsx'
import type { QuotationsAsked } from './asked.ts'
import './who-is-who.css'

/** So many are shown at once. */
const first = 12

/** Who is who: offices over time, and the names that reports give one and the same. */
export const WhoIsWho = ({
  story,
  seen,
  asked,
}: {
  readonly story: string
  readonly seen: Seen
  readonly asked: QuotationsAsked
}) => {
  const { data } = useQuery(viewQuery<Listed<PartyRow>>(story, 'parties', seen, { limit: 300 }))
  const [isWhole, setWhole] = useState(false)
  const parties = data?.items ?? []
  if (data !== undefined && parties.length === 0) return null
  return (
    <aside className="who" aria-label="Who is who">
      <h2>Who is who</h2>
      <ul className="who-list">
        {(isWhole ? parties : parties.slice(0, first)).map(({ id, name, facts, factsInAll, utterances }) => (
          <li key={id}>
            <p className="who-name">
              {utterances > 0 ? (
                <Link
                  to="/stories/$story/utterances"
                  params={{ story }}
                  search={{ ...asked, speaker: name, utterance: undefined, a: undefined, b: undefined }}
                  resetScroll={false}
                >
                  <bdi>{name}</bdi>
                </Link>
              ) : (
                <bdi>{name}</bdi>
              )}
              {utterances > 0 && (
                <span className="dim small"> {utterances === 1 ? 'speaks once' : `speaks ${utterances} times`}</span>
              )}
            </p>
            <ul className="who-facts">
              {facts.map(({ says, claims }) => (
                <li key={says}>
                  {claims[0] === undefined ? (
                    <bdi>{says}</bdi>
                  ) : (
                    <LineLink story={story} seen={seen} line={{ kind: 'claim', id: claims[0] }}>
                      {says}
                    </LineLink>
                  )}
                </li>
              ))}
              {factsInAll > facts.length && <li>and {factsInAll - facts.length} more</li>}
            </ul>
          </li>
        ))}
      </ul>
      {parties.length > first && (
        <Button className="button no-print" onPress={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `All ${parties.length}`}
        </Button>
      )}
    </aside>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ClaimView } from 'stemma/api'
import { claimQuery, type Seen } from '../../api/queries.ts'
import { type KeyGroup, useListedKeys } from '../../parts/keys/key-list.ts'
import { useLetters } from '../../parts/keys/letters.ts'
import { Failed, Waiting } from '../../parts/notice.tsx'
import { Beside } from './beside.tsx'
import { ClaimCard } from './claim-card.tsx'
import { SourcePane } from './source-pane.tsx'
import { keyOf, nextSpan } from './spans.ts'
import './evidence.css'

/** A claim on one side, and on the other the report it stands in with its words marked; a second report beside. */
export const EvidenceScreen = () => {
  const { story, claim } = useParams({ from: '/stories/$story/claims/$claim' })
  const { asOf, profile, beside, words } = useSearch({ from: '/stories/$story/claims/$claim' })
  const seen: Seen = { asOf, profile }
  const { data, error, refetch } = useQuery(claimQuery(story, claim, seen, beside))
  if (error !== null)
    return (
      <div className="screen">
        <Failed error={error} again={() => void refetch()} />
      </div>
    )
  if (data === undefined || data.id !== claim)
    return (
      <div className="screen">
        <Waiting rows={8} what="The claim" />
      </div>
    )
  return <Evidence view={data} seen={seen} words={words ?? null} beside={beside ?? null} />
}

interface EvidenceProps {
  readonly view: ClaimView
  readonly seen: Seen
  /** Which words of the claim are chosen: `120-130`. */
  readonly words: string | null
  readonly beside: string | null
}

const Evidence = ({ view, seen, words, beside }: EvidenceProps) => {
  useKeys(view, seen, words, beside)
  useNeighbours(view, seen)
  return (
    <div className={view.beside === null ? 'evidence' : 'evidence evidence-two'}>
      <ClaimCard view={view} seen={seen} words={words} beside={beside} />
      <SourcePane view={view} seen={seen} words={words} />
      {view.beside !== null && <Beside story={view.story} comparison={view.beside} seen={seen} />}
    </div>
  )
}

/** The claims before and after are there before they are asked for. */
const useNeighbours = ({ story, previous, next }: ClaimView, { asOf, profile }: Seen): void => {
  const client = useQueryClient()
  useEffect(() => {
    for (const id of [next, previous])
      if (id !== null) void client.prefetchQuery(claimQuery(story, id, { asOf, profile }, undefined))
  }, [client, story, previous, next, asOf, profile])
}

/** n and p go through the words of the claim, [ and ] to the claims before and after it in its report. */
const useKeys = (view: ClaimView, seen: Seen, words: string | null, beside: string | null): void => {
  const navigate = useNavigate()
  useListedKeys(keysHere)
  useLetters((key) => {
    if (key === 'n' || key === 'p') {
      const next = nextSpan(view.spans, words, key === 'n' ? 1 : -1)
      if (next === null) return 'none'
      void navigate({
        to: '/stories/$story/claims/$claim',
        params: { story: view.story, claim: view.id },
        search: { ...seen, ...(beside === null ? {} : { beside }), words: keyOf(next) },
        replace: true,
        resetScroll: false,
      })
      return 'done'
    }
    const other = key === '[' ? view.previous : key === ']' ? view.next : null
    if (other === null) return 'none'
    void navigate({
      to: '/stories/$story/claims/$claim',
      params: { story: view.story, claim: other },
      search: { ...seen },
    })
    return 'done'
  })
}

const keysHere: KeyGroup = {
  name: 'Evidence',
  keys: [
    { keys: ['n', 'p'], says: 'to the next words that the claim rests on, or to those before' },
    { keys: ['[', ']'], says: 'the claim before or after it in its report' },
  ],
}

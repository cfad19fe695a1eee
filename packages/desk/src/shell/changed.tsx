import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ChangeRow } from 'stemma/api'
import { headQuery, type Listed, viewQuery } from '../api/queries.ts'
import { lookedAt, nowLookedAt } from './looked.ts'

/** How much changed materially since this person last looked at what changed; a first visit has seen all. */
export const Changed = ({ story }: { readonly story: string }) => {
  const seen = useSearch({ strict: false })
  const { data: head } = useQuery(headQuery(story, {}))
  const [since, setSince] = useState(() => lookedAt(story))
  useEffect(() => setSince(lookedAt(story)), [story])
  useEffect(() => {
    if (head === undefined || lookedAt(story) !== null) return
    nowLookedAt(story, head.revision)
    setSince(head.revision)
  }, [head, story])
  const isBehind = head !== undefined && since !== null && head.revision > since
  const { data } = useQuery({
    ...viewQuery<Listed<ChangeRow>>(story, 'changes', {}, { since: since ?? 0 }),
    enabled: isBehind,
  })
  const count = isBehind ? (data?.items.length ?? 0) : 0
  return (
    <Link
      to="/stories/$story/changes"
      params={{ story }}
      search={{ asOf: seen.asOf, profile: seen.profile, ...(since === null ? {} : { since: String(since) }) }}
      className="button button-plain"
      title="what changed since you last looked"
    >
      changed<span className="unseen"> since you looked:</span>{' '}
      <bdi className={count === 0 ? 'bar-count' : 'bar-count bar-count-new'}>{count}</bdi>
    </Link>
  )
}

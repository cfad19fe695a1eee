import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StoryDecision } from 'stemma/api'
import { get } from '../../api/client.ts'
import { headQuery, type Listed, type Seen } from '../../api/queries.ts'
import { dayText } from '../../parts/day.tsx'
import { LineLink } from '../../parts/line-link.tsx'
import { More } from '../../parts/more.tsx'
import { Empty, Failed, Waiting } from '../../parts/notice.tsx'
import { Tables } from '../../parts/tables.tsx'
import { Undo } from './act.tsx'

/** Every decision on the story and every undoing, the latest first; any of them can be undone, an undoing too. */
export const Decisions = ({ story, seen }: { readonly story: string; readonly seen: Seen }) => {
  const { data: head } = useQuery(headQuery(story, {}))
  const found = useInfiniteQuery({
    queryKey: ['story', story, 'decisions', seen.asOf ?? null, seen.profile ?? null],
    queryFn: ({ signal, pageParam }) =>
      get<Listed<StoryDecision>>(
        `/stories/${encodeURIComponent(story)}/decisions`,
        { asOf: seen.asOf, profile: seen.profile, limit: 100, cursor: pageParam },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
  const [open, setOpen] = useState<number | null>(null)
  const rows = found.data?.pages.flatMap(({ items }) => items)
  if (rows === undefined)
    return found.error === null ? (
      <Waiting rows={6} what="The decisions" />
    ) : (
      <Failed error={found.error} again={() => void found.refetch()} />
    )
  if (rows.length === 0)
    return (
      <Empty title="Nobody decided anything of this story">
        <p>
          What people accept, reject, correct or bring together stands here, with who did it and why, and can be undone.
        </p>
      </Empty>
    )
  return (
    <>
      <ol className="review-decisions">
        {rows.map((row) => (
          <li key={row.seq} className={row.holds ? 'review-decision' : 'review-decision review-decision-undone'}>
            <span className="review-holds small">
              <span aria-hidden="true">{row.holds ? '●' : '○'}</span> {row.holds ? 'holds' : 'undone'}
            </span>
            <div>
              <p className="review-says">
                <bdi>{row.words}</bdi>
                {row.line !== null && (
                  <>
                    {' · '}
                    <LineLink story={story} line={row.line} seen={seen}>
                      {row.line.says}
                    </LineLink>
                  </>
                )}
              </p>
              {row.reason !== null && row.reason !== '' && (
                <p className="review-reason">
                  <bdi>{row.reason}</bdi>
                </p>
              )}
              {row.unmet !== null && <p className="review-unmet small">Not carried out: {row.unmet}</p>}
              <p className="small dim">
                <bdi>{row.actor}</bdi> · {dayText(row.time)}, {row.time.slice(11, 16)} UTC · entry {row.seq}
              </p>
              {open === row.seq && head !== undefined && (
                <Undo
                  story={story}
                  seq={row.seq}
                  revision={head.revision}
                  left={() => setOpen(null)}
                  kept={() => {
                    setOpen(null)
                    void found.refetch()
                  }}
                />
              )}
            </div>
            {row.holds && open !== row.seq && (
              <button
                type="button"
                className="button no-print"
                aria-label={`Undo entry ${row.seq}: ${row.words}`}
                onClick={() => setOpen(row.seq)}
              >
                {row.undoes === null ? 'Undo' : 'Redo'}
              </button>
            )}
          </li>
        ))}
      </ol>
      <Tables {...{ story, seen }} names={['decisions']} />
      <More of={found}>Earlier decisions</More>
    </>
  )
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ReviewRow } from 'stemma/api'
import { get } from '../../api/client.ts'
import type { Listed, Seen } from '../../api/queries.ts'
import { Empty, Failed, Waiting } from '../../parts/notice.tsx'
import { Decisions } from './decisions.tsx'
import { Queue } from './queue.tsx'
import { Scene } from './scene.tsx'
import './review.css'

/** What a person should look at, what would change most first, with the keys of the terminal; and what was decided. */
export const ReviewScreen = () => {
  const { story } = useParams({ from: '/stories/$story' })
  const { view, ...search } = useSearch({ from: '/stories/$story/review' })
  const seen: Seen = { asOf: search.asOf, profile: search.profile }
  return (
    <div className="screen review">
      <header className="screen-head review-head">
        <h1>Review</h1>
        <nav className="review-views" aria-label="Of the review">
          {views.map(({ name, is }) => (
            <Link
              key={name}
              to="/stories/$story/review"
              params={{ story }}
              search={{ ...seen, ...(is === null ? {} : { view: is }) }}
              className={(view ?? null) === is ? 'pill pill-here' : 'pill'}
              aria-current={(view ?? null) === is ? 'true' : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      </header>
      {view === 'decisions' ? <Decisions story={story} seen={seen} /> : <Questions story={story} seen={seen} />}
    </div>
  )
}

const views = [
  { name: 'Questions', is: null },
  { name: 'Decisions', is: 'decisions' },
] as const

interface Shown {
  readonly story: string
  readonly seen: Seen
}

const Questions = ({ story, seen }: Shown) => {
  const found = useQuestions(story, seen)
  const rows = found.data?.pages.flatMap(({ items }) => items)
  if (rows === undefined)
    return found.error === null ? (
      <Waiting rows={8} what="The questions" />
    ) : (
      <Failed error={found.error} again={() => void found.refetch()} />
    )
  if (rows.length === 0)
    return (
      <Empty title="There is nothing that a person should look at">
        <p>
          Where reports disagree, a figure rests on one origin alone, or a number fell, it is asked here. What was
          decided is under Decisions.
        </p>
      </Empty>
    )
  return (
    <Asked
      rows={rows}
      story={story}
      seen={seen}
      more={found.hasNextPage && !found.isFetchingNextPage ? () => void found.fetchNextPage() : null}
    />
  )
}

const useQuestions = (story: string, seen: Seen) =>
  useInfiniteQuery({
    queryKey: ['story', story, 'review', seen.asOf ?? null, seen.profile ?? null],
    queryFn: ({ signal, pageParam }) =>
      get<Listed<ReviewRow>>(
        `/stories/${encodeURIComponent(story)}/review`,
        { asOf: seen.asOf, profile: seen.profile, limit: 200, cursor: pageParam },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })

interface AskedProps extends Shown {
  readonly rows: readonly ReviewRow[]
  readonly more: (() => void) | null
}

/** The queue and the question in view: where that was decided, the one that took its place. */
const Asked = ({ rows, story, seen, more }: AskedProps) => {
  const { item, words } = useSearch({ from: '/stories/$story/review' })
  const navigate = useNavigate()
  const place = useRef(0)
  const found = rows.findIndex(({ id }) => id === item)
  const at = found === -1 ? Math.min(place.current, rows.length - 1) : found
  useEffect(() => {
    place.current = at
  }, [at])
  const row = rows[at]!
  const go = (to: number, chosen = 0): void =>
    void navigate({
      to: '.',
      search: (before) =>
        ({
          ...before,
          item: rows[(to + rows.length) % rows.length]!.id,
          words: chosen === 0 ? undefined : chosen + 1,
        }) as never,
      replace: true,
      resetScroll: false,
    })
  return (
    <div className="review-desk">
      <Queue rows={rows} at={at} story={story} seen={seen} go={go} more={more} />
      <Scene
        row={row}
        number={at + 1}
        of={rows.length}
        chosen={item === row.id ? Math.max(0, Number(words ?? 1) - 1) : 0}
        story={story}
        seen={seen}
        go={(by) => go(at + by)}
        choose={(chosen) => go(at, chosen)}
      />
    </div>
  )
}

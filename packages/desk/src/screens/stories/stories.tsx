import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { IntakeView, ListedStory } from 'stemma/api'
import { get } from '../../api/client.ts'
import { casebookQuery, type Listed } from '../../api/queries.ts'
import { Day } from '../../parts/day.tsx'
import { DropTarget } from '../../parts/drop-target.tsx'
import { Told } from '../../parts/glyph.tsx'
import { Intake } from '../../parts/intake.tsx'
import { More } from '../../parts/more.tsx'
import { Empty, Failed, Waiting } from '../../parts/notice.tsx'
import { TableLink } from '../../parts/tables.tsx'
import './stories.css'

/** The stories of a casebook, those with most reports first; files can be dropped on it. */
export const StoriesScreen = () => {
  const { data: casebook } = useQuery(casebookQuery)
  const found = useInfiniteQuery({
    queryKey: ['stories', 'pages'],
    queryFn: ({ signal, pageParam }) => get<Listed<ListedStory>>('/stories', { limit: 100, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
  useEffect(() => {
    document.title = 'Stories · Stemma'
  }, [])
  const stories = found.data?.pages.flatMap(({ items }) => items)
  return (
    <DropTarget>
      <div className="screen stories">
        <header className="screen-head stories-head">
          <h1>Stories</h1>
          {casebook !== undefined && (
            <p className="dim small">
              {casebook.stories} {casebook.stories === 1 ? 'story' : 'stories'} · {casebook.reports}{' '}
              {casebook.reports === 1 ? 'report' : 'reports'} · <bdi>{casebook.name}</bdi>
            </p>
          )}
          {casebook?.readOnly === false && stories !== undefined && stories.length > 0 && (
            <Link to="/add" className="button button-main stories-add">
              Add reports
            </Link>
          )}
        </header>
        {stories === undefined ? (
          found.error === null ? (
            <Waiting rows={5} what="The list of stories" />
          ) : (
            <Failed error={found.error} again={() => void found.refetch()} />
          )
        ) : stories.length === 0 ? (
          <NoStories intake={casebook?.intake ?? null} readOnly={casebook?.readOnly === true} />
        ) : (
          <ol className="stories-list">
            {stories.map((story) => (
              <Story key={story.id} story={story} />
            ))}
          </ol>
        )}
        <More of={found}>More stories</More>
        {stories !== undefined && stories.length > 0 && (
          <p className="tables small no-print">
            As a table: <TableLink says="stories" path="/stories" />
          </p>
        )}
        {casebook !== undefined && stories !== undefined && stories.length + casebook.intake.refused > 0 && (
          <Intake intake={casebook.intake} />
        )}
      </div>
    </DropTarget>
  )
}

/** Nothing was added yet, or nothing of it could be read, or it is still being read. */
const NoStories = ({ intake, readOnly }: { readonly intake: IntakeView | null; readonly readOnly: boolean }) => {
  const title =
    intake === null || intake.read + intake.waiting + intake.refused === 0
      ? 'The casebook is empty'
      : intake.waiting > 0 || intake.read > 0
        ? 'What came in is being read'
        : 'Nothing could be read'
  return (
    <Empty title={title}>
      {!readOnly && (
        <>
          <p>Drop reports here, or type: npx stemma add PATH…</p>
          <Link to="/add" className="button button-main">
            Add reports
          </Link>
        </>
      )}
    </Empty>
  )
}

const Story = ({ story: { id, label, date, reports, counts } }: { readonly story: ListedStory }) => (
  <li>
    <Link to="/stories/$story" params={{ story: id }} className="stories-label">
      <bdi>{label}</bdi>
    </Link>
    <p className="dim small">
      <Day iso={date} /> · {reports} {reports === 1 ? 'report' : 'reports'}
    </p>
    <ul className="stories-counts">
      {counts.map(({ tally, sentence, grade }) => (
        <li key={tally}>
          <Link to="/stories/$story/tallies/$tally" params={{ story: id, tally }} className="stories-count">
            <bdi>{sentence}</bdi>
          </Link>
          <span className="stories-gap"> </span>
          <Told of={grade} word={grade.replaceAll('-', ' ')} />
        </li>
      ))}
    </ul>
  </li>
)

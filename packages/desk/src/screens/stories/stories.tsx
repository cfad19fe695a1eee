import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { casebookQuery, storiesQuery } from '../../api/queries.ts'
import { Day } from '../../parts/day.tsx'
import { Told } from '../../parts/glyph.tsx'
import { Empty, Failed, Waiting } from '../../parts/notice.tsx'
import './stories.css'

/** The stories of a casebook, those with most reports first. */
export const StoriesScreen = () => {
  const { data: casebook } = useQuery(casebookQuery)
  const { data, error, refetch } = useQuery(storiesQuery)
  useEffect(() => {
    document.title = 'Stories · Stemma'
  }, [])
  return (
    <div className="screen stories">
      <header className="screen-head">
        <h1>Stories</h1>
        {casebook !== undefined && (
          <p className="dim small">
            {casebook.stories} {casebook.stories === 1 ? 'story' : 'stories'} · {casebook.reports}{' '}
            {casebook.reports === 1 ? 'report' : 'reports'} · <bdi>{casebook.name}</bdi>
          </p>
        )}
      </header>
      {data === undefined ? (
        error === null ? (
          <Waiting rows={5} what="The list of stories" />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )
      ) : data.items.length === 0 ? (
        <Empty title="The casebook is empty">
          <p>Drop reports on the page that adds them, or type: npx stemma add PATH…</p>
          <Link to="/add" className="button button-main">
            Add reports
          </Link>
        </Empty>
      ) : (
        <ol className="stories-list">
          {data.items.map(({ id, label, date, reports, counts }) => (
            <li key={id}>
              <Link to="/stories/$story" params={{ story: id }} className="stories-label">
                <bdi>{label}</bdi>
              </Link>
              <p className="dim small">
                <Day iso={date} /> · {reports} {reports === 1 ? 'report' : 'reports'}
              </p>
              <ul className="stories-counts">
                {counts.map(({ tally, sentence, grade }) => (
                  <li key={tally}>
                    <bdi>{sentence}</bdi> <Told of={grade} word={grade.replaceAll('-', ' ')} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

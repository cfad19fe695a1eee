import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import type { AddedSource, ChangeRow } from 'stemma/api'
import { type Listed, viewQuery } from '../../api/queries.ts'
import {
  cancel,
  cancelAll,
  clearUploads,
  isOver,
  megabytes,
  onUploads,
  type Upload,
  uploadsNow,
} from '../../intake/uploads.ts'
import { OutsideName } from '../../parts/excerpt.tsx'
import { LineLink } from '../../parts/line-link.tsx'

/** What was handed over, what became of each, and what that changed in the stories. */
export const Came = () => {
  const { all, since } = useSyncExternalStore(onUploads, uploadsNow)
  if (all.length === 0) return null
  const over = all.filter(isOver).length
  const bytes = all.reduce((sum, { size }) => sum + size, 0)
  const gone = all.reduce((sum, upload) => sum + (isOver(upload) ? upload.size : upload.sent * 0.9), 0)
  const items = all.flatMap((upload) => upload.items)
  const count = (state: AddedSource['state']): number => items.filter((item) => item.state === state).length
  const refused = count('refused') + all.filter(({ state }) => state === 'failed').length
  return (
    <section className="add-came" aria-labelledby="came">
      <header className="add-came-head">
        <h2 id="came">What became of it</h2>
        <p role="status" className="small">
          {over < all.length ? `${over} of ${all.length} · ` : ''}
          <bdi>{count('new')}</bdi> new · <bdi>{count('known')}</bdi> known already
          {refused > 0 && <span className="add-refused"> · {refused} refused</span>}
        </p>
        {over < all.length ? (
          <button type="button" className="button" onClick={cancelAll}>
            Stop the rest
          </button>
        ) : (
          <button type="button" className="button button-plain" onClick={clearUploads}>
            Clear
          </button>
        )}
      </header>
      {over < all.length && (
        <progress className="add-progress" max={Math.max(1, bytes)} value={gone} aria-label="All of it">
          {Math.round((gone / Math.max(1, bytes)) * 100)} %
        </progress>
      )}
      <ol className="add-files">
        {all.slice(0, mostShown).map((upload) => (
          <File key={upload.id} upload={upload} />
        ))}
      </ol>
      {all.length > mostShown && <p className="dim small">and {all.length - mostShown} more files</p>}
      {over === all.length && since !== null && <Changed items={items} since={since} />}
    </section>
  )
}

/** Files that are listed; the rest is counted. */
const mostShown = 400

/** Reports of one file that are listed. */
const mostItems = 50

const File = ({ upload }: { readonly upload: Upload }) => {
  const { id, name, size, state, sent, items, why } = upload
  const [only] = items
  const isOne = items.length === 1 && only !== undefined
  return (
    <li className={`add-file add-file-${state}`}>
      <p className="add-file-head">
        <OutsideName name={name} className="add-name" />
        <span className="dim small">{size === 0 ? '' : megabytes(size)}</span>
        {isOne ? (
          <Became item={only} />
        ) : (
          <span className="add-state small">
            {states[state]}
            {state === 'sending' && size > 0 ? ` ${Math.min(99, Math.round((sent / size) * 100))} %` : ''}
            {items.length > 1 ? ` · ${items.length} reports` : ''}
          </span>
        )}
        {!isOver(upload) && (
          <button type="button" className="button button-plain" aria-label={`Stop ${name}`} onClick={() => cancel(id)}>
            Stop
          </button>
        )}
      </p>
      {(state === 'sending' || state === 'reading') && (
        <progress
          className="add-progress"
          max={Math.max(1, size)}
          {...(state === 'sending' ? { value: sent } : {})}
          aria-label={name}
        />
      )}
      {why !== null && <p className="add-refused small">{why}</p>}
      {isOne && only.why !== null && only.why !== '' && (
        <p className={only.state === 'refused' ? 'add-refused small' : 'dim small'}>
          <bdi>{only.why}</bdi>
        </p>
      )}
      {!isOne && items.length > 0 && (
        <ul className="add-items">
          {items.slice(0, mostItems).map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name; they stand in their order
            <li key={at}>
              <OutsideName name={item.input} className="add-name small" /> <Became item={item} />
              {item.why !== null && item.why !== '' && (
                <p className={item.state === 'refused' ? 'add-refused small' : 'dim small'}>
                  <bdi>{item.why}</bdi>
                </p>
              )}
            </li>
          ))}
          {items.length > mostItems && <li className="dim small">and {items.length - mostItems} more</li>}
        </ul>
      )}
    </li>
  )
}

const states: Readonly<Record<Upload['state'], string>> = {
  waiting: 'waits',
  sending: 'being sent',
  reading: 'being read',
  done: 'done',
  failed: '✕ refused',
  cancelled: 'stopped',
}

const marks: Readonly<Record<AddedSource['state'], string>> = {
  new: '● new',
  known: '○ known already',
  refused: '✕ refused',
}

/** What became of a report, with the way to it. */
const Became = ({ item }: { readonly item: AddedSource }) => (
  <span className={`add-state add-state-${item.state} small`}>
    {marks[item.state]}
    {item.report !== null && item.story !== null && (
      <>
        {' · '}
        <Link to="/stories/$story/reports/$report" params={{ story: item.story, report: item.report }}>
          read it
        </Link>
        {' · '}
        <Link to="/stories/$story" params={{ story: item.story }}>
          its story
        </Link>
      </>
    )}
  </span>
)

/** Stories whose changes are shown. */
const mostStories = 8

/** What the new reports changed in their stories. */
const Changed = ({ items, since }: { readonly items: readonly AddedSource[]; readonly since: number }) => {
  const stories = [...new Set(items.flatMap(({ state, story }) => (state === 'new' && story !== null ? [story] : [])))]
  const found = useQueries({
    queries: stories
      .slice(0, mostStories)
      .map((story) => viewQuery<Listed<ChangeRow>>(story, 'changes', {}, { since })),
  })
  if (stories.length === 0) return null
  return (
    <section className="add-changed" aria-labelledby="changed">
      <h2 id="changed">What changed</h2>
      {stories.slice(0, mostStories).map((story, at) => {
        const rows = found[at]?.data?.items
        return (
          <div key={story}>
            {rows === undefined ? (
              <p className="dim small">{found[at]?.error === null ? 'Being compared …' : 'Not known yet.'}</p>
            ) : rows.length === 0 ? (
              <p className="dim small">No figure, grade or contradiction changed.</p>
            ) : (
              <ul className="add-changes">
                {rows.map((row) => (
                  <li key={`${row.kind} ${row.says}`}>
                    {row.line === null ? (
                      <bdi>{row.says}</bdi>
                    ) : (
                      <LineLink story={story} line={row.line} seen={{}}>
                        {row.says}
                      </LineLink>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      })}
      {stories.length > mostStories && <p className="dim small">and {stories.length - mostStories} more stories</p>}
    </section>
  )
}

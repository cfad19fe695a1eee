import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { BoardView } from 'stemma/api'
import { boardQuery, type Seen } from '../../api/queries.ts'
import { Contradiction } from '../../parts/contradiction.tsx'
import { Day } from '../../parts/day.tsx'
import { DropTarget } from '../../parts/drop-target.tsx'
import { Intake } from '../../parts/intake.tsx'
import { LineLink } from '../../parts/line-link.tsx'
import { Empty, Failed, Waiting } from '../../parts/notice.tsx'
import { Tables } from '../../parts/tables.tsx'
import { TallyRows } from './tally-rows.tsx'
import './board.css'

/** What a story comes to: a row per tally, what cannot all hold, what moved last, what came in. */
export const BoardScreen = () => {
  const { story } = useParams({ from: '/stories/$story' })
  const seen: Seen = useSearch({ from: '/stories/$story' })
  const { data, error, refetch } = useQuery(boardQuery(story, seen))
  if (data === undefined)
    return (
      <div className="screen">
        {error === null ? <Waiting rows={8} what="The board" /> : <Failed error={error} again={() => void refetch()} />}
      </div>
    )
  return (
    <DropTarget>
      <Board board={data} seen={seen} />
    </DropTarget>
  )
}

const Board = ({ board, seen }: { readonly board: BoardView; readonly seen: Seen }) => {
  const { story, main, minor } = board
  return (
    <div className="screen board">
      <header className="board-head">
        <h1>
          <bdi>{story.label}</bdi>
        </h1>
        <p className="dim small">{story.facts.join(' · ')}</p>
        {story.unmet.map((says) => (
          <p key={says} className="board-unmet small">
            {says}
          </p>
        ))}
      </header>
      <div className="board-main">
        {main.length === 0 ? (
          <Empty title="Nothing is counted yet">
            <p>
              {story.asOf === null
                ? 'No figure was read in these reports. What happened and what was said is on the other screens; what was not read stands with each report.'
                : 'No report had given a figure by then. Move the as-of day on.'}
            </p>
          </Empty>
        ) : (
          <TallyRows story={story.id} rows={main} seen={seen} caption="What is counted" />
        )}
        {minor.length > 0 && (
          <details className="board-minor">
            <summary>Also counted · {minor.length}</summary>
            <TallyRows story={story.id} rows={minor} seen={seen} caption="What is also counted" />
          </details>
        )}
        <Tables story={story.id} seen={seen} names={['tallies', 'claims', 'contradictions']} />
      </div>
      <aside className="board-side" aria-label="Beside the figures">
        <Contradictions board={board} seen={seen} />
        <Latest board={board} seen={seen} />
        <Intake
          intake={board.intake}
          note={seen.asOf === undefined ? 'Of the whole casebook.' : 'Of the whole casebook, as of now.'}
        />
      </aside>
    </div>
  )
}

const Contradictions = ({ board, seen }: { readonly board: BoardView; readonly seen: Seen }) => (
  <section className="board-part">
    <h2>
      What cannot all hold <bdi className="dim">{board.contradictions.length}</bdi>
    </h2>
    {board.contradictions.length === 0 ? (
      <p className="dim small">Nothing speaks against anything else.</p>
    ) : (
      <ul className="board-list">
        {board.contradictions.map((contradiction) => (
          <li key={contradiction.id}>
            <Contradiction story={board.story.id} contradiction={contradiction} seen={seen} />
          </li>
        ))}
      </ul>
    )}
  </section>
)

const Latest = ({ board, seen }: { readonly board: BoardView; readonly seen: Seen }) => {
  const { since, until, changes } = board.latest
  // A story of dated reports has a last day: where there is none yet, it is being compared with the day before.
  const isComing = until === null && board.story.days.length > 0
  return (
    <section className="board-part">
      <h2>What moved last</h2>
      {until !== null && (
        <p className="dim small">
          {since === null ? 'by ' : 'from '}
          {since !== null && (
            <>
              <Day iso={since} /> to{' '}
            </>
          )}
          <Day iso={until} />
        </p>
      )}
      {changes.length === 0 ? (
        <p className="dim small">{isComing ? 'Being looked up …' : 'Nothing material.'}</p>
      ) : (
        <ul className="board-list">
          {changes.slice(0, most).map(({ kind, says, line, reports }) => (
            <li key={`${kind} ${says}`}>
              <p>
                {line === null ? (
                  <bdi>{says}</bdi>
                ) : (
                  <LineLink story={board.story.id} line={line} seen={seen}>
                    {says}
                  </LineLink>
                )}
              </p>
              {reports.length > 0 && <p className="dim small">{reports.map(({ name }) => name).join(', ')}</p>}
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <p className="small">
          <Link
            to="/stories/$story/changes"
            params={{ story: board.story.id }}
            search={{ ...seen, ...(since === null ? {} : { from: since }) }}
          >
            {changes.length > most ? `All ${changes.length}, with their words` : 'With their words'}
          </Link>
        </p>
      )}
    </section>
  )
}

/** So many changes stand on the board. */
const most = 10

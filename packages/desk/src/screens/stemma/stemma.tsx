import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { StemmaEdge, StemmaNode, StemmaView } from 'stemma/api'
import { type Seen, viewQuery } from '../../api/queries.ts'
import { Empty, Failed, Waiting } from '../../parts/notice.tsx'
import { Tables } from '../../parts/tables.tsx'
import { Graph } from './graph.tsx'
import { Outline } from './outline.tsx'
import { EdgePanel, NodePanel, OriginPanel } from './panels.tsx'
import { type Parting, Reparent, useDecidable } from './reparent.tsx'
import './stemma.css'

/** What the address of this screen says. */
interface Asked extends Seen {
  readonly origin?: string | undefined
  readonly edge?: string | undefined
  readonly node?: string | undefined
  /** Ids of nodes that are drawn one by one, with commas. */
  readonly open?: string | undefined
  readonly room?: string | undefined
  readonly shape?: string | undefined
}

/** Who has it from whom: origins, those who pass it on, those who print it, those who copied them. */
export const StemmaScreen = () => {
  const { story } = useParams({ from: '/stories/$story' })
  const asked: Asked = useSearch({ from: '/stories/$story/stemma' })
  const seen: Seen = { asOf: asked.asOf, profile: asked.profile }
  const { data, error, refetch } = useQuery(
    viewQuery<StemmaView>(story, 'stemma', seen, { origin: asked.origin, open: asked.open, room: asked.room }),
  )
  if (data === undefined)
    return (
      <div className="screen">
        {error === null ? (
          <Waiting rows={8} what="The stemma" />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </div>
    )
  return <Stemma view={data} {...{ story, asked, seen }} />
}

interface StemmaProps {
  readonly view: StemmaView
  readonly story: string
  readonly asked: Asked
  readonly seen: Seen
}

const Stemma = ({ view, story, asked, seen }: StemmaProps) => {
  const isNarrow = useNarrow()
  const shape = asked.shape ?? (isNarrow ? 'outline' : 'graph')
  const chosen = asked.edge ?? asked.node ?? null
  const edge = asked.edge === undefined ? undefined : view.edges.find(({ id }) => id === asked.edge)
  const node = asked.node === undefined ? undefined : view.nodes.find(({ id }) => id === asked.node)
  const side = useRef<HTMLElement>(null)
  const isDecidable = useDecidable(seen)
  // It stands above the panel: what is decided may take away the very edge that it was opened from.
  const [parting, setParting] = useState<Parting | null>(null)
  // Where it stands below, what was just chosen comes into sight.
  useEffect(() => {
    if (chosen !== null && isNarrow) side.current?.scrollIntoView({ block: 'start' })
  }, [chosen, isNarrow])
  const opening = (made: Parting | null) => (made === null ? null : () => setParting(made))
  const base = { ...seen, origin: asked.origin, open: asked.open, room: asked.room, shape: asked.shape }
  const searchOf = ({ id, kind, count }: StemmaNode) => {
    if (kind === 'origin') return { ...seen, origin: id, shape: asked.shape }
    if (kind === 'more')
      return { ...base, room: String(Math.min(200, Number(asked.room ?? 60) + Math.min(count, 120))) }
    return { ...base, node: id }
  }
  const searchOfEdge = (id: string) => ({ ...base, edge: id })
  const drawn = { view, story, chosen: chosen ?? asked.origin ?? null, searchOf, searchOfEdge }
  return (
    <div className="screen stemma">
      {parting !== null && <Reparent story={story} parting={parting} close={() => setParting(null)} />}
      <header className="screen-choices">
        <div>
          <h1>{view.origin === null ? 'Who has it from whom' : <bdi>{view.origin.name}</bdi>}</h1>
          <p className="dim small">
            {view.origin === null
              ? `${view.originsInAll === 1 ? '1 origin' : `${view.originsInAll} origins`}, counted instead of outlets: what is printed five times from one statement is one source.`
              : 'From the one who knows to those who print it.'}
          </p>
        </div>
        <Choices {...{ view, story, asked, seen, shape }} />
      </header>
      {view.nodes.length === 0 ? (
        <>
          <Empty title={view.origins.length === 0 ? 'Nobody is cited yet' : 'There is nothing to draw yet'}>
            <p>None of these reports gives a figure, and none has from another what it prints.</p>
          </Empty>
          <Left view={view} story={story} asked={asked} seen={seen} />
        </>
      ) : (
        <div className="stemma-body">
          <div className="stemma-main">
            <Legend />
            {shape === 'outline' ? <Outline {...drawn} /> : <Graph {...drawn} />}
            <Left view={view} story={story} asked={asked} seen={seen} />
            <Tables {...{ story, seen }} names={['origins', 'derivations']} />
          </div>
          <aside ref={side} className="stemma-side" aria-label="What is chosen">
            {edge !== undefined ? (
              <EdgePanel
                {...{ edge, view, story, seen }}
                decide={opening(isDecidable ? partingOf(edge.to, view, edge) : null)}
              />
            ) : node !== undefined ? (
              <>
                <NodePanel
                  {...{ node, view, story, seen, searchOfEdge }}
                  decide={opening(isDecidable ? partingOf(node.id, view) : null)}
                />
                {node.kind === 'copies' && (
                  <Link
                    className="button stemma-open"
                    to="/stories/$story/stemma"
                    params={{ story }}
                    search={{ ...base, open: [...(asked.open?.split(',') ?? []), node.id].join(',') }}
                    resetScroll={false}
                  >
                    Draw them one by one
                  </Link>
                )}
              </>
            ) : view.origin !== null ? (
              <OriginPanel origin={view.origin} story={story} seen={seen} />
            ) : (
              <Hint missing={asked.edge !== undefined || asked.node !== undefined} />
            )}
          </aside>
        </div>
      )}
    </div>
  )
}

/** What may be decided of a report and, where it is looked at, of the edge to it; null for what is no one report. */
const partingOf = (to: string, { nodes, edges }: StemmaView, edge: StemmaEdge | null = null): Parting | null => {
  const report = nodes.find(({ id, kind }) => id === to && kind === 'report')
  if (report === undefined || (edge !== null && edge.count > 1)) return null
  const copied = edge ?? edges.find((each) => each.to === to && each.copy !== null) ?? null
  const from = copied?.copy == null ? undefined : nodes.find(({ id, kind }) => id === copied.from && kind === 'report')
  return {
    report,
    from: from ?? null,
    claims: edge === null || edge.copy !== null ? [] : edge.claims,
    origin: edge === null || edge.copy !== null ? null : (edge.origins[0] ?? null),
    others: nodes.flatMap(({ id, kind, name, members }) =>
      id === to || id === from?.id ? [] : kind === 'report' ? [{ id, name }] : members,
    ),
  }
}

/** Which origin, and in which shape. */
const Choices = ({ view, story, asked, seen, shape }: StemmaProps & { readonly shape: string }) => {
  const navigate = useNavigate()
  const choose = (origin: string): void =>
    void navigate({
      to: '/stories/$story/stemma',
      params: { story },
      search: { ...seen, origin: origin === '' ? undefined : origin, shape: asked.shape },
    })
  return (
    <div className="stemma-choices no-print">
      <label>
        <span className="unseen">Origin</span>
        <select className="stemma-select" value={asked.origin ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">The whole story</option>
          {view.origins.map(({ id, name, reports }) => (
            <option key={id} value={id}>
              {name} · {reports === 1 ? '1 report' : `${reports} reports`}
            </option>
          ))}
        </select>
      </label>
      <nav className="stemma-shapes" aria-label="Shape">
        {(['graph', 'outline'] as const).map((each) => (
          <Link
            key={each}
            to="/stories/$story/stemma"
            params={{ story }}
            search={{ ...asked, shape: each }}
            replace
            resetScroll={false}
            className={each === shape ? 'button stemma-shape stemma-shape-here' : 'button stemma-shape'}
            {...(each === shape ? { 'aria-current': 'true' as const } : {})}
          >
            {each === 'graph' ? 'Graph' : 'Outline'}
          </Link>
        ))}
      </nav>
    </div>
  )
}

const Legend = () => (
  <ul className="stemma-legend" aria-label="What the lines mean">
    <li>
      <svg width="34" height="8" aria-hidden="true">
        <path className="stemma-line" d="M0 4h34" />
      </svg>
      attributed in words
    </li>
    <li>
      <svg width="34" height="8" aria-hidden="true">
        <path className="stemma-line stemma-line-bare" d="M0 4h34" />
      </svg>
      inferred: no source named
    </li>
    <li>
      <svg width="34" height="8" aria-hidden="true">
        <path className="stemma-line stemma-line-copy" d="M0 4h34" />
        <path className="stemma-line stemma-line-within" d="M0 4h34" />
      </svg>
      copied
    </li>
  </ul>
)

/** What there is no room to draw, and what is not worth a drawing. */
const Left = ({ view, story, asked, seen }: StemmaProps) => {
  const drawn = new Set(view.nodes.map(({ id }) => id))
  const others = view.origin === null ? view.origins.filter(({ id }) => !drawn.has(id)) : []
  return (
    <>
      {view.left.reports > 0 && (
        <p className="small dim stemma-left">
          {view.left.reports} more reports print this; those that most origins speak through are drawn.
        </p>
      )}
      {others.length > 0 && (
        <details className="stemma-others">
          <summary>Also speaking, in one report alone and without a figure · {others.length}</summary>
          <ul>
            {others.map(({ id, name, facts }) => (
              <li key={id}>
                <Link
                  to="/stories/$story/stemma"
                  params={{ story }}
                  search={{ ...seen, origin: id, shape: asked.shape }}
                >
                  <bdi>{name}</bdi>
                </Link>{' '}
                <span className="dim">{facts.join(' · ')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const Hint = ({ missing }: { readonly missing: boolean }) => (
  <p className="stemma-hint">
    {missing
      ? 'What was chosen is not in this drawing: it may be among reports that are drawn as one, or come from an origin that is not drawn.'
      : 'Choose an origin to see what it says and who prints it, an edge to see the words it rests on, or a report.'}
  </p>
)

const narrow = '(max-width: 60rem)'

/** Whether there is no room for a drawing. */
const useNarrow = (): boolean => {
  const [isNarrow, setNarrow] = useState(() => matchMedia(narrow).matches)
  useEffect(() => {
    const media = matchMedia(narrow)
    const changed = (): void => setNarrow(media.matches)
    media.addEventListener('change', changed)
    return () => media.removeEventListener('change', changed)
  }, [])
  return isNarrow
}

import { Link } from '@tanstack/react-router'
import { Button } from 'react-aria-components'
import type { OriginCard, StemmaEdge, StemmaNode, StemmaView } from 'stemma/api'
import type { Seen } from '../../api/queries.ts'
import { Day } from '../../parts/day.tsx'
import { Excerpt, Headline } from '../../parts/excerpt.tsx'
import { Told } from '../../parts/glyph.tsx'
import { LineLink } from '../../parts/line-link.tsx'
import { Steps } from '../../parts/steps.tsx'
import { EdgeSays } from './edge-says.tsx'
import '../../parts/panel.css'

interface PanelProps {
  readonly story: string
  readonly seen: Seen
}

/** An origin: who knows, how it spoke, what it says and how that stands, who prints it, and why it is one. */
export const OriginPanel = ({ origin, story, seen }: PanelProps & { readonly origin: OriginCard }) => (
  <section className="panel" aria-label={`Origin: ${origin.name}`}>
    <p className="panel-kind">Origin</p>
    <h2>
      <bdi>{origin.name}</bdi>
    </h2>
    <dl className="panel-facts">
      {origin.when !== null && (
        <>
          <dt>Spoke</dt>
          <dd>
            <Day iso={origin.when} />
          </dd>
        </>
      )}
      {origin.channel !== null && (
        <>
          <dt>Through</dt>
          <dd>{origin.channel}</dd>
        </>
      )}
      {origin.family !== null && (
        <>
          <dt>Family</dt>
          <dd>
            <bdi>{origin.family}</bdi>
          </dd>
        </>
      )}
      <dt>Printed by</dt>
      <dd>{origin.reportsInAll === 1 ? '1 report' : `${origin.reportsInAll} reports`}</dd>
    </dl>
    {origin.bare && <p className="panel-note">No report says whose this is; it stands for whoever printed it.</p>}
    <Decided says={origin.decided} />
    {origin.figures.length > 0 && (
      <>
        <h3>What it counts</h3>
        <ul className="panel-list">
          {origin.figures.map((figure) => (
            <li key={`${figure.tally} ${figure.worded} ${figure.asOf} ${figure.state.key} ${figure.claim}`}>
              <p>
                <bdi className="panel-worded">{figure.worded}</bdi>{' '}
                <LineLink story={story} seen={seen} line={{ kind: 'tally', id: figure.tally }}>
                  {figure.label}
                </LineLink>
              </p>
              <p className="small panel-line">
                <Told of={figure.state.key} word={figure.state.word} />
                {figure.asOf !== null && (
                  <>
                    {' · as of '}
                    <Day iso={figure.asOf} />
                  </>
                )}
                {figure.claim !== null && (
                  <>
                    {' · '}
                    <LineLink story={story} seen={seen} line={{ kind: 'claim', id: figure.claim }}>
                      its words
                    </LineLink>
                  </>
                )}
              </p>
              {figure.state.key !== 'standing' && (
                <p className="small dim">
                  <bdi>{figure.why}</bdi>
                </p>
              )}
            </li>
          ))}
        </ul>
      </>
    )}
    {origin.says.length > 0 && (
      <>
        <h3>What else it says</h3>
        <ul className="panel-list">
          {origin.says.map(({ claim, exact, language, report }) => (
            <li key={claim}>
              <Excerpt text={exact} lang={language} />
              <p className="small">
                <LineLink story={story} seen={seen} line={{ kind: 'claim', id: claim }}>
                  {report}
                </LineLink>
              </p>
            </li>
          ))}
        </ul>
        {origin.saysInAll > origin.says.length && (
          <p className="small dim">and {origin.saysInAll - origin.says.length} more</p>
        )}
      </>
    )}
    <h3>Who prints it</h3>
    <ul className="panel-list">
      {origin.reports.map(({ id, name, day, claims }) => (
        <li key={id}>
          <LineLink story={story} seen={seen} line={{ kind: 'report', id }}>
            {name}
          </LineLink>{' '}
          <span className="small dim">
            <Day iso={day} /> · {claims === 1 ? '1 claim' : `${claims} claims`}
          </span>
        </li>
      ))}
    </ul>
    {origin.reportsInAll > origin.reports.length && (
      <p className="small dim">and {origin.reportsInAll - origin.reports.length} more</p>
    )}
    <Steps steps={origin.why} />
  </section>
)

/** An edge: the words that justify it, or what else does. */
export const EdgePanel = ({
  edge,
  view,
  story,
  seen,
  decide,
}: PanelProps & {
  readonly edge: StemmaEdge
  readonly view: StemmaView
  /** Opens what may be decided of it; null for nothing. */
  readonly decide: (() => void) | null
}) => {
  const name = (id: string) => view.nodes.find((node) => node.id === id)?.name ?? id
  return (
    <section className="panel" aria-label="What the edge rests on">
      <p className="panel-kind">{{ words: 'Attributed in words', bare: 'Inferred', copy: 'Copied' }[edge.kind]}</p>
      <h2>
        <bdi>{name(edge.from)}</bdi>
        <span className="panel-arrow"> → </span>
        <bdi>{name(edge.to)}</bdi>
        {edge.count > 1 && <span className="dim"> ×{edge.count}</span>}
      </h2>
      {edge.kind === 'bare' && (
        <p className="panel-note">
          The report names no source. What it prints is matched to this origin by number, day and population.
        </p>
      )}
      <Decided says={edge.decided} />
      {edge.copy !== null && <CopyOf edge={edge} />}
      {edge.words.length > 0 && (
        <>
          <h3>The words that say so</h3>
          <ul className="panel-list">
            {edge.words.map(({ exact, language, origin, claim, report }) => (
              <li key={`${origin} ${report} ${exact}`}>
                <Excerpt text={exact} lang={language} />
                <p className="small dim">
                  {edge.origins.length > 1 && (
                    <>
                      <bdi>{view.origins.find((each) => each.id === origin)?.name ?? name(origin)}</bdi>
                      {' · '}
                    </>
                  )}
                  {claim === null ? (
                    <bdi>{report}</bdi>
                  ) : (
                    <LineLink story={story} seen={seen} line={{ kind: 'claim', id: claim }}>
                      {report === '' ? 'the claim' : report}
                    </LineLink>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <DecideButton decide={decide} />
    </section>
  )
}

const CopyOf = ({ edge: { copy, says } }: { readonly edge: StemmaEdge }) =>
  copy === null ? null : (
    <>
      <p className="panel-worded">
        <bdi>{says}</bdi>
      </p>
      <div className="panel-share" role="img" aria-label={`${Math.round(copy.share * 100)} % of its words`}>
        <span style={{ width: `${Math.round(copy.share * 100)}%` }} />
      </div>
      {copy.shared.length > 0 && (
        <>
          <h3>Words that both have</h3>
          <ul className="panel-list">
            {copy.shared.map((words) => (
              <li key={words}>
                <Excerpt text={words} lang={copy.language} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Steps steps={copy.steps} />
    </>
  )

/** Somebody who passes it on, or who prints it: from whom, and to whom. */
export const NodePanel = ({
  node,
  view,
  story,
  seen,
  searchOfEdge,
  decide,
}: PanelProps & {
  readonly decide: (() => void) | null
  readonly node: StemmaNode
  readonly view: StemmaView
  readonly searchOfEdge: (edge: string) => Readonly<Record<string, string | undefined>>
}) => {
  const name = (id: string) => view.nodes.find((each) => each.id === id)?.name ?? id
  const ways = (edges: readonly StemmaEdge[], end: 'from' | 'to', says: string) =>
    edges.length === 0 ? null : (
      <>
        <h3>{says}</h3>
        <ul className="panel-list">
          {edges.map((edge) => (
            <li key={edge.id}>
              <bdi>{name(edge[end])}</bdi>
              <p className="small">
                <Link to="/stories/$story/stemma" params={{ story }} search={searchOfEdge(edge.id)} resetScroll={false}>
                  <EdgeSays edge={edge} />
                </Link>
              </p>
            </li>
          ))}
        </ul>
      </>
    )
  return (
    <section className="panel" aria-label={node.name}>
      <p className="panel-kind">
        {
          {
            origin: 'Origin',
            relay: 'Passes it on',
            report: 'Report',
            copies: `${node.count} reports`,
            more: 'Not drawn',
          }[node.kind]
        }
      </p>
      <h2>
        {node.kind === 'report' ? (
          <LineLink story={story} seen={seen} line={{ kind: 'report', id: node.id }}>
            {node.name}
          </LineLink>
        ) : (
          <bdi>{node.name}</bdi>
        )}
      </h2>
      {node.title !== null && (
        <p className="panel-title">
          <Headline title={node.title} lang={node.titleLanguage} />
        </p>
      )}
      {node.day !== null && (
        <p className="small dim">
          <Day iso={node.day} /> · {node.claims === 1 ? '1 claim' : `${node.claims} claims`} drawn here
        </p>
      )}
      <Decided says={node.decided} />
      {node.figures.length > 0 && (
        <ul className="panel-list">
          {node.figures.map(({ worded, label, state }) => (
            <li key={`${worded} ${label}`}>
              <bdi className="panel-worded">{worded}</bdi> <bdi>{label}</bdi>{' '}
              <span className="small">
                <Told of={state.key} word={state.word} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {node.members.length > 0 && (
        <>
          <h3>{node.kind === 'more' ? 'Among them' : 'The reports'}</h3>
          <ul className="panel-list">
            {node.members.map(({ id, name: who, day }) => (
              <li key={id}>
                <LineLink story={story} seen={seen} line={{ kind: 'report', id }}>
                  {who}
                </LineLink>{' '}
                <span className="small dim">
                  <Day iso={day} />
                </span>
              </li>
            ))}
          </ul>
          {node.count > node.members.length && <p className="small dim">and {node.count - node.members.length} more</p>}
        </>
      )}
      {ways(
        view.edges.filter(({ to }) => to === node.id),
        'from',
        'Has it from',
      )}
      {ways(
        view.edges.filter(({ from }) => from === node.id),
        'to',
        'Goes on to',
      )}
      <DecideButton decide={decide} />
    </section>
  )
}

const Decided = ({ says }: { readonly says: readonly string[] }) => (
  <>
    {says.map((each) => (
      <p key={each} className="panel-decided small">
        <bdi>{each}</bdi>
      </p>
    ))}
  </>
)

const DecideButton = ({ decide }: { readonly decide: (() => void) | null }) =>
  decide === null ? null : (
    <p className="panel-close no-print">
      <Button className="button" onPress={decide}>
        Say from whom it is…
      </Button>
    </p>
  )

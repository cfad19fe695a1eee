import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { IncidentDetail, ToldWords } from 'stemma/api'
import { type Seen, viewQuery } from '../../api/queries.ts'
import { Excerpt } from '../../parts/excerpt.tsx'
import { LineLink } from '../../parts/line-link.tsx'
import { Failed, Waiting } from '../../parts/notice.tsx'
import { Steps } from '../../parts/steps.tsx'
import '../../parts/panel.css'
import { Fallen } from './fallen.tsx'
import { whenText } from './when.ts'

/** One incident: what, who, whom, when and where, the words of each report, and what cannot all hold side by side. */
export const IncidentPanel = ({
  incident,
  story,
  seen,
  close,
}: {
  readonly incident: string
  readonly story: string
  readonly seen: Seen
  readonly close: Readonly<Record<string, string | undefined>>
}) => {
  const { data, error } = useQuery(viewQuery<IncidentDetail>(story, `incidents/${encodeURIComponent(incident)}`, seen))
  if (data === undefined) return error === null ? <Waiting rows={4} what="The happening" /> : <Failed error={error} />
  const { row, who, target, words, versions, why, decided } = data
  return (
    <section className="panel" aria-label="The happening that is chosen">
      <p className="panel-kind">
        <bdi>{row.type}</bdi>
      </p>
      <h2>
        <bdi>{row.says}</bdi>
      </h2>
      <dl className="panel-facts">
        <dt>When</dt>
        <dd>{whenText(row)}</dd>
        {who !== null && (
          <>
            <dt>Who</dt>
            <dd>
              <bdi>{who}</bdi>
            </dd>
          </>
        )}
        {target !== null && (
          <>
            <dt>Whom, what</dt>
            <dd>
              <bdi>{target}</bdi>
            </dd>
          </>
        )}
        <dt>Where</dt>
        <dd>
          {row.place === null ? (
            <span className="dim">no place known</span>
          ) : (
            <>
              <bdi>{row.place.says}</bdi>
              {row.place.precision !== 'town' && (
                <span className="dim"> (no more is known than the {row.place.precision})</span>
              )}
            </>
          )}
        </dd>
        <dt>Told by</dt>
        <dd>{row.reports === 1 ? '1 report' : `${row.reports} reports`}</dd>
      </dl>
      {row.fallen !== null && (
        <p className="panel-note">
          <Fallen state={row.fallen} />
        </p>
      )}
      {decided.map((says) => (
        <p key={says} className="panel-decided small">
          <bdi>{says}</bdi>
        </p>
      ))}
      {versions.length > 0 && (
        <>
          <h3>
            <span aria-hidden="true">≠ </span>Told in ways that cannot all hold
          </h3>
          <div className="panel-versions">
            {versions.map(({ says, words: told }) => (
              <div key={says}>
                <p className="panel-version">
                  <bdi>{says}</bdi>
                </p>
                <Words {...{ words: told, story, seen }} />
              </div>
            ))}
          </div>
        </>
      )}
      <h3>The words for it</h3>
      <Words {...{ words, story, seen }} />
      <Steps steps={why} />
      <p className="panel-close no-print">
        <Link className="button" to="/stories/$story/incidents" params={{ story }} search={close} resetScroll={false}>
          Close
        </Link>
      </p>
    </section>
  )
}

const Words = ({
  words,
  story,
  seen,
}: {
  readonly words: readonly ToldWords[]
  readonly story: string
  readonly seen: Seen
}) => (
  <ul className="panel-list">
    {words.map(({ claim, exact, language, report }) => (
      <li key={claim}>
        <Excerpt text={exact} lang={language} />
        <p className="small">
          <LineLink story={story} seen={seen} line={{ kind: 'claim', id: claim }}>
            {report.name}
          </LineLink>
        </p>
      </li>
    ))}
  </ul>
)

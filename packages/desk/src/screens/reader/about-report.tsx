import type { LeftOut, ReportText, ReportVersion, ReportView } from 'stemma/api'
import type { Seen } from '../../api/queries.ts'
import { dayText } from '../../parts/day.tsx'
import { Excerpt } from '../../parts/excerpt.tsx'
import { LineLink } from '../../parts/line-link.tsx'

export interface AboutReportProps {
  readonly view: ReportView
  readonly parts: readonly ReportText[]
  readonly story: string
  readonly seen: Seen
}

/** Below the words: how the report changed, what it says of itself, and what of it was left out with the reason. */
export const AboutReport = ({ view, parts, story, seen }: AboutReportProps) => (
  <div className="reader-about">
    {view.versions.length > 1 && (
      <section aria-labelledby="versions">
        <h2 id="versions">Versions</h2>
        <ol className="reader-versions">
          {view.versions.map((version) => (
            <Version
              key={version.id}
              version={version}
              isHere={version.id === view.report.id}
              story={story}
              seen={seen}
            />
          ))}
        </ol>
      </section>
    )}
    <section aria-labelledby="says">
      <h2 id="says">What it says of itself</h2>
      <Statements view={view} />
    </section>
    <section aria-labelledby="left-out">
      <h2 id="left-out">What was left out</h2>
      <LeftOutList
        title="Numbers that count nothing here"
        nothing="Every number in it counts something."
        parts={parts}
        of={({ rejected }) => rejected}
      />
      <LeftOutList title="Not read" nothing="All of it was read." parts={parts} of={({ unread }) => unread} />
    </section>
  </div>
)

interface VersionProps {
  readonly version: ReportVersion
  readonly isHere: boolean
  readonly story: string
  readonly seen: Seen
}

const Version = ({ version, isHere, story, seen }: VersionProps) => (
  <li>
    <p>
      {isHere ? (
        <strong>
          <bdi>{version.name}</bdi>, this one
        </strong>
      ) : (
        <LineLink story={story} line={{ kind: 'report', id: version.id }} seen={seen}>
          {version.name}
        </LineLink>
      )}
      {version.since !== null && <span className="dim"> · since {dayText(version.since)}</span>}
    </p>
    {version.steps.map((step) => (
      <p key={step} className="small">
        <bdi>{step}</bdi>
      </p>
    ))}
    {version.changes.length > 0 && (
      <details>
        <summary className="small">The paragraphs that changed</summary>
        <ul className="reader-changes">
          {version.changes.map(({ kind, before, after, language }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs stand in their order
            <li key={at}>
              <span className="reader-change-kind">
                {kind === 'changed' ? 'reworded' : kind === 'removed' ? 'taken out' : 'added'}
              </span>
              {before !== null && (
                <del>
                  <Excerpt text={before} lang={language} />
                </del>
              )}
              {after !== null && (
                <ins>
                  <Excerpt text={after} lang={language} />
                </ins>
              )}
            </li>
          ))}
        </ul>
        {version.more > 0 && <p className="small dim">and {version.more} more paragraphs</p>}
      </details>
    )}
  </li>
)

const Statements = ({ view }: { readonly view: ReportView }) =>
  view.statements.length === 0 ? (
    <p className="dim small">Nothing: no day, no name, no title of its own.</p>
  ) : (
    <div className="reader-table">
      <table className="reader-statements">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Says</th>
            <th scope="col">Said by</th>
            <th scope="col">Believed</th>
          </tr>
        </thead>
        <tbody>
          {view.statements.map(({ field, value, from, chosen, against }) => (
            <tr key={`${field} ${from} ${value}`} className={against ? 'reader-against' : undefined}>
              <th scope="row">{field}</th>
              <td>
                <Excerpt text={value} lang={field === 'title' ? view.report.titleLanguage : 'und'} />
              </td>
              <td className="dim">{from}</td>
              <td>{chosen ? '● yes' : against ? '≠ says otherwise' : <span className="dim">agrees</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )

/** As many are shown; the rest is counted. */
const most = 200

const LeftOutList = ({
  title,
  nothing,
  parts,
  of,
}: {
  readonly title: string
  readonly nothing: string
  readonly parts: readonly ReportText[]
  readonly of: (part: ReportText) => readonly LeftOut[]
}) => {
  const all = parts.flatMap((part) =>
    of(part).map((each) => ({ ...each, words: wordsOf(each, part), language: languageOf(each, part) })),
  )
  return (
    <details className="reader-left-out">
      <summary>
        {title} <bdi className="dim">{all.length}</bdi>
      </summary>
      {all.length === 0 ? (
        <p className="dim small">{nothing}</p>
      ) : (
        <ul>
          {all.slice(0, most).map(({ start, words, language, why }) => (
            <li key={start}>
              <Excerpt text={words} lang={language} /> <span className="dim">{why}</span>
            </li>
          ))}
        </ul>
      )}
      {all.length > most && <p className="small dim">and {all.length - most} more</p>}
    </details>
  )
}

const languageOf = ({ start }: LeftOut, { zones, language }: ReportText): string =>
  zones.find((zone) => zone.start <= start && start < zone.end)?.language ?? language

const wordsOf = ({ start, end }: LeftOut, { text, from }: ReportText): string => {
  const words = text.slice(Math.max(0, start - from), end - from)
  return words.length > 160 ? `${words.slice(0, 160)}…` : words
}

import type { DossierView } from 'stemma/api'
import { dayText } from '../../parts/day.tsx'
import { Excerpt, Headline } from '../../parts/excerpt.tsx'
import { Told } from '../../parts/glyph.tsx'

/** The dossier as it is printed: every line with the numbers of the words it rests on, and the words at its end. */
export const Paper = ({ view, said }: { readonly view: DossierView; readonly said: string | null }) => {
  const isEmpty =
    view.figures.length + view.contradictions.length + view.happenings.length + view.quotations.length === 0
  return (
    <article className="paper" aria-label="The dossier">
      <header>
        <h2 className="paper-title">
          <bdi>{view.label}</bdi>
        </h2>
        <p className="small dim">{view.facts.join(' · ')}</p>
        {said !== null && <p className="small">{said}</p>}
        {view.figures[0] !== undefined && (
          <p className="paper-lede">
            <bdi>{view.figures[0].sentence}</bdi>
          </p>
        )}
      </header>
      {isEmpty && <p className="dim">No line is chosen. Choose some on the left.</p>}
      {view.figures.length > 0 && (
        <section>
          <h3>Figures</h3>
          {view.figures.map((figure) => (
            <Figure key={figure.id} figure={figure} />
          ))}
        </section>
      )}
      {view.contradictions.length > 0 && (
        <section>
          <h3>What cannot all hold</h3>
          <ul className="paper-contradictions">
            {view.contradictions.map(({ id, says, cites }) => (
              <li key={id}>
                <bdi>{says}</bdi> <Cites numbers={cites} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.happenings.length > 0 && (
        <section>
          <h3>What happened</h3>
          <ol className="paper-happenings">
            {view.happenings.map(({ id, day, says, cites }) => (
              <li key={id}>
                <span className="paper-day">{day}</span>
                <span>
                  <bdi>{says}</bdi> <Cites numbers={cites} />
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {view.quotations.length > 0 && <Quotations view={view} />}
      <section>
        <h3>Reports</h3>
        <div className="paper-table">
          <table>
            <thead>
              <tr>
                <th scope="col">no.</th>
                <th scope="col">outlet</th>
                <th scope="col">headline</th>
                <th scope="col">published</th>
                <th scope="col">original, SHA-256</th>
              </tr>
            </thead>
            <tbody>
              {view.reports.map(({ id, number, name, title, titleLanguage, published, hash }) => (
                <tr key={id}>
                  <td>{number}</td>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td>
                    <Headline title={title} lang={titleLanguage} />
                  </td>
                  <td className="paper-when">{published === null ? 'undated' : dayText(published)}</td>
                  <td>
                    <code>{hash.slice(0, 16)}…</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {view.words.length > 0 && (
        <section>
          <h3>Words cited</h3>
          <ol className="paper-words">
            {view.words.map(({ number, exact, language, report, published }) => (
              <li key={number} id={`w${number}`}>
                <span className="paper-number">{number}</span>
                <span>
                  <Excerpt text={exact} lang={language} />{' '}
                  <span className="small dim">
                    <bdi>{report.name}</bdi>
                    {published === null ? '' : `, ${dayText(published)}`}
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <footer className="small dim">
        Every line was made by named rules from the words cited; nothing was averaged. Where people decided it says so,
        with the mark ✎.
      </footer>
    </article>
  )
}

type FigureOf = DossierView['figures'][number]

const Figure = ({ figure }: { readonly figure: FigureOf }) => (
  <div className="paper-figure">
    <p className="paper-figure-head">
      <strong>
        <bdi>{figure.label}</bdi>
      </strong>
      <span className="paper-stands">
        <bdi>{figure.stands}</bdi>
        {figure.band !== null && (
          <span className="dim">
            {' '}
            (<bdi>{figure.band}</bdi>)
          </span>
        )}
      </span>
      <Told of={figure.grade.key} word={figure.grade.word} />
      <span className="small dim">{figure.rests}</span>
    </p>
    <p className="paper-sentence">
      <bdi>{figure.sentence}</bdi>
    </p>
    {figure.decided.map((says) => (
      <p key={says} className="small">
        {says}
      </p>
    ))}
    <ul className="paper-readings small">
      {figure.readings.map((reading, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: readings stand in their order
        <li key={at}>
          <span className="paper-state">
            <span aria-hidden="true">{reading.mark}</span> {reading.word}
          </span>
          <span>{reading.day}</span>
          <bdi className="paper-worded">{reading.worded}</bdi>
          <span className="dim">
            <bdi>{[...reading.chain, reading.outlets].join(' ← ')}</bdi> <Cites numbers={reading.cites} />
          </span>
        </li>
      ))}
    </ul>
  </div>
)

const Quotations = ({ view }: { readonly view: DossierView }) => {
  const words = new Map(view.words.map((each) => [each.number, each]))
  return (
    <section>
      <h3>What was said</h3>
      {view.quotations.map(({ id, speaker, day, renderings }) => (
        <div key={id} className="paper-said">
          <p>
            <strong>
              <bdi>{speaker}</bdi>
            </strong>
            {day !== null && <span className="dim"> · {day}</span>}
          </p>
          <ul>
            {renderings.map(({ relation, cite }) => (
              <li key={cite}>
                <Excerpt text={words.get(cite)?.exact ?? ''} lang={words.get(cite)?.language ?? 'und'} />{' '}
                <span className="small dim">
                  {relation}, <bdi>{words.get(cite)?.report.name}</bdi>
                </span>{' '}
                <Cites numbers={[cite]} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

const Cites = ({ numbers }: { readonly numbers: readonly number[] }) =>
  numbers.length === 0 ? null : (
    <span className="paper-cites">
      {numbers.map((number) => (
        <a key={number} href={`#w${number}`} aria-label={`words ${number}`}>
          [{number}]
        </a>
      ))}
    </span>
  )

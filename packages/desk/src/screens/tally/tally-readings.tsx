import type { TallyReading, TallyView } from 'stemma/api'
import type { Seen } from '../../api/queries.ts'
import { ClaimWords } from '../../parts/claim-words.tsx'
import { Day } from '../../parts/day.tsx'
import { Decide } from '../../parts/decide/decide.tsx'
import { Told } from '../../parts/glyph.tsx'
import { LineLink } from '../../parts/line-link.tsx'

/** Claims of a reading that are seen at once. */
const most = 3

/** The readings of a tally as a table: the chart in words, each with the words it rests on. */
export const TallyReadings = ({ view, seen }: { readonly view: TallyView; readonly seen: Seen }) => {
  const { readings, origins } = view
  return (
    <section className="tally-readings">
      <h2 className="unseen">Readings</h2>
      {readings.length === 0 ? (
        <p className="tally-none dim">
          No report gives a figure for this: it is here because its parts are counted, and add up.
        </p>
      ) : (
        <table>
          <caption className="unseen">
            Readings of {view.row.label}, in the order of the days they speak of: number, who says it and through whom,
            how many outlets print it, and how it stands
          </caption>
          <thead>
            <tr>
              <th scope="col">As of</th>
              <th scope="col" className="tally-readings-number">
                Number
              </th>
              <th scope="col">Said by, and the words</th>
              <th scope="col">Rests on</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {readings.map((reading) => (
              <Row key={reading.key} reading={reading} origins={origins} story={view.story} seen={seen} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface RowProps {
  readonly reading: TallyReading
  readonly origins: TallyView['origins']
  readonly story: string
  readonly seen: Seen
}

const Row = ({ reading, origins, story, seen }: RowProps) => {
  const { key, worded, asOf, asOfInferred, saidBy, via, outlets, origin, state, why, claims, standings } = reading
  const letter = origins.length > 1 ? origins[reading.glyph]?.letter : undefined
  return (
    <tr id={`reading-${key}`} className={`tally-reading tally-reading-${state.key}`} tabIndex={-1}>
      <td className="tally-reading-day">
        <Day iso={asOf} />
        {asOfInferred && (
          <abbr className="tally-inferred" title="no report gives the day: it is taken from the publication">
            inferred
          </abbr>
        )}
      </td>
      <th scope="row" className="tally-readings-number">
        <bdi>{worded}</bdi>
      </th>
      <td className="tally-reading-said">
        <p className="tally-reading-chain">
          {origin === null ? (
            <bdi>{saidBy[0]}</bdi>
          ) : (
            <LineLink story={story} line={{ kind: 'origin', id: origin }} seen={seen}>
              {saidBy[0]}
            </LineLink>
          )}
          {saidBy.slice(1).map((name) => (
            <span key={name}>
              <span className="dim"> ← </span>
              <span className="unseen">through </span>
              <bdi>{name}</bdi>
            </span>
          ))}
          <span className="dim"> ← </span>
          <span className="unseen">printed by </span>
          <span className="dim">
            <bdi>{via.join(', ')}</bdi>
          </span>
        </p>
        {why !== null && (
          <p className="tally-reading-why">
            <bdi>{why}</bdi>
          </p>
        )}
        <ClaimWords className="tally-words" claims={claims.slice(0, most)} story={story} seen={seen} />
        {claims.length > most && (
          <details>
            <summary>and {claims.length - most} more</summary>
            <ClaimWords className="tally-words" claims={claims.slice(most)} story={story} seen={seen} />
          </details>
        )}
        {standings.length > 0 && (
          <div className="tally-reading-acts">
            <p className="dim">what is said of it</p>
            <ClaimWords className="tally-words" claims={standings} story={story} seen={seen} />
          </div>
        )}
        {reading.decided.map((says) => (
          <p key={says} className="tally-look">
            {says}
          </p>
        ))}
      </td>
      <td className="tally-reading-rests">
        <span className="tally-reading-counts">
          {letter !== undefined && (
            <b className="tally-letter" title={origins[reading.glyph]?.name}>
              <span className="unseen">origin </span>
              {letter}
            </b>
          )}
          <span>
            {origin === null ? 'no origin' : '1 origin'} · {outlets === 1 ? '1 outlet' : `${outlets} outlets`}
          </span>
        </span>
      </td>
      <td className="tally-reading-state">
        <Told of={state.key} word={state.word} />
        {claims[0] !== undefined && (
          <Decide story={story} line={claims[0].id} says={`the reading ${worded}`} seen={seen} quiet />
        )}
      </td>
    </tr>
  )
}

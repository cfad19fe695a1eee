import { Link } from '@tanstack/react-router'
import type { TallyView } from 'stemma/api'
import type { Seen } from '../../api/queries.ts'
import { Glyph } from '../../parts/glyph.tsx'

/** A whole with its parts, what those that share nobody add up to, and what remains beside them. */
export const Population = ({ view: { story, population }, seen }: { readonly view: TallyView; readonly seen: Seen }) =>
  population.length === 0 ? null : (
    <section className="tally-part">
      <h2>Of whom</h2>
      <ul className="tally-population">
        {population.map(({ id, label, depth, here, best, band, grade, added, sum, remainder }) => (
          <li key={id} style={{ paddingInlineStart: `${Math.min(depth, 4) * 1.1}rem` }}>
            <div className={here ? 'tally-population-row tally-population-here' : 'tally-population-row'}>
              <span className="tally-population-added" aria-hidden="true">
                {added ? '+' : ''}
              </span>
              <span className="tally-population-name">
                {here ? (
                  <b aria-current="true">
                    <bdi>{label}</bdi>
                  </b>
                ) : (
                  <Link to="/stories/$story/tallies/$tally" params={{ story, tally: id }} search={seen}>
                    <bdi>{label}</bdi>
                  </Link>
                )}
                {added && <span className="unseen"> (added up)</span>}
              </span>
              <span className="tally-population-number">
                <bdi>{best ?? band ?? 'none stands'}</bdi> <Glyph of={grade.key} />
                <span className="unseen">{grade.word}</span>
              </span>
            </div>
            {sum !== null && <p className="tally-population-sum">{sum.says}</p>}
            {remainder !== null && <p className="tally-population-sum">{remainder.says}</p>}
          </li>
        ))}
      </ul>
    </section>
  )

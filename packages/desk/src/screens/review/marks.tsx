import type { DecisionMark } from 'stemma/api'
import { dayText } from '../../parts/day.tsx'

/** What people decided of a line or of words. */
export const Marks = ({ marks }: { readonly marks: readonly DecisionMark[] }) =>
  marks.length === 0 ? null : (
    <ul className="review-marks small">
      {marks.map(({ seq, says, actor, time, reason, overruledBy }) => (
        <li key={seq}>
          <span aria-hidden="true">✎ </span>
          <bdi>{says}</bdi>
          {reason !== null && reason !== '' && (
            <>
              : <bdi>{reason}</bdi>
            </>
          )}
          <span className="dim">
            {' '}
            · <bdi>{actor}</bdi>, {dayText(time)} · entry {seq}
            {overruledBy === null ? '' : `, overruled by entry ${overruledBy}`}
          </span>
        </li>
      ))}
    </ul>
  )

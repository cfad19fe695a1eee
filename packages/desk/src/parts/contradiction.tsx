import type { ContradictionRow } from 'stemma/api'
import type { Seen } from '../api/queries.ts'
import { LineLink } from './line-link.tsx'
import './contradiction.css'

export interface ContradictionProps {
  readonly story: string
  readonly contradiction: ContradictionRow
  readonly seen: Seen
  /** Id of the line beside which it stands already; null where all are to be named. */
  readonly beside?: string | null
}

/** What each kind of contradiction is about. */
const kinds: Readonly<Record<string, string>> = {
  value: 'the numbers',
  logic: 'whole and parts',
  denial: 'said and denied',
  attribution: 'whose doing it was',
  date: 'the day',
}

/** What cannot all hold, what may explain it, and the lines that it is about. */
export const Contradiction = ({ story, contradiction, seen, beside = null }: ContradictionProps) => {
  const { type, says, hypothesis, about } = contradiction
  return (
    <>
      <p className="contradiction-kind">
        <span aria-hidden="true">≠</span> {type}
        {type in kinds && <span className="contradiction-means"> · {kinds[type]}</span>}
      </p>
      <p>
        <bdi>{says}</bdi>
      </p>
      {hypothesis !== null && (
        <p className="dim small">
          Perhaps: <bdi>{hypothesis}</bdi>
        </p>
      )}
      <p className="contradiction-about small">
        {about
          .filter(({ id }) => id !== beside)
          .map((line) => (
            <LineLink key={line.id} story={story} line={line} seen={seen}>
              {line.says}
            </LineLink>
          ))}
      </p>
    </>
  )
}

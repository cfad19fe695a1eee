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

/** What cannot all hold about a line, by the kind of the contradiction. */
const kinds: Readonly<Record<string, string>> = {
  value: 'numbers',
  logic: 'whole and parts',
  denial: 'denied',
  attribution: 'who it was',
  date: 'which day',
}

/** What cannot all hold, what may explain it, and the lines that it is about. */
export const Contradiction = ({ story, contradiction, seen, beside = null }: ContradictionProps) => {
  const { type, says, hypothesis, about } = contradiction
  return (
    <>
      <p className="contradiction-kind">
        <span aria-hidden="true">≠</span> {kinds[type] ?? type}
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
